"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { Overlay } from "./overlay.tsx";
import styles from "./shell.module.css";

const STEPS = [
  {
    title: "Start with where actors stand",
    text: "Positions places each actor between two poles, from what it and those who speak for it say and do. The line is a 90 % interval; too little evidence is said, never drawn as the middle.",
    href: "/",
    name: "Positions",
  },
  {
    title: "Open the words behind every mark",
    text: "Click a dot, a bar, a cell or a word, or press Enter on it: its sentences, their weights and the sum that gives its value open beside it. From each sentence a link leads to its place in the document.",
    href: "/claims",
    name: "Claims",
  },
  {
    title: "The address holds the view",
    text: "Filters, windows and open panels are in the address: copy it, and somebody else sees the same picture. Each chart’s menu saves it as a picture or a table, with its source and a line to cite.",
    href: "/rhetoric",
    name: "Rhetoric",
  },
  {
    title: "Say where the machine is wrong",
    text: "Accept or reject a record with its buttons or the keys a and r. What is rejected leaves every chart at once, and one press on u takes it back. Method says how often the extraction is right.",
    href: "/method",
    name: "Method",
  },
  {
    title: "Add your own documents",
    text: "Drop files, paste a text or give an address on Documents; their records join the charts. Ctrl K goes to any page, actor or document, and ? lists the keys.",
    href: "/documents",
    name: "Documents",
  },
] as const;

/** A short tour of the dashboard. */
export function Tour({ onClose }: { readonly onClose: () => void }) {
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at >= 0) heading.current?.focus();
  }, [at]);
  const step = STEPS[at];
  if (step === undefined) return null;
  return (
    <Overlay label="Tour" onClose={onClose}>
      <p className={styles["note"]}>
        Tour, {at + 1} of {STEPS.length}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {step.title}
      </h2>
      <p className={styles["step"]}>{step.text}</p>
      <p className={styles["step"]}>
        <Link href={step.href} prefetch={false} onClick={onClose}>
          Go to {step.name}
        </Link>
      </p>
      <p className={styles["moves"]}>
        {at === 0 ? null : (
          <button type="button" className={styles["button"]} onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        {at + 1 === STEPS.length ? null : (
          <button type="button" className={styles["button"]} onClick={() => setAt(at + 1)}>
            Next
          </button>
        )}
        <button type="button" className={styles["button"]} onClick={onClose}>
          {at + 1 === STEPS.length ? "Done" : "Skip the rest"}
        </button>
      </p>
    </Overlay>
  );
}
