import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { Batch, Outcome, Task } from "./extract-batch.ts";

const BATCH = 6;
/** Fewer documents than this are read in this thread: starting workers would take longer. */
const FEW = 8;

/** How to extract: which data, which extractor, how many threads, and when to stop. */
export interface ExtractionPlan extends Omit<Batch, "tasks"> {
  readonly jobs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Extracts files, several at a time where there are many, and hands each batch of outcomes on, one batch after the other. */
export async function extractAll(
  tasks: readonly Task[],
  { jobs, signal, ...base }: ExtractionPlan,
  settle: (outcomes: readonly Outcome[]) => Promise<void>,
): Promise<void> {
  const batches = Array.from(
    { length: Math.ceil(tasks.length / BATCH) },
    (_, at): Batch => ({ ...base, tasks: tasks.slice(at * BATCH, (at + 1) * BATCH) }),
  );
  if (tasks.length <= FEW) await extractHere(batches, signal, settle);
  else await extractInThreads(batches, { jobs: Math.max(1, jobs ?? availableParallelism()), signal }, settle);
}

async function extractHere(
  batches: readonly Batch[],
  signal: AbortSignal | undefined,
  settle: (outcomes: readonly Outcome[]) => Promise<void>,
): Promise<void> {
  if (batches.length === 0) return;
  // The extractor's libraries take longer to load than a run with nothing to extract takes in all.
  const { createBatchExtractor } = await import("./extract-batch.ts");
  const extract = createBatchExtractor();
  for (const batch of batches) if (signal?.aborted !== true) await settle(await extract(batch));
}

async function extractInThreads(
  batches: readonly Batch[],
  { jobs, signal }: { readonly jobs: number; readonly signal: AbortSignal | undefined },
  settle: (outcomes: readonly Outcome[]) => Promise<void>,
): Promise<void> {
  const pool = new Tinypool({
    filename: new URL("./worker.js", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
  });
  let settled = Promise.resolve();
  const waiting = batches.values();
  // One batch more than threads keeps them busy; what is in hand when a person stops the run is soon done.
  const extract = async () => {
    for (const batch of waiting) {
      if (signal?.aborted === true) return;
      const outcomes = (await pool.run(batch)) as Outcome[];
      settled = settled.then(() => settle(outcomes));
      await settled;
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs + 1 }, extract));
  } finally {
    await pool.destroy();
  }
}
