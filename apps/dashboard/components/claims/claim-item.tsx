import type { MouseEvent } from "react";
import type { ListedClaim } from "../../lib/claims/read-claim-page.ts";
import { ReviewButtons } from "../reviews/review-buttons.tsx";
import styles from "./claim-list.module.css";
import { ClaimText } from "./claim-text.tsx";

interface Props {
  readonly claim: ListedClaim;
  /** Leads to this list with the claim's details open. */
  readonly href: string;
  readonly isOpen: boolean;
  readonly onOpen: ((event: MouseEvent) => void) | undefined;
}

/** A claim in the list: who and what, its words, its source. The head opens the details, the title the document. */
export function ClaimItem({ claim, href, isOpen, onOpen }: Props) {
  return (
    <article className={styles["item"]} data-open={isOpen}>
      <p className={styles["head"]}>
        <a
          href={href}
          id={`claim-${claim.claimId}`}
          className={styles["opener"]}
          aria-current={isOpen ? "true" : undefined}
          onClick={onOpen}
        >
          <strong>{claim.speaker}</strong>
          {claim.side === undefined ? "" : ` (${claim.side})`} <span className={styles["act"]}>{claim.act}</span>
        </a>
      </p>
      <ClaimText claim={claim} />
      <ReviewButtons review={claim.review} />
    </article>
  );
}
