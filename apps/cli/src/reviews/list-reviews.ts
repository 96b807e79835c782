import type { Review } from "@entente/schema";
import type { AnyStore } from "@entente/store";
import { readHeldReviews } from "./read-held-reviews.ts";

/** One review as the command line shows it. */
export interface ListedReview extends Pick<Review, "kind" | "record" | "documentId" | "verdict" | "at" | "quote"> {
  readonly corrected: boolean;
  /** On its record, on one with nearly the same words, or on none: the record is gone, or says something else. */
  readonly holds: "yes" | "moved" | "gone" | "changed";
}

const SHOWN = 100;

/** Lists every review, by document, and where it holds. */
export async function listReviews(store: Pick<AnyStore, "reviews" | "tables">): Promise<ListedReview[]> {
  const listed: ListedReview[] = [];
  for await (const { held, moved, lost } of readHeldReviews(store))
    listed.push(
      ...[...held.values()].map((review) => lineOf(review, "yes")),
      ...[...moved.values()].map((review) => lineOf(review, "moved")),
      ...lost.map(({ review, because }) => lineOf(review, because)),
    );
  return listed;
}

/** Says in a few lines how many reviews there are and what became of them. */
export function countInWords(reviews: readonly ListedReview[]): string {
  if (reviews.length === 0) return "No reviews yet. Accept or reject records in the dashboard: `entente dashboard`.";
  const count = (test: (review: ListedReview) => boolean) => reviews.filter(test).length;
  const of = (verdict: Review["verdict"]) => {
    const claims = count((review) => review.verdict === verdict && review.kind === "claim");
    const stances = count((review) => review.verdict === verdict && review.kind === "stance");
    return `${verdict.padEnd(8)}  ${counted(claims, "claim")}, ${counted(stances, "stance")}`;
  };
  const corrected = count((review) => review.corrected);
  const moved = count(({ holds }) => holds === "moved");
  const lost = reviews.filter(isLost).length;
  const documents = new Set(reviews.map(({ documentId }) => documentId)).size;
  return [
    `${counted(reviews.length, "review")} in ${counted(documents, "document")}`,
    of("accepted") + (corrected === 0 ? "" : `, ${corrected} of them with another sign`),
    of("rejected"),
    ...(moved === 0 ? [] : [`${counted(moved, "review")} went over to a record with nearly the same words.`]),
    ...(lost === 0
      ? []
      : [`${counted(lost, "review")} no longer fit any record; \`entente reviews --lost\` lists them.`]),
  ].join("\n");
}

/** Whether a review counts for nothing until somebody looks again. */
export function isLost({ holds }: ListedReview): boolean {
  return holds === "gone" || holds === "changed";
}

/** Says one review in a line. */
export function describeReview({ verdict, kind, record, documentId, holds, quote }: ListedReview): string {
  const words = quote.replace(/\s+/gu, " ");
  const short = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  const state = { yes: "", moved: "moved", gone: "lost: its record is gone", changed: "lost: its record has changed" }[
    holds
  ];
  return [verdict, kind, record, documentId, `“${short}”`, state].filter((part) => part !== "").join("  ");
}

function lineOf(review: Review, holds: ListedReview["holds"]): ListedReview {
  const { kind, record, documentId, verdict, at, quote, correction } = review;
  return { kind, record, documentId, verdict, at, quote, corrected: correction !== undefined, holds };
}

/** Says how many there are of something. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
