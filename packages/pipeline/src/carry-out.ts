import { EntenteError } from "@entente/schema";
import type { ChangeNote, SourceFile, Store, StoredResult, StoredSignature } from "@entente/store";
import type { Outcome, Task } from "./extract-batch.ts";
import { changesOfBatch, changesOfRemoval } from "./note-changes.ts";
import { findTakenIds, keyOf, type Plan, type PlanEntry } from "./plan-run.ts";
import type { RunRow } from "./report-run.ts";

/** How far a run is. Shape: one object. Units: documents, words, milliseconds. Empty: zeros. Errors: none. Source: docs/method.md#runs. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly words: number;
}

/** What a run has found: every source, every result, and what is stale among them. */
export interface Inventory {
  readonly sources: readonly SourceFile[];
  readonly results: readonly StoredResult[];
  readonly plan: Plan;
}

/** Where a run writes and what it tells. */
export interface Output {
  readonly store: Store;
  readonly note: ChangeNote | undefined;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** A plan being carried out: what there is to do, how each thing is done, and the account of it so far. */
export interface Work {
  readonly tasks: readonly Task[];
  readonly removeGone: () => Promise<void>;
  readonly settle: (outcomes: readonly Outcome[]) => Promise<void>;
  readonly rows: () => readonly RunRow[];
  readonly results: () => StoredResult[];
  readonly signatures: ReadonlyMap<string, StoredSignature>;
}

/** What has become of the documents so far. */
interface Account {
  readonly rows: RunRow[];
  readonly results: Map<string, StoredResult>;
  readonly signatures: Map<string, StoredSignature>;
  readonly reasons: ReadonlyMap<string, PlanEntry>;
}

/** Makes a plan ready to be carried out. Changes are noted before they are made. */
export function createWork({ sources, results, plan }: Inventory, { store, note, onProgress }: Output): Work {
  const reasons = new Map(
    plan.entries.flatMap((entry) => (entry.file === undefined ? [] : [[entry.file, entry] as const])),
  );
  const taken = findTakenIds(sources);
  const stale = sources.filter(({ file }) => reasons.has(file));
  const account: Account = {
    rows: stale.flatMap((source) => rowsOfTaken(source, taken.get(source.file))),
    results: new Map(results.map((result) => [keyOf(result), result])),
    signatures: new Map(),
    reasons,
  };
  const tasks = stale
    .filter(({ file }) => !taken.has(file))
    .map((source): Task => ({ source, before: beforeOf(source, account.results.get(keyOf(source))) }));
  const progress = { done: 0, total: tasks.length, failed: 0, words: 0 };
  return {
    tasks,
    removeGone: () => removeGone(plan, account, { store, note }),
    settle: async (outcomes) => {
      await note?.append(await changesOfBatch(store, outcomes));
      for (const outcome of outcomes) {
        await settleOne(outcome, account, store);
        progress.done += 1;
        if ("error" in outcome.result) progress.failed += 1;
        else progress.words += outcome.result.words;
      }
      onProgress?.({ ...progress });
    },
    rows: () => account.rows,
    results: () => [...account.results.values()],
    signatures: account.signatures,
  };
}

async function removeGone(plan: Plan, account: Account, { store, note }: Omit<Output, "onProgress">): Promise<void> {
  for (const { id, collection, because } of plan.entries.filter((entry) => entry.because === "removed")) {
    await note?.append(await changesOfRemoval(store, collection, id));
    await store.removeExtraction(collection, id);
    account.results.delete(keyOf({ collection, id }));
    account.rows.push({ id, status: "removed", because, ms: 0 });
  }
}

async function settleOne({ task: { source }, result, ms }: Outcome, account: Account, store: Store): Promise<void> {
  const { id } = source;
  const because = account.reasons.get(source.file)?.because ?? "new";
  if ("error" in result) {
    account.rows.push({ id, status: "failed", because, error: result.error, ms });
    return;
  }
  const { printed, signature } = result;
  account.results.set(keyOf(source), await store.writePacked(source.collection, printed));
  account.signatures.set(keyOf(source), { sha256: printed.made.sha256, signature });
  account.rows.push({ id, status: "done", because, ms });
}

function beforeOf(source: SourceFile, result: StoredResult | undefined): Task["before"] {
  if (result === undefined) return "nothing";
  if ("damaged" in result.made) return "unknown";
  return result.made.sha256 === source.sha256 ? "same-text" : "other-text";
}

function rowsOfTaken({ id, file }: SourceFile, existing: string | undefined): RunRow[] {
  if (existing === undefined) return [];
  const error = new EntenteError("E_ID_TAKEN", { file, id, existing }).message;
  return [{ id, status: "failed", because: "new", error, ms: 0 }];
}
