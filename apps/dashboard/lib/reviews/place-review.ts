import type { ClaimRow, Polarity, RecordId, StanceRow } from "@entente/schema";
import type { Reviewed } from "./reviewed-tables.ts";

/** A record as it can be reviewed, and what was found of it so far. `what` names it for those who do not see it. */
export interface ReviewMark {
  readonly record: RecordId;
  readonly documentId: string;
  readonly verdict: "accepted" | "rejected" | "open";
  readonly what: string;
  /** What a stance shows: as the extractor says, and as it counts. Undefined for a claim. */
  readonly polarity: { readonly judged: Polarity; readonly shown: Polarity } | undefined;
}

/** Lays out what is known of a record's review. */
export function placeReview(row: (ClaimRow | StanceRow) & Reviewed, what: string): ReviewMark {
  const { id, documentId, review } = row;
  return {
    record: id,
    documentId,
    verdict: review?.verdict ?? "open",
    what,
    polarity: "polarity" in row ? polarityOf(row) : undefined,
  };
}

function polarityOf({ polarity, review }: StanceRow & Reviewed): NonNullable<ReviewMark["polarity"]> {
  if (review?.kind !== "stance") return { judged: polarity, shown: polarity };
  return { judged: review.judged.polarity, shown: review.correction?.polarity ?? review.judged.polarity };
}

/** Says how many of some shown records somebody has looked at; nothing where nobody has. */
export function wordsOfReviewed(rows: readonly ((ClaimRow | StanceRow) & Reviewed)[]): string {
  const count = rows.filter(({ review }) => review !== undefined).length;
  return count === 0 ? "" : `, ${count.toLocaleString("en")} of them reviewed`;
}
