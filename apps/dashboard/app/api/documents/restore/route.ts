import { RestoreBody } from "../../../../lib/documents/change-bodies.ts";
import { jobs } from "../../../../lib/documents/jobs.ts";
import { changeRoute } from "../../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/documents/restore: brings documents back from the bin. */
export const POST = changeRoute(RestoreBody, ({ names }) => ({ job: jobs.restore(names) }));
