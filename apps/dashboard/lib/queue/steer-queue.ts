import type { Queue } from "@entente/store";
import type { z } from "zod";
import { ChangeRefused } from "../safety/change-route.ts";
import type { QueueRequest } from "./queue-request.ts";

/** Does what a page asks of the queue. Throws `ChangeRefused` where there is none. */
export async function steerQueue(queue: Queue | undefined, request: z.infer<typeof QueueRequest>): Promise<object> {
  if (queue === undefined) throw new ChangeRefused("These results lie in a folder; there is no queue.", 404);
  if (request.do === "retry") return { retried: await queue.retry(request.letters) };
  await queue.setMode(request.mode);
  return { mode: request.mode };
}
