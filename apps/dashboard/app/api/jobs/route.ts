import { jobs } from "../../../lib/documents/jobs.ts";
import { answerChange } from "../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/jobs: what the server does, or has done, for the pages; the latest first. */
export function GET(): Promise<Response> {
  return answerChange(() => ({ jobs: jobs.list() }));
}
