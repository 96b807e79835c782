import type { ClaimRow, RecordId, Review, StanceRow } from "@entente/schema";

/** Where a review holds now: on its record, on one that took its place, or on none. Shape: maps by record, and a list. Units: none. Empty: no reviews, nothing held. Errors: none. Source: docs/method.md#reviews. */
export interface HeldReviews {
  readonly held: ReadonlyMap<RecordId, Review>;
  /** Reviews that went over to a record with nearly the same words, by that record. */
  readonly moved: ReadonlyMap<RecordId, Review>;
  readonly lost: readonly LostReview[];
}

/** A review that holds on nothing: its record is gone, or now says something else. Shape: one a review. Units: none. Empty: none. Errors: none. Source: docs/method.md#reviews. */
export interface LostReview {
  readonly review: Review;
  readonly because: "gone" | "changed";
}

const LEAST_ALIKE = 0.8;

/** Whether a record still says what was judged: a claim its speaker and side, a stance its polarity (holder and target are part of its id). Shape: row, review -> yes or no. Units, Empty, Errors: none. Source: docs/method.md#reviews. */
export function holdsOn(row: ClaimRow | StanceRow, review: Review): boolean {
  if (review.kind === "stance")
    return (
      "polarity" in row &&
      row.holder === review.judged.holder &&
      row.target === review.judged.target &&
      row.polarity === review.judged.polarity
    );
  return "act" in row && row.speaker === review.judged.speaker && row.side === review.judged.side;
}

/**
 * Finds where reviews hold among the records that there are now, after a rerun may have changed some.
 * Shape: reviews, rows of the documents that they are of -> one place a review. Units: a review goes over where words are alike: one holds the other, or Dice >= 0.8 over words.
 * Empty: no rows, all lost. Errors: none. Source: docs/method.md#reviews; Dice (1945).
 */
export function holdReviews(
  reviews: Iterable<Review>,
  { claims, stances }: { readonly claims: readonly ClaimRow[]; readonly stances: readonly StanceRow[] },
): HeldReviews {
  const all = [...reviews];
  const rows = new Map<RecordId, ClaimRow | StanceRow>([...claims, ...stances].map((row) => [row.id, row]));
  const taken = new Set<RecordId>(all.map(({ record }) => record));
  const held = new Map<RecordId, Review>();
  const moved = new Map<RecordId, Review>();
  const lost: LostReview[] = [];
  for (const review of all) {
    const row = rows.get(review.record);
    const successor = row === undefined ? successorOf(review, rows, taken) : undefined;
    if (row !== undefined && holdsOn(row, review)) held.set(review.record, review);
    else if (successor !== undefined) {
      moved.set(successor, review);
      taken.add(successor);
    } else lost.push({ review, because: row === undefined ? "gone" : "changed" });
  }
  return { held, moved, lost };
}

/** The only record of the document that says what was judged in nearly the same words; of several nobody can say which. */
function successorOf(
  review: Review,
  rows: ReadonlyMap<RecordId, ClaimRow | StanceRow>,
  taken: ReadonlySet<RecordId>,
): RecordId | undefined {
  const alike = [...rows.values()].filter(
    (row) =>
      row.documentId === review.documentId &&
      !taken.has(row.id) &&
      holdsOn(row, review) &&
      isAlike(wordsOf(row.quote), wordsOf(review.quote)),
  );
  return alike.length === 1 ? alike[0]?.id : undefined;
}

function isAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  // A word or two stand in many sentences.
  if (shorter.length >= 4 && ` ${longer.join(" ")} `.includes(` ${shorter.join(" ")} `)) return true;
  const rest = [...longer];
  const shared = shorter.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * shared) / (a.length + b.length) >= LEAST_ALIKE;
}

function wordsOf(quote: string): string[] {
  return Array.from(quote.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);
}
