import { z } from "zod";

const MOST_LETTERS = 500;

/** What a page asks of the queue: to try documents again that were given up, or to pause, drain or go on. */
export const QueueRequest = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("retry"), letters: z.array(z.uuid()).min(1).max(MOST_LETTERS) }),
  z.strictObject({ do: z.literal("mode"), mode: z.enum(["running", "draining", "paused"]) }),
]);
