import type { PlacedClaim } from "../../lib/claims/place-claim.ts";
import { ReviewButtons } from "../reviews/review-buttons.tsx";
import styles from "./claim-list.module.css";
import { ClaimText } from "./claim-text.tsx";

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
          <ClaimText claim={claim} />
          <ReviewButtons review={claim.review} />
        </li>
      ))}
    </ol>
  );
}
