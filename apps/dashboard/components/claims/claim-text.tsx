import Link from "next/link";
import type { PlacedClaim } from "../../lib/claims/place-claim.ts";
import styles from "./claim-list.module.css";

/** A claim's words in their sentence, and where they stand. */
export function ClaimText({ claim }: { readonly claim: PlacedClaim }) {
  return (
    <>
      <blockquote className={styles["words"]}>
        {claim.words.map(({ at, text, part }) =>
          part === "content" ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </blockquote>
      <p className={styles["source"]}>
        {claim.date} ·{" "}
        <Link href={claim.href} prefetch={false}>
          {claim.title}
        </Link>{" "}
        · <span title={`Rule ${claim.rule}`}>{claim.mode}</span>
        {claim.about.length === 0 ? "" : ` · about ${claim.about.join(", ")}`}
        {claim.issues.length === 0 ? "" : ` · ${claim.issues.join(", ")}`}
      </p>
    </>
  );
}
