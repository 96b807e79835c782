import type { DeadLetter, Queue, QueueControl, QueueCounts, QueueDurations, QueueWorker } from "@entente/store";
import { type Paged, placeOfPage } from "../controls/page-through.ts";
import { ChangeRefused } from "../safety/change-route.ts";

/** The queue at one moment. */
export interface QueueView extends QueueControl {
  readonly counts: QueueCounts;
  readonly durations: QueueDurations;
  readonly workers: readonly QueueWorker[];
  readonly deadLetters: Paged<DeadLetter>;
}

const PAGE_SIZE = 100;

/** Reads the queue, and one page of what was given up. Throws `ChangeRefused` where there is none. */
export async function readQueue(queue: Queue | undefined, page: number): Promise<QueueView> {
  if (queue === undefined) throw new ChangeRefused("These results lie in a folder; there is no queue.", 404);
  const counts = await queue.counts();
  const place = placeOfPage(counts.dead, page, PAGE_SIZE);
  const items = await queue.deadLetters({ limit: PAGE_SIZE, offset: (place.page - 1) * PAGE_SIZE });
  return {
    ...(await queue.control()),
    counts,
    durations: await queue.durations(),
    workers: await queue.workers(),
    deadLetters: { ...place, items },
  };
}
