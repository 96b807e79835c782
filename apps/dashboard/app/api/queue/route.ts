import { machines } from "../../../lib/queue/queue.ts";
import { QueueRequest } from "../../../lib/queue/queue-request.ts";
import { readQueue } from "../../../lib/queue/read-queue.ts";
import { steerQueue } from "../../../lib/queue/steer-queue.ts";
import { answerChange, changeRoute } from "../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/queue: what waits, who works, and which documents were given up, with the reason. */
export function GET(): Promise<Response> {
  return answerChange(() => readQueue(machines?.queue, 1));
}

/** /api/queue: tries documents again that were given up; pauses, drains, goes on. */
export const POST = changeRoute(QueueRequest, (request) => steerQueue(machines?.queue, request));
