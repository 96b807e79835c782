import { RemoveBody } from "../../../../lib/change-bodies.ts";
import { changeRoute } from "../../../../lib/change-route.ts";
import { jobs } from "../../../../lib/jobs.ts";

export const dynamic = "force-dynamic";

/** /api/documents/remove: moves documents into the bin. */
export const POST = changeRoute(RemoveBody, ({ ids }) => ({ job: jobs.remove(ids) }));
