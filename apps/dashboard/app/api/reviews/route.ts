import { changeRoute } from "../../../lib/change-route.ts";
import { ReviewRequest } from "../../../lib/review-request.ts";
import { writeReviews } from "../../../lib/write-reviews.ts";

export const dynamic = "force-dynamic";

/** /api/reviews: accepts or rejects a record or a whole list, and takes that back. */
export const POST = changeRoute(ReviewRequest, (request) => writeReviews(request));
