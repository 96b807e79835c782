import { answerChange, changeRoute } from "../../../lib/change-route.ts";
import { machines } from "../../../lib/queue.ts";
import { QueueRequest } from "../../../lib/queue-request.ts";
import { readQueue } from "../../../lib/read-queue.ts";
import { steerQueue } from "../../../lib/steer-queue.ts";

export const dynamic = "force-dynamic";

/** /api/queue: what waits, who works, and which documents were given up, with the reason. */
export function GET(): Promise<Response> {
  return answerChange(() => readQueue(machines?.queue, 1));
}

/** /api/queue: tries documents again that were given up; pauses, drains, goes on. */
export const POST = changeRoute(QueueRequest, (request) => steerQueue(machines?.queue, request));
