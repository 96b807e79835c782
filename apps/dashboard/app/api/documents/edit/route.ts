import { EditBody } from "../../../../lib/change-bodies.ts";
import { changeRoute } from "../../../../lib/change-route.ts";
import { jobs } from "../../../../lib/jobs.ts";

export const dynamic = "force-dynamic";

/** /api/documents/edit: corrects what is said of a document. */
export const POST = changeRoute(EditBody, ({ id, ...corrections }) => ({ job: jobs.edit(id, corrections) }));
