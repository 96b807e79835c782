import type { ClaimRow, RecordId, Review, StanceRow } from "@entente/schema";
import { holdsOn } from "./hold-reviews.ts";

/** How many of some records were looked at. Shape: one object. Units: records; `rejected` ones are not among `all`. Empty: zeros. Errors: none. Source: docs/method.md#reviews. */
export interface ReviewShare {
  readonly all: number;
  readonly accepted: number;
  readonly rejected: number;
}

type Reviews = ReadonlyMap<RecordId, Review>;

/**
 * Lays reviews over records: rejected ones leave, corrected ones say what is right. Weights stay the extractor's.
 * Shape: rows, reviews by record -> the rows that count, in their order. Units: as the rows. Empty: no reviews, the same rows. Errors: none. Source: docs/method.md#reviews.
 */
export function applyReviews<T extends ClaimRow | StanceRow>(rows: readonly T[], reviews: Reviews): T[] {
  if (reviews.size === 0) return [...rows];
  return rows.flatMap((row): T[] => {
    const review = reviewOf(row, reviews);
    if (review?.verdict === "rejected") return [];
    return [review?.correction === undefined ? row : { ...row, ...review.correction }];
  });
}

/** The review that holds on a record. Shape: row, reviews -> one or none. Units: none. Empty: undefined where nobody has looked, or the record says something else since. Errors: none. Source: docs/method.md#reviews. */
export function reviewOf(row: ClaimRow | StanceRow, reviews: Reviews): Review | undefined {
  const review = reviews.get(row.id);
  return review !== undefined && holdsOn(row, review) ? review : undefined;
}

/** Counts how many of some records a person has looked at. Shape: rows as the extractor gave them, reviews -> one share. Units: as `ReviewShare`. Empty: zeros. Errors: none. Source: docs/method.md#reviews. */
export function countReviewed(rows: readonly (ClaimRow | StanceRow)[], reviews: Reviews): ReviewShare {
  const verdicts = rows.map((row) => reviewOf(row, reviews)?.verdict);
  const count = (verdict: Review["verdict"]) => verdicts.filter((each) => each === verdict).length;
  return { all: rows.length - count("rejected"), accepted: count("accepted"), rejected: count("rejected") };
}
