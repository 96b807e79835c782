import "server-only";
import { readReviews } from "../data/results.ts";

/** How many reviews there are; `lost` ones hold on no record any more. */
export interface ReviewCounts {
  readonly accepted: number;
  readonly rejected: number;
  readonly lost: number;
}

/** Counts the reviews for the frame of every page; none where they cannot be read, so that the page itself can say so. */
export async function readReviewCounts(): Promise<ReviewCounts> {
  try {
    const { reviews, lost } = await readReviews();
    const rejected = [...reviews.values()].filter(({ verdict }) => verdict === "rejected").length;
    return { accepted: reviews.size - rejected, rejected, lost: lost.length };
  } catch {
    // The page below asks the same and shows the failure.
    return { accepted: 0, rejected: 0, lost: 0 };
  }
}
