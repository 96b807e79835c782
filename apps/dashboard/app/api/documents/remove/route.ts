import { RemoveBody } from "../../../../lib/documents/change-bodies.ts";
import { jobs } from "../../../../lib/documents/jobs.ts";
import { changeRoute } from "../../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/documents/remove: moves documents into the bin. */
export const POST = changeRoute(RemoveBody, ({ ids }) => ({ job: jobs.remove(ids) }));
