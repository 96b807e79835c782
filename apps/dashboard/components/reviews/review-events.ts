/** What the window hears when somebody has reviewed records here: what was done, in words, and the change to undo, if any. */
export const REVIEWED = "entente:reviewed";
/** What a group of review buttons hears when a key asks for a verdict. */
export const REVIEW_KEY = "entente:review-key";
/** Marks a group of review buttons. */
export const REVIEW_GROUP = "[data-review]";

/** What was done. */
export interface ReviewedDetail {
  readonly words: string;
  readonly change: string | null;
  readonly isError?: boolean;
}

/** Tells the window that something was reviewed, or that it failed. */
export function tellReviewed(detail: ReviewedDetail): void {
  window.dispatchEvent(new CustomEvent(REVIEWED, { detail }));
}
