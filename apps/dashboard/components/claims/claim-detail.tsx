"use client";

import Link from "next/link";
import { type MouseEvent, useEffect, useRef } from "react";
import type { ListedClaim } from "../../lib/claims/read-claim-page.ts";
import { formatDecimal } from "../../lib/words/format-number.ts";
import styles from "./claim-detail.module.css";

interface Props {
  readonly claim: ListedClaim;
  readonly closeHref: string;
  readonly takesFocus: boolean;
  readonly onClose: (event?: MouseEvent) => void;
}

/** Everything that is known of one claim: its sentence in colours, who, how, how sure, and where it stands. */
export function ClaimDetail({ claim, closeHref, takesFocus, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <aside
      className={styles["panel"]}
      aria-labelledby="claim-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={styles["head"]}>
        <h2 id="claim-title" ref={heading} tabIndex={-1}>
          {claim.speaker} {claim.act}
        </h2>
        <a href={closeHref} className={styles["close"]} onClick={onClose}>
          Close<span className="visually-hidden"> the details</span>
        </a>
      </div>
      <blockquote className={styles["sentence"]}>
        {claim.words.map(({ at, text, part }) => (
          <span key={at} data-part={part}>
            {text}
          </span>
        ))}
      </blockquote>
      <p className={styles["key"]} aria-hidden="true">
        <span data-part="speaker">speaker</span> <span data-part="cue">cue</span>{" "}
        <span data-part="content">content</span>
      </p>
      <dl className={styles["facts"]}>
        {factsOf(claim).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles["links"]}>
        <Link href={claim.permalink} prefetch={false}>
          Open at these words in the document
        </Link>
      </p>
      <p className={styles["note"]}>This link stays the same when documents are read again.</p>
    </aside>
  );
}

function factsOf(claim: ListedClaim): readonly { readonly name: string; readonly value: string }[] {
  const listed = (names: readonly string[]) => (names.length === 0 ? undefined : names.join(", "));
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Speaker", claim.speaker],
    ["Counted for", claim.countedFor ?? "nobody known"],
    ["Act", claim.act],
    ["Cue", claim.cue === undefined ? "none" : `“${claim.cue}”`],
    ["Words are", claim.mode],
    ["About", listed(claim.about)],
    ["Issues", listed(claim.issues)],
    ["Frames", listed(claim.frames)],
    ["When", claim.date],
    ["Document", claim.title],
    ["Publisher", claim.publisher],
    ["Confidence", formatDecimal(claim.confidence)],
    ["Rule", claim.rule],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
