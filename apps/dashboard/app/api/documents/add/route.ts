import { AddBody } from "../../../../lib/documents/change-bodies.ts";
import { jobs } from "../../../../lib/documents/jobs.ts";
import { changeRoute } from "../../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/documents/add: adds what was read, with what was corrected of it, and extracts it. */
export const POST = changeRoute(AddBody, ({ drafts }) => ({ job: jobs.add(drafts) }));
