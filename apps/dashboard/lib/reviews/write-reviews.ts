import "server-only";
import type { RecordId } from "@entente/schema";
import type { ReviewWish } from "@entente/store";
import { filterOfClaims, readClaimParams } from "../claims/claim-params.ts";
import { readReviews, resultsOf, reviews } from "../data/results.ts";
import { ChangeRefused } from "../safety/change-route.ts";
import { formatCounted } from "../words/format-number.ts";
import { filterByReview } from "./filter-by-review.ts";
import { makeReview } from "./make-review.ts";
import type { ReviewRequest } from "./review-request.ts";

/** What came of a change of reviews: its name, by which it can be taken back, and how many records it is of. */
export interface ReviewAnswer {
  readonly change: string | null;
  readonly records: number;
  /** Records that a later change had written again, so that taking this one back left them alone. */
  readonly kept?: number;
}

const MOST_AT_ONCE = 20_000;

/** Carries out what a page asks for. */
export async function writeReviews(request: ReviewRequest, now = () => new Date()): Promise<ReviewAnswer> {
  if (request.do === "undo") {
    const { undone, kept } = await reviews.undo(request.change, now());
    return { change: null, records: undone, kept };
  }
  const wish = await wishOf(request, now());
  const records = (wish.set?.length ?? 0) + (wish.cleared?.length ?? 0);
  return { change: records === 0 ? null : await reviews.write(wish, now()), records: wish.set?.length ?? records };
}

async function wishOf(request: Exclude<ReviewRequest, { do: "undo" }>, at: Date): Promise<ReviewWish> {
  if (request.do === "all") return wishForAll(request, at);
  const { record } = request;
  const held = (await readReviews()).reviews.get(record);
  if (request.do === "clear") return { cleared: held === undefined ? [] : [held.record] };
  const found = await resultsOf("machine").document(request.documentId);
  const row = [...(found?.detail.claims ?? []), ...(found?.detail.stances ?? [])].find(({ id }) => id === record);
  if (row === undefined)
    throw new ChangeRefused("A run has replaced this record since the page was read. Open the page again.", 409);
  // A review that went over from a record that is gone makes room for the new one.
  const replaced: RecordId[] = held !== undefined && held.record !== record ? [held.record] : [];
  return { set: [makeReview(row, request, at)], cleared: replaced };
}

async function wishForAll(
  { claims, expected, verdict }: Extract<ReviewRequest, { do: "all" }>,
  at: Date,
): Promise<ReviewWish> {
  const address = new URLSearchParams(claims);
  const params = readClaimParams(address);
  const overlay = await readReviews();
  const filter = filterByReview(filterOfClaims(params), params.review, overlay);
  const { claims: find } = resultsOf(params.records ?? "reviewed");
  const { total } = await find({ ...filter, limit: 1, offset: 0 });
  if (total !== expected)
    throw new ChangeRefused(
      `The list has changed since the page was read: it holds ${formatCounted(total, "claim")} now, not ${expected.toLocaleString("en")}. Nothing was reviewed. Look at the list again.`,
      409,
    );
  if (total > MOST_AT_ONCE)
    throw new ChangeRefused(
      `${formatCounted(total, "claim")} are more than can be reviewed at once. Expected at most ${MOST_AT_ONCE.toLocaleString("en")}. Narrow the filter, then try again.`,
    );
  const { rows } = await find(filter);
  const open = rows.filter(({ id }) => overlay.reviews.get(id)?.verdict !== verdict);
  return { set: open.map((row) => makeReview(row, { verdict }, at)) };
}
