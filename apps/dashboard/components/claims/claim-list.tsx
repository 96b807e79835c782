import Link from "next/link";
import type { PlacedClaim } from "../../lib/claims/place-claim.ts";
import { ReviewButtons } from "../reviews/review-buttons.tsx";
import styles from "./claim-list.module.css";

/** Claims with their words; each leads to its place in the document. */
export function ClaimList({ claims }: { readonly claims: readonly PlacedClaim[] }) {
  return (
    <ol className={styles["list"]}>
      {claims.map((claim) => (
        <li key={claim.id} className={styles["item"]}>
          <p className={styles["head"]}>
            <strong>{claim.speaker}</strong>
            {claim.side === undefined ? "" : ` (${claim.side})`} <em className={styles["act"]}>{claim.act}</em>
          </p>
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
          <ReviewButtons review={claim.review} />
        </li>
      ))}
    </ol>
  );
}
