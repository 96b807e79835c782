import { randomUUID } from "node:crypto";
import { EntenteError, type RecordId, type Review, type ReviewChange } from "@entente/schema";
import { addToBook, EMPTY_BOOK, type ReviewBook, revertOf } from "./review-book.ts";

/** What people found of records, kept apart from what the extractor found. Shape: methods, each one effect. Units: none. Empty: without a review the map is empty. Errors: `E_READ`, `E_WRITE`, `E_REVIEWS`, `E_NOT_FOUND`. Source: docs/method.md#reviews. */
export interface ReviewStore {
  /** Changes whenever a review is written, here or in another process. */
  readonly generation: () => Promise<string>;
  readonly list: () => Promise<ReadonlyMap<RecordId, Review>>;
  /** Writes some reviews and takes others back, all or none; gives the change's name. */
  readonly write: (change: ReviewWish, at: Date) => Promise<string>;
  /** Takes a change back: its records get what they had before, but for those that were written again since. */
  readonly undo: (change: string, at: Date) => Promise<{ readonly undone: number; readonly kept: number }>;
  /** Every change that was ever made, in order. */
  readonly listChanges: () => Promise<readonly ReviewChange[]>;
  /** Adds changes that were made elsewhere, as they are, after those that are here. */
  readonly adopt: (changes: readonly ReviewChange[]) => Promise<void>;
}

/** What should hold from now on. Shape: a record is in one of the lists at most. Units: none. Empty: nothing is written. Errors: none. Source: docs/method.md#reviews. */
export interface ReviewWish {
  readonly set?: readonly Review[];
  readonly cleared?: readonly RecordId[];
}

/** Where changes are kept, one after the other. */
export interface ReviewJournal {
  /** Differs from the last when there are new changes. */
  readonly stamp: () => Promise<string>;
  readonly read: ReadChanges;
  /** Adds the change that `make` gives, if any, while nobody else can add one; `make` reads what holds with the function that it is given. */
  readonly append: (make: (read: ReadChanges) => Promise<ReviewChange | undefined>) => Promise<void>;
}

/** Reads the changes after a mark; all of them, and `isFromStart`, where it is of another journal or none. */
export type ReadChanges = (after: string | undefined) => Promise<{
  readonly changes: readonly ReviewChange[];
  readonly isFromStart: boolean;
  readonly mark: string;
}>;

/** Opens the reviews that a journal keeps. What was read of it stays in memory; each question reads what is new. */
export function openReviews(journal: ReviewJournal): ReviewStore {
  const readBook = createBookReader();
  const append = inTurn(journal.append);
  return {
    generation: journal.stamp,
    list: async () => (await readBook(journal.read)).reviews,
    write: async ({ set = [], cleared = [] }, at) => {
      const id = randomUUID();
      await append(async (read) => {
        // Nothing is added to a journal that cannot be read.
        await readBook(read);
        return { id, at: at.toISOString(), set: [...set], cleared: [...cleared] };
      });
      return id;
    },
    undo: async (undoes, at) => {
      const counts = { undone: 0, kept: 0 };
      await append(async (read) => {
        const book = await readBook(read);
        const revert = revertOf(book, undoes);
        if (revert === undefined)
          throw new EntenteError("E_NOT_FOUND", {
            what: "change of reviews",
            value: undoes,
            next: "Open the page again to see what holds now.",
          });
        counts.undone = revert.set.length + revert.cleared.length;
        counts.kept = (book.before.get(undoes)?.size ?? 0) - counts.undone;
        return counts.undone === 0 ? undefined : { id: randomUUID(), at: at.toISOString(), undoes, ...revert };
      });
      return counts;
    },
    listChanges: async () => (await journal.read(undefined)).changes,
    adopt: async (changes) => {
      for (const change of changes) await append(() => Promise.resolve(change));
    },
  };
}

/** Reads what is new into the book, one reading after the other, so that no change is added twice. */
function createBookReader(): (read: ReadChanges) => Promise<ReviewBook> {
  const kept: { book: ReviewBook; mark: string | undefined } = { book: EMPTY_BOOK, mark: undefined };
  return inTurn(async (read: ReadChanges) => {
    const { changes, isFromStart, mark } = await read(kept.mark).catch((cause: unknown) => {
      // Somebody may have mended the journal where it lies; then what was read before counts for nothing.
      if (kept.mark === undefined) throw cause;
      return read(undefined);
    });
    kept.book = addToBook(isFromStart ? EMPTY_BOOK : kept.book, changes);
    kept.mark = mark;
    return kept.book;
  });
}

function inTurn<A, T>(task: (argument: A) => Promise<T>): (argument: A) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (argument) => {
    const next = last.then(
      () => task(argument),
      () => task(argument),
    );
    last = next;
    return next;
  };
}
