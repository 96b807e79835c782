import { ReviewRequest } from "../../../lib/reviews/review-request.ts";
import { writeReviews } from "../../../lib/reviews/write-reviews.ts";
import { changeRoute } from "../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/reviews: accepts or rejects a record or a whole list, and takes that back. */
export const POST = changeRoute(ReviewRequest, (request) => writeReviews(request));
