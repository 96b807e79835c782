import { EditBody } from "../../../../lib/documents/change-bodies.ts";
import { jobs } from "../../../../lib/documents/jobs.ts";
import { changeRoute } from "../../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/documents/edit: corrects what is said of a document. */
export const POST = changeRoute(EditBody, ({ id, ...corrections }) => ({ job: jobs.edit(id, corrections) }));
