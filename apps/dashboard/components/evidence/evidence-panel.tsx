"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./evidence-panel.module.css";

interface Props {
  readonly title: ReactNode;
  /** What is shown; when it changes, the panel takes the focus. */
  readonly subject: string;
  readonly closeHref: string;
  /** The id of the mark that opened the panel; it takes the focus back. */
  readonly openerId?: string;
  readonly children: ReactNode;
}

/** The sentences behind a mark. It takes the focus when it opens; Escape closes it and gives the focus back. */
export function EvidencePanel({ title, subject, closeHref, openerId, children }: Props) {
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (subject !== "") heading.current?.focus();
    return () => {
      const opener = openerId === undefined ? null : document.getElementById(openerId);
      opener?.focus();
    };
  }, [subject, openerId]);
  return (
    <aside
      id="evidence"
      className={styles["panel"]}
      aria-labelledby="evidence-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") router.push(closeHref, { scroll: false });
      }}
    >
      <div className={styles["head"]}>
        <h2 id="evidence-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Link href={closeHref} scroll={false} prefetch={false} className={styles["close"]}>
          Close<span className="visually-hidden"> the evidence</span>
        </Link>
      </div>
      {children}
    </aside>
  );
}
