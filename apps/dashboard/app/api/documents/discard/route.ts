import { DiscardBody } from "../../../../lib/change-bodies.ts";
import { changeRoute } from "../../../../lib/change-route.ts";
import { jobs } from "../../../../lib/jobs.ts";

export const dynamic = "force-dynamic";

/** /api/documents/discard: puts away what was read and is not to be added. */
export const POST = changeRoute(DiscardBody, ({ drafts }) => {
  jobs.discard(drafts);
  return {};
});
