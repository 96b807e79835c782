import { type AnyStore, type Database, openQueue, type Queue, writeGroups } from "@entente/store";
import { groupDuplicates } from "../group-duplicates.ts";
import type { Log } from "./log.ts";
import { createOutlast, type Outlast, pauseFor } from "./outlast-database.ts";

/** What a scheduler needs. Shape: one object. Units: milliseconds. Empty: none. Errors: none. Source: docs/deploy.md#queue. */
export interface SchedulerOptions {
  readonly store: AnyStore;
  readonly database: Database;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** The pause between two looks at the documents. */
  readonly everyMs?: number;
}

/** A scheduler at work. */
interface Round extends SchedulerOptions {
  readonly queue: Queue;
  readonly outlast: Outlast;
  readonly kept: { generation: string | undefined; maintained: number };
}

const EVERY_MS = 2_000;
const FULL_MS = 1_000;
const MAINTAIN_MS = 60_000;
/** Looking takes at most this share of the time, however many documents there are. */
const SHARE = 10;

/**
 * Keeps the queue filled until it is stopped: queues what is stale, gives the jobs of lost workers to others, removes results whose
 * source is gone, and groups near duplicates when the queue is empty. Any number may run at once.
 * Shape: options -> nothing. Units: none. Empty: nothing stale queues nothing. Errors: those that no waiting mends. Source: docs/deploy.md#queue.
 */
export async function runScheduler(options: SchedulerOptions): Promise<void> {
  const { database, log, signal, everyMs = EVERY_MS } = options;
  const queue = openQueue(database);
  const outlast = createOutlast({ log, signal });
  const round: Round = { ...options, queue, outlast, kept: { generation: undefined, maintained: 0 } };
  try {
    while (!signal.aborted) {
      const started = performance.now();
      await keepOrder(round);
      const queued = await planAll(round);
      if (queued > 0) log({ level: "info", event: "planned", queued });
      await groupWhenIdle(round);
      await pauseFor(Math.max(everyMs, (performance.now() - started) * SHARE), signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Queues whatever is stale, as the queue has room for it; returns how many. */
async function planAll({ queue, outlast, signal }: Round): Promise<number> {
  let queued = 0;
  for (let after: string | undefined = ""; after !== undefined && !signal.aborted; ) {
    const from: string = after;
    const step = await outlast(() => queue.planAfter(from));
    queued += step.queued;
    if (step.held === "full") await pauseFor(FULL_MS, signal);
    after = step.next;
  }
  return queued;
}

async function keepOrder({ queue, outlast, log, kept }: Round): Promise<void> {
  const lost = await outlast(queue.reap);
  if (lost > 0) log({ level: "warn", event: "workers-lost", workers: lost });
  const removed = await outlast(queue.removeGone);
  if (removed > 0) log({ level: "info", event: "results-removed", documents: removed });
  if (performance.now() - kept.maintained < MAINTAIN_MS) return;
  await outlast(queue.maintain);
  await outlast(queue.tidy);
  kept.maintained = performance.now();
}

/** Near duplicates are told from all documents together, so that the order in which they were read does not matter. */
async function groupWhenIdle({ store, queue, outlast, database, kept, log }: Round): Promise<void> {
  const generation = await outlast(store.tables.generation);
  if (generation === kept.generation) return;
  const { waiting, retrying, active } = await outlast(queue.counts);
  if (waiting + retrying + active > 0) return;
  const moved = await outlast(() => groupAll(store, database));
  // A group that was moved is a change itself, and another may have come meanwhile: the next round looks once more.
  if (moved === 0) kept.generation = generation;
  else log({ level: "info", event: "near-duplicates-grouped", documents: moved });
}

/**
 * Puts all documents of a database into their groups of near duplicates.
 * Shape: a store in a database -> how many were moved. Units: documents. Empty: 0. Errors: `E_DATABASE`. Source: docs/method.md#documents.
 */
export async function groupAll(store: AnyStore, database: Database): Promise<number> {
  const signed = await store.readSignatures();
  const documents = [...signed].map(([key, { signature }]) => ({ id: key.slice(key.indexOf("/") + 1), signature }));
  const groups = groupDuplicates(documents);
  const byId = new Map(documents.map(({ id }, at) => [id, groups[at] ?? id]));
  return database.transaction((client) => writeGroups(client, byId));
}
