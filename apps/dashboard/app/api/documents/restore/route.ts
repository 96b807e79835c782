import { RestoreBody } from "../../../../lib/change-bodies.ts";
import { changeRoute } from "../../../../lib/change-route.ts";
import { jobs } from "../../../../lib/jobs.ts";

export const dynamic = "force-dynamic";

/** /api/documents/restore: brings documents back from the bin. */
export const POST = changeRoute(RestoreBody, ({ names }) => ({ job: jobs.restore(names) }));
