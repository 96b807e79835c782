import { answerChange } from "../../../lib/change-route.ts";
import { jobs } from "../../../lib/jobs.ts";

export const dynamic = "force-dynamic";

/** /api/jobs: what the server does, or has done, for the pages; the latest first. */
export function GET(): Promise<Response> {
  return answerChange(() => ({ jobs: jobs.list() }));
}
