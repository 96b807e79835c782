import { StopBody } from "../../../../lib/documents/change-bodies.ts";
import { jobs } from "../../../../lib/documents/jobs.ts";
import { changeRoute } from "../../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/jobs/stop: stops a job after the documents in hand. */
export const POST = changeRoute(StopBody, ({ id }) => {
  jobs.stop(id);
  return {};
});
