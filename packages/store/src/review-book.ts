import type { RecordId, Review, ReviewChange } from "@entente/schema";

/** What the changes of reviews come to. */
export interface ReviewBook {
  readonly reviews: ReadonlyMap<RecordId, Review>;
  /** The records of each change, with the review that each had before it. */
  readonly before: ReadonlyMap<string, ReadonlyMap<RecordId, Review | undefined>>;
  /** The change that last wrote each record. */
  readonly writtenBy: ReadonlyMap<RecordId, string>;
}

export const EMPTY_BOOK: ReviewBook = { reviews: new Map(), before: new Map(), writtenBy: new Map() };

/** Adds changes to a book, in their order; the book that was given stays as it is. */
export function addToBook(book: ReviewBook, changes: readonly ReviewChange[]): ReviewBook {
  if (changes.length === 0) return book;
  const reviews = new Map(book.reviews);
  const before = new Map(book.before);
  const writtenBy = new Map(book.writtenBy);
  for (const { id, set, cleared } of changes) {
    const records = [...set.map(({ record }): RecordId => record), ...cleared];
    before.set(id, new Map(records.map((record) => [record, reviews.get(record)])));
    for (const review of set) reviews.set(review.record, review);
    for (const record of cleared) reviews.delete(record);
    for (const record of records) writtenBy.set(record, id);
  }
  return { reviews, before, writtenBy };
}

/** What takes a change back: each of its records as it was before, but for those that were written again since. Undefined where there is no such change. */
export function revertOf(book: ReviewBook, id: string): Pick<ReviewChange, "set" | "cleared"> | undefined {
  const before = book.before.get(id);
  if (before === undefined) return undefined;
  const own = [...before].filter(([record]) => book.writtenBy.get(record) === id);
  return {
    set: own.flatMap(([, review]) => (review === undefined ? [] : [review])),
    cleared: own.flatMap(([record, review]) => (review === undefined ? [record] : [])),
  };
}
