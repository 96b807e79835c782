import { DiscardBody } from "../../../../lib/documents/change-bodies.ts";
import { jobs } from "../../../../lib/documents/jobs.ts";
import { changeRoute } from "../../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/documents/discard: puts away what was read and is not to be added. */
export const POST = changeRoute(DiscardBody, ({ drafts }) => {
  jobs.discard(drafts);
  return {};
});
