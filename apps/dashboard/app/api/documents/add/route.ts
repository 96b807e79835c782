import { AddBody } from "../../../../lib/change-bodies.ts";
import { changeRoute } from "../../../../lib/change-route.ts";
import { jobs } from "../../../../lib/jobs.ts";

export const dynamic = "force-dynamic";

/** /api/documents/add: adds what was read, with what was corrected of it, and extracts it. */
export const POST = changeRoute(AddBody, ({ drafts }) => ({ job: jobs.add(drafts) }));
