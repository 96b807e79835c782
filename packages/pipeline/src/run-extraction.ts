import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { DocumentId, type Run, type RunDocument, RunId } from "@entente/schema";
import type { SourceFile, Store } from "@entente/store";
import { Tinypool } from "tinypool";
import extractBatch, { type Batch, type Outcome } from "./extract-batch.ts";
import { type Plan, type PlanEntry, planRun } from "./plan-run.ts";
import { publishResults } from "./publish-results.ts";

const BATCH = 6;
/** Fewer documents than this are read in this thread: starting workers would take longer. */
const FEW = 8;

/** How far a run is. Shape: one object. Units: documents, words, milliseconds. Empty: zeros. Errors: none. Source: docs/method.md#runs. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly words: number;
}

/** What a run needs. Shape: one object. Units: `jobs` is threads. Empty: `only` empty means all. Errors: none. Source: docs/method.md#runs. */
export interface RunOptions {
  readonly store: Store;
  readonly codeRoot: string;
  readonly knowledgeRoot: string;
  readonly only?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
  readonly jobs?: number | undefined;
  readonly now: () => Date;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings every result up to date: plans, extracts in parallel, writes each result as it comes, publishes the tables.
 * Shape: options -> the run's report. Units: as `Run`. Empty: nothing stale gives a report without documents, which is not stored.
 * Errors: `E_LOCKED`, `E_WRITE`, `E_KNOWLEDGE`; a document that fails is a row of the report and keeps its last good result.
 * Source: docs/method.md#runs.
 */
export function runExtraction(options: RunOptions): Promise<Run> {
  const { store } = options;
  return store.withRunLock(async () => {
    await store.sweep();
    const started = options.now();
    const fingerprint = await store.fingerprint();
    const [sources, results] = await Promise.all([store.listSources(), store.listResults()]);
    const plan = planRun(sources, results, { fingerprint, only: options.only, force: options.force });
    const rows = await carryOut(plan, sources, { ...options, fingerprint });
    const counts = await publishResults(store);
    const run = reportOf(rows, { started, finished: options.now(), fingerprint, unchanged: plan.unchanged, counts });
    if (rows.length > 0) await store.writeRun(run);
    return run;
  });
}

async function carryOut(
  plan: Plan,
  sources: readonly SourceFile[],
  options: RunOptions & { fingerprint: string },
): Promise<RunDocument[]> {
  const reasons = new Map(plan.entries.map((entry) => [entry.id, entry]));
  const removed = plan.entries.filter(({ because }) => because === "removed");
  for (const { collection, id } of removed) await options.store.removeExtraction(collection, id);
  const stale = sources.filter(({ id }) => reasons.has(id) && reasons.get(id)?.because !== "removed");
  const rows: RunDocument[] = removed.map(({ id, because }) => ({
    id: DocumentId.parse(id),
    status: "removed",
    because,
    ms: 0,
  }));
  const progress = { done: 0, total: stale.length, failed: 0, words: 0 };
  const settle = async (outcomes: readonly Outcome[]) => {
    for (const outcome of outcomes) {
      rows.push(await settleOutcome(options.store, outcome, reasons));
      progress.done += 1;
      if ("error" in outcome.result) progress.failed += 1;
      else progress.words += outcome.result.words;
    }
    options.onProgress?.({ ...progress });
  };
  await extractAll(stale, options, settle);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function extractAll(
  stale: readonly SourceFile[],
  options: RunOptions & { fingerprint: string },
  settle: (outcomes: readonly Outcome[]) => Promise<void>,
): Promise<void> {
  const { codeRoot, knowledgeRoot, fingerprint } = options;
  const base = { root: options.store.root, codeRoot, knowledgeRoot, fingerprint };
  const batches = Array.from(
    { length: Math.ceil(stale.length / BATCH) },
    (_, at): Batch => ({ ...base, sources: stale.slice(at * BATCH, (at + 1) * BATCH) }),
  );
  const jobs = Math.max(1, options.jobs ?? availableParallelism());
  if (stale.length <= FEW) {
    for (const batch of batches) if (options.signal?.aborted !== true) await settle(await extractBatch(batch));
    return;
  }
  const pool = new Tinypool({
    filename: new URL("./worker.js", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
  });
  let writing = Promise.resolve();
  try {
    await Promise.all(
      batches.map(async (batch) => {
        if (options.signal?.aborted === true) return;
        const outcomes = (await pool.run(batch)) as Outcome[];
        writing = writing.then(() => settle(outcomes));
        await writing;
      }),
    );
  } finally {
    await pool.destroy();
  }
}

async function settleOutcome(
  store: Store,
  { source, result, ms }: Outcome,
  reasons: ReadonlyMap<string, PlanEntry>,
): Promise<RunDocument> {
  const because = reasons.get(source.id)?.because ?? "new";
  const id = DocumentId.parse(source.id);
  if ("error" in result) return { id, status: "failed", because, error: result.error, ms };
  await store.writeExtraction(source.collection, result.extraction);
  return { id, status: "done", because, ms };
}

function reportOf(
  documents: readonly RunDocument[],
  facts: {
    started: Date;
    finished: Date;
    fingerprint: string;
    unchanged: number;
    counts: { entities: number; claims: number; stances: number };
  },
): Run {
  const of = (status: RunDocument["status"]) => documents.filter((row) => row.status === status).length;
  const stamp = facts.started.toISOString();
  const hash = createHash("sha256")
    .update(`${stamp}${facts.fingerprint}${documents.map(({ id }) => id).join()}`)
    .digest("hex");
  return {
    id: RunId.parse(`${stamp.replace(/[-:]|\.\d+/gu, "")}-${hash.slice(0, 8)}`),
    started: stamp,
    finished: facts.finished.toISOString(),
    fingerprint: facts.fingerprint as Run["fingerprint"],
    counts: {
      done: of("done"),
      unchanged: facts.unchanged,
      failed: of("failed"),
      removed: of("removed"),
      ...facts.counts,
    },
    documents: [...documents],
  };
}
