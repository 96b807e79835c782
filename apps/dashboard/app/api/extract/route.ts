import { ExtractBody } from "../../../lib/change-bodies.ts";
import { changeRoute } from "../../../lib/change-route.ts";
import { jobs } from "../../../lib/jobs.ts";

export const dynamic = "force-dynamic";

/** /api/extract: extracts what is stale, or what is named, again. */
export const POST = changeRoute(ExtractBody, ({ ids, again }) => ({ job: jobs.extract(ids, again) }));
