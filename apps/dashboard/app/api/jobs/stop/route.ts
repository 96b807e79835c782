import { StopBody } from "../../../../lib/change-bodies.ts";
import { changeRoute } from "../../../../lib/change-route.ts";
import { jobs } from "../../../../lib/jobs.ts";

export const dynamic = "force-dynamic";

/** /api/jobs/stop: stops a job after the documents in hand. */
export const POST = changeRoute(StopBody, ({ id }) => {
  jobs.stop(id);
  return {};
});
