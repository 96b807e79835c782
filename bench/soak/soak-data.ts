// What the soak's scenarios share: a database with documents, workers that can be killed, and an account of what completed.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type PlacedSource, writeSources } from "@entente/store";
import { openQueueData, type QueueData } from "../../packages/pipeline/test/queue/queue-data.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WORKER = fileURLToPath(new URL("./soak-worker.js", import.meta.url));
const ROOTS = { codeRoot: ROOT, knowledgeRoot: join(ROOT, "data", "knowledge") };

/** How a worker of the soak differs from others. */
export interface WorkerWish {
  readonly sleepMs?: number;
  readonly skewMs?: number;
  readonly batch?: number;
  readonly leaseSeconds?: number;
  /** Takes each line of its log. */
  readonly onLog?: (line: string) => void;
}

export function spawnWorker(data: QueueData, name: string, wish: WorkerWish = {}): ChildProcess {
  const { sleepMs = 0, skewMs = 0, batch = 4, leaseSeconds = 4 } = wish;
  const { url, fingerprint } = data;
  const told = { url, ...ROOTS, root: "nowhere", fingerprint, name, jobs: 1, batch, seconds: 10, megabytes: 900 };
  const worker = spawn(process.execPath, [WORKER, JSON.stringify({ ...told, leaseSeconds })], {
    env: { ...process.env, SOAK_SLEEP_MS: String(sleepMs), SOAK_SKEW_MS: String(skewMs) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  createInterface({ input: worker.stdout }).on("line", (line) => wish.onLog?.(line));
  return worker;
}

export async function stopAll(workers: readonly ChildProcess[]): Promise<void> {
  const running = workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  const ends = running.map((worker) => new Promise((done) => worker.once("exit", done)));
  for (const worker of workers) worker.kill("SIGTERM");
  await Promise.all(ends);
}

/** Fills a new database, and has it note each time a job is completed. */
export async function fill(url: string, sources: readonly PlacedSource[]): Promise<QueueData> {
  const data = await openQueueData(url);
  for (let at = 0; at < sources.length; at += 200)
    await data.database.transaction((client) => writeSources(client, sources.slice(at, at + 200)));
  await data.database.transaction((client) => client.query(ACCOUNT));
  return data;
}

const ACCOUNT = `
  CREATE SCHEMA soak;
  CREATE TABLE soak.completed (job uuid, document text, started timestamptz, due timestamptz, at timestamptz DEFAULT clock_timestamp());
  CREATE FUNCTION soak.note() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO soak.completed VALUES (NEW.id, NEW.data->>'document', NEW.started_on, NEW.start_after);
    RETURN NEW;
  END $$;
  CREATE TRIGGER soak_note AFTER UPDATE ON queue.job FOR EACH ROW
    WHEN (OLD.state = 'active' AND NEW.state = 'completed') EXECUTE FUNCTION soak.note();
  CREATE TABLE soak.let_go (job uuid, worker uuid);
  CREATE FUNCTION soak.note_worker() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO soak.let_go VALUES (OLD.job, OLD.worker);
    RETURN OLD;
  END $$;
  CREATE TRIGGER soak_note_worker AFTER DELETE ON queue.claim FOR EACH ROW EXECUTE FUNCTION soak.note_worker();`;

/** How often jobs were completed, and whether one was taken before it was due. */
export async function account({ database }: QueueData) {
  const { rows } = await database.transaction((client) =>
    client.query<{ completions: number; jobs: number; early: number }>(
      "SELECT count(*)::int AS completions, count(DISTINCT job)::int AS jobs, count(*) FILTER (WHERE started < due)::int AS early FROM soak.completed",
    ),
  );
  return rows[0] ?? { completions: 0, jobs: 0, early: 0 };
}

/** Queues all that is stale. */
export async function planAll({ queue }: QueueData): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined; ) after = (await queue.planAfter(after)).next;
}
