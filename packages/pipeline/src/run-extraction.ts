import type { Run } from "@entente/schema";
import type { ChangeNote, Store } from "@entente/store";
import { createWork, type Progress } from "./carry-out.ts";
import { extractAll } from "./extract-all.ts";
import { confirmChanges } from "./note-changes.ts";
import { planRun } from "./plan-run.ts";
import { publishResults } from "./publish-results.ts";
import { reportOf, runIdOf } from "./report-run.ts";
import { createTeller } from "./tell-progress.ts";

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
    const teller = createTeller(store, { started, now: options.now, onProgress: options.onProgress });
    const work = createWork({ sources, results, plan }, { store, note, onProgress: teller.tell });
    await teller.begin(work.tasks.length);
    await work.removeGone();
    const { codeRoot, knowledgeRoot, jobs, signal } = options;
    await extractAll(work.tasks, { root: store.root, codeRoot, knowledgeRoot, fingerprint, jobs, signal }, work.settle);
    const counts = await publishResults(
      store,
      { sources, results: work.results(), signatures: work.signatures },
      { threads: { codeRoot, knowledgeRoot, jobs }, signal },
    );
    const facts = { id, started, finished: options.now(), fingerprint, unchanged: plan.unchanged, counts };
    const run = reportOf(work.rows(), facts);
    await closeNote(store, note, run);
    await teller.end();
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
