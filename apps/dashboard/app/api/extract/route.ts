import { ExtractBody } from "../../../lib/documents/change-bodies.ts";
import { jobs } from "../../../lib/documents/jobs.ts";
import { changeRoute } from "../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/extract: extracts what is stale, or what is named, again. */
export const POST = changeRoute(ExtractBody, ({ ids, again }) => ({ job: jobs.extract(ids, again) }));
