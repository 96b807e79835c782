// A queue over a database of its own, with invented documents, and workers that can be killed.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type AnyStore,
  type Database,
  migrate,
  openAnyStore,
  openDatabase,
  openQueue,
  type Queue,
  writeSources,
} from "@entente/store";
import { groupAll, type LogEntry, runScheduler, runWorker, type WorkerOptions } from "../../src/index.ts";
import { newsOf } from "../invented-data.ts";

const CODE_ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const ROOTS = { codeRoot: CODE_ROOT, knowledgeRoot: join(CODE_ROOT, "data", "knowledge") };
const BREAKING = new URL("./breaking-process.js", import.meta.url);
const WORKER = fileURLToPath(new URL("./worker-process.js", import.meta.url));

export interface QueueData {
  readonly url: string;
  readonly database: Database;
  readonly store: AnyStore;
  readonly queue: Queue;
  readonly fingerprint: string;
  readonly close: () => Promise<void>;
}

/** Opens an empty database with a queue that wants results of the extractor as it is. */
export async function openQueueData(url: string): Promise<QueueData> {
  const database = openDatabase(url);
  const store = openAnyStore("nowhere", { ...ROOTS, databaseUrl: url });
  await migrate(database, ROOTS);
  const queue = openQueue(database);
  await queue.prepare();
  const fingerprint = await store.fingerprint();
  await queue.wantAtFirst(fingerprint);
  return {
    url,
    database,
    store,
    queue,
    fingerprint,
    close: async () => void (await Promise.all([database.close(), store.close()])),
  };
}

/** Puts invented news in, one for each id. */
export async function addNews({ database }: QueueData, ids: readonly string[]): Promise<void> {
  const sources = ids.map((id, at) => ({
    id,
    path: `news/${id}.md`,
    collection: "news",
    format: "md" as const,
    bytes: Buffer.from(newsOf(at)),
  }));
  await database.transaction((client) => writeSources(client, sources));
}

export function idsOf(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}-${String(at).padStart(3, "0")}`);
}

/** What workers are told in tests; a document that hangs is given up after two seconds. */
function workerOptions(data: QueueData, name: string) {
  const { fingerprint } = data;
  return {
    ...ROOTS,
    root: "nowhere",
    fingerprint,
    name,
    jobs: 1,
    batch: 4,
    seconds: 3,
    megabytes: 600,
    leaseSeconds: 3,
  };
}

/** Starts a worker in this process. */
export function startWorker(data: QueueData, options: Partial<WorkerOptions> = {}) {
  const stop = new AbortController();
  const log: LogEntry[] = [];
  const database = openDatabase(data.url);
  const done = runWorker({
    ...workerOptions(data, "here"),
    database,
    signal: stop.signal,
    log: (entry) => void log.push(entry),
    entry: BREAKING,
    ...options,
  }).finally(database.close);
  return { log, done, stop: () => stop.abort() };
}

/** Starts a worker as a process of its own. */
export function spawnWorker(data: QueueData, name: string): ChildProcess {
  const told = JSON.stringify({ url: data.url, ...workerOptions(data, name) });
  return spawn(process.execPath, [WORKER, told], { stdio: ["ignore", "ignore", "inherit"] });
}

/** Starts a scheduler in this process. */
export function startScheduler(data: QueueData) {
  const stop = new AbortController();
  const { store, database } = data;
  const done = runScheduler({ store, database, signal: stop.signal, log: () => undefined, everyMs: 200 });
  return { done, stop: () => stop.abort() };
}

/** Waits until a condition holds; an error, as of a database that is away, is not yet. */
export async function until(condition: () => Promise<boolean> | boolean, seconds = 120): Promise<void> {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    if (
      await Promise.resolve()
        .then(condition)
        .catch(() => false)
    )
      return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`It did not come to hold within ${seconds} s.`);
}

export function isEmpty({ queue }: QueueData) {
  return async () => {
    const { waiting, retrying, active } = await queue.counts();
    return waiting + retrying + active === 0;
  };
}

const TABLES = [
  "sources",
  "documents",
  "signatures",
  "texts",
  "extractions",
  "claims",
  "claim_records",
  "stances",
  "mentions",
];

/** Every row of every table, as digests; near duplicates are grouped first. */
export async function digestRows({ store, database }: QueueData): Promise<Record<string, string>> {
  await groupAll(store, database);
  return database.snapshot(async (client) => {
    const digests: Record<string, string> = {};
    for (const table of TABLES) {
      const { rows } = await client.query<{ digest: string }>(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(md5(each::text), '' ORDER BY each::text), '')) AS digest FROM entente.${table} each`,
      );
      digests[table] = rows[0]?.digest ?? "";
    }
    return digests;
  });
}
