import { type DocumentChanges, EntenteError, type Run } from "@entente/schema";
import type { ChangeNote, SourceFile, Store, StoredResult, StoredSignature } from "@entente/store";
import { extractAll } from "./extract-all.ts";
import type { Outcome, Task } from "./extract-batch.ts";
import { changesOfBatch, changesOfRemoval, confirmChanges } from "./note-changes.ts";
import { findTakenIds, keyOf, type Plan, type PlanEntry, planRun } from "./plan-run.ts";
import { publishResults } from "./publish-results.ts";
import { type RunRow, reportOf, runIdOf } from "./report-run.ts";

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
 * Brings every result up to date: plans, extracts in parallel, notes and writes each result as it comes, publishes the tables.
 * Shape: options -> the run's report. Units: as `Run`. Empty: nothing stale gives a report without documents, which is not stored.
 * Errors: `E_LOCKED`, `E_WRITE`, `E_KNOWLEDGE`, `E_NOT_FOUND`; a document that fails is a row of the report and keeps its last good result.
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
    const id = runIdOf(started, fingerprint);
    const isIdle = plan.entries.length === 0 && !(await store.hasPendingChanges());
    const note = isIdle ? undefined : await store.startChanges(id, (noted) => confirmChanges(store, noted));
    const work = createWork({ sources, results, plan }, options, note);
    await work.removeGone();
    const { codeRoot, knowledgeRoot, jobs, signal } = options;
    await extractAll(work.tasks, { root: store.root, codeRoot, knowledgeRoot, fingerprint, jobs, signal }, work.settle);
    const counts = await publishResults(store, { sources, results: work.results(), signatures: work.signatures });
    const facts = { id, started, finished: options.now(), fingerprint, unchanged: plan.unchanged, counts };
    const run = reportOf(work.rows(), facts);
    await closeNote(store, note, run);
    return run;
  });
}

/** The note is sealed before the report and removed after it: a run killed in between is adopted by the next or is complete. */
async function closeNote(store: Store, note: ChangeNote | undefined, run: Run): Promise<void> {
  if (note === undefined) return;
  if (run.documents.length > 0 || note.adopted > 0) {
    await note.seal();
    await store.writeRun(run);
  }
  await note.discard();
}

interface Inventory {
  readonly sources: readonly SourceFile[];
  readonly results: readonly StoredResult[];
  readonly plan: Plan;
}

/** Carries out a plan and keeps account of what became of each document. */
function createWork(
  { sources, results, plan }: Inventory,
  { store, onProgress }: RunOptions,
  note: ChangeNote | undefined,
) {
  const entryOf = new Map(
    plan.entries.flatMap((entry) => (entry.file === undefined ? [] : [[entry.file, entry] as const])),
  );
  const taken = findTakenIds(sources);
  const current = new Map(results.map((result) => [keyOf(result), result]));
  const stale = sources.filter(({ file }) => entryOf.has(file));
  const rows: RunRow[] = stale
    .filter(({ file }) => taken.has(file))
    .map((source) => rowOfTaken(source, taken.get(source.file) ?? ""));
  const signatures = new Map<string, StoredSignature>();
  const progress = { done: 0, total: stale.length - rows.length, failed: 0, words: 0 };
  const append = async (documents: DocumentChanges[]) => note?.append(documents);

  const settleOne = async ({ task: { source }, result, ms }: Outcome): Promise<void> => {
    const because = entryOf.get(source.file)?.because ?? "new";
    progress.done += 1;
    if ("error" in result) {
      progress.failed += 1;
      rows.push({ id: source.id, status: "failed", because, error: result.error, ms });
      return;
    }
    progress.words += result.words;
    const { extraction, signature } = result;
    current.set(keyOf(source), await store.writeExtraction(source.collection, extraction));
    signatures.set(keyOf(source), { sha256: extraction.document.sha256, signature });
    rows.push({ id: source.id, status: "done", because, ms });
  };
  return {
    signatures,
    results: () => [...current.values()],
    rows: () => rows,
    tasks: stale
      .filter(({ file }) => !taken.has(file))
      .map((source): Task => ({ source, before: beforeOf(source, current.get(keyOf(source))) })),
    removeGone: async () => {
      for (const { id, collection, because } of plan.entries.filter(isRemoval)) {
        await append(await changesOfRemoval(store, collection, id));
        await store.removeExtraction(collection, id);
        current.delete(keyOf({ collection, id }));
        rows.push({ id, status: "removed", because, ms: 0 });
      }
    },
    settle: async (outcomes: readonly Outcome[]) => {
      await append(await changesOfBatch(store, outcomes));
      for (const outcome of outcomes) await settleOne(outcome);
      onProgress?.({ ...progress });
    },
  };
}

function isRemoval({ because }: PlanEntry): boolean {
  return because === "removed";
}

function beforeOf(source: SourceFile, result: StoredResult | undefined): Task["before"] {
  if (result === undefined) return "nothing";
  if ("damaged" in result.made) return "unknown";
  return result.made.sha256 === source.sha256 ? "same-text" : "other-text";
}

function rowOfTaken({ id, file }: SourceFile, existing: string): RunRow {
  return {
    id,
    status: "failed",
    because: "new",
    error: new EntenteError("E_ID_TAKEN", { file, id, existing }).message,
    ms: 0,
  };
}
