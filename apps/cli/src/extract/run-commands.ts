import { planRun, runExtraction } from "@entente/pipeline";
import type { Run } from "@entente/schema";
import type { Store } from "@entente/store";
import { CODE_ROOT, KNOWLEDGE_ROOT } from "../env.ts";
import { createProgress } from "../terminal/progress-bar.ts";
import { createProgressLines } from "../terminal/progress-lines.ts";
import { whenFree } from "./wait-for-lock.ts";

/** What `entente extract` was asked for. */
export interface ExtractOptions {
  readonly plan?: boolean;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly jobs?: number;
  readonly json?: boolean;
  /** Waits for another run to end, where it would be refused. */
  readonly wait?: boolean;
  /** Tells how far it is as JSON Lines on standard error. */
  readonly progress?: boolean | undefined;
}

/** Plans, checks or runs extraction and prints what came of it. Returns the exit code. */
export async function extract(store: Store, ids: readonly string[], options: ExtractOptions): Promise<0 | 1> {
  if (options.plan === true || options.check === true) return printPlan(store, ids, options);
  const run = await runWithProgress(store, ids, options);
  console.log(options.json === true ? JSON.stringify(run, null, 2) : summaryOf(run));
  return run.counts.failed > 0 ? 1 : 0;
}

/** Runs extraction with a progress bar; Ctrl-C stops it after the documents in hand. */
export async function runWithProgress(
  store: Store,
  only: readonly string[],
  { force, jobs, wait = false, progress: asLines = false }: ExtractOptions,
): Promise<Run> {
  const progress = asLines ? createProgressLines(process.stderr) : createProgress(process.stderr);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal);
  const run = () =>
    runExtraction({
      store,
      codeRoot: CODE_ROOT,
      knowledgeRoot: KNOWLEDGE_ROOT,
      only,
      force,
      jobs,
      now: () => new Date(),
      onProgress: progress.update,
      signal: stop.signal,
    });
  try {
    return await (wait ? whenFree(run, { onWait: progress.waitFor, signal: stop.signal }) : run());
  } finally {
    process.removeListener("SIGINT", onSignal);
    progress.stop();
  }
}

/** Lists what is stale, and why. Returns the exit code: 1 where `check` finds anything. */
export async function printPlan(
  store: Pick<Store, "listSources" | "listResults" | "fingerprint">,
  only: readonly string[],
  options: ExtractOptions,
): Promise<0 | 1> {
  const [sources, results, fingerprint] = await Promise.all([
    store.listSources(),
    store.listResults(),
    store.fingerprint(),
  ]);
  const plan = planRun(sources, results, { fingerprint, only, force: options.force });
  if (options.json === true) console.log(JSON.stringify(plan, null, 2));
  else {
    for (const { id, because } of plan.entries) console.log(`${because.padEnd(10)} ${id}`);
    console.log(`${plan.entries.length} stale, ${plan.unchanged} unchanged`);
  }
  return options.check === true && plan.entries.length > 0 ? 1 : 0;
}

/** One run in a few lines: its counts, then each document that failed and why. */
export function summaryOf({ counts, documents }: Run): string {
  const head = `${counts.done} extracted, ${counts.unchanged} unchanged, ${counts.removed} removed, ${counts.failed} failed. In all: ${counts.entities} entities, ${counts.claims} claims, ${counts.stances} stances.`;
  const failures = documents
    .filter(({ error }) => error !== undefined)
    .map(({ id, error }) => `failed: ${id}: ${error}`);
  return [head, ...failures].join("\n");
}
