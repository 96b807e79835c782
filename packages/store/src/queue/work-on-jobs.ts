import type PgBoss from "pg-boss";
import type { Database, DatabaseClient } from "../postgres/open-database.ts";
import { DOCUMENTS, QUEUE_SCHEMA, takePart } from "./open-boss.ts";
import { type JobData, jobOf, type QueueJob } from "./queue-job.ts";
import { returnJobs } from "./return-jobs.ts";
import { readControl } from "./steer-queue.ts";

/** Who asks for jobs. Shape: one a process. Units: `leaseSeconds` without a sign of life, and its jobs are given to others. Empty: none. Errors: none. Source: docs/deploy.md#queue. */
export interface WorkerFacts {
  readonly name: string;
  readonly fingerprint: string;
  readonly leaseSeconds: number;
}

/** What a worker got: jobs, or why none. Shape: one an answer. Units: none. Empty: `idle`. Errors: none. Source: docs/deploy.md#queue. */
export type Taken =
  | { readonly jobs: readonly QueueJob[] }
  | { readonly none: "idle" | "paused" | "lost" }
  | { readonly none: "unwanted"; readonly wanted: string };

/** A worker's side of the queue. Shape: methods, each one transaction. Units: none. Empty: none. Errors: those of the database, as they come. Source: docs/deploy.md#queue. */
export interface JobHolder {
  readonly enter: (worker: WorkerFacts) => Promise<string>;
  /** Shows a sign of life, and what the worker says of itself; false where it had been taken for lost. */
  readonly beat: (worker: string, note: string | undefined) => Promise<boolean>;
  readonly take: (worker: string, size: number) => Promise<Taken>;
  /** Commits what `write` writes and the job's completion together; false, and nothing is written, where the job is not this worker's any more. */
  readonly finish: (hold: Hold, output: object, write: (client: DatabaseClient) => Promise<void>) => Promise<boolean>;
  /** Counts a failed try; false where the job is not this worker's any more. */
  readonly fail: (hold: Hold, reason: string) => Promise<boolean>;
  /** Gives jobs back untried. */
  readonly giveBack: (worker: string, jobs: readonly string[]) => Promise<void>;
  /** Gives everything back and signs off. */
  readonly leave: (worker: string) => Promise<void>;
}

/** A job in a worker's hand. Shape: two ids. Units: none. Empty: none. Errors: none. Source: docs/deploy.md#queue. */
export interface Hold {
  readonly worker: string;
  readonly job: string;
}

export function openJobHolder(database: Database, boss: PgBoss): JobHolder {
  return {
    enter: (worker) => database.transaction((client) => enter(client, worker)),
    beat: (worker, note) =>
      database.transaction(async (client) => {
        const text = `UPDATE ${QUEUE_SCHEMA}.worker SET seen = now(), note = $2 WHERE id = $1`;
        return (await client.query(text, [worker, note ?? null])).rowCount === 1;
      }),
    take: (worker, size) => database.transaction((client) => take(client, boss, { worker, size })),
    finish: (hold, output, write) =>
      database.transaction(async (client) => {
        if (!(await letGo(client, hold))) return false;
        await write(client);
        await boss.complete(DOCUMENTS, hold.job, output, takePart(client));
        return true;
      }),
    fail: (hold, reason) =>
      database.transaction(async (client) => {
        if (!(await letGo(client, hold))) return false;
        await boss.fail(DOCUMENTS, hold.job, { reason }, takePart(client));
        return true;
      }),
    giveBack: (worker, jobs) =>
      database.transaction(async (client) => {
        await returnJobs(client, boss, { jobs: await letAllGo(client, worker, jobs), isLost: false });
      }),
    leave: (worker) =>
      database.transaction(async (client) => {
        await returnJobs(client, boss, { jobs: await letAllGo(client, worker), isLost: false });
        await client.query(`DELETE FROM ${QUEUE_SCHEMA}.worker WHERE id = $1`, [worker]);
      }),
  };
}

async function enter(client: DatabaseClient, { name, fingerprint, leaseSeconds }: WorkerFacts): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO ${QUEUE_SCHEMA}.worker (name, fingerprint, lease) VALUES ($1, $2, $3 * interval '1 s') RETURNING id`,
    [name, fingerprint, leaseSeconds],
  );
  return rows[0]?.id ?? "";
}

async function take(
  client: DatabaseClient,
  boss: PgBoss,
  { worker, size }: { readonly worker: string; readonly size: number },
): Promise<Taken> {
  const { mode, wanted } = await readControl(client);
  const { rows } = await client.query<{ fingerprint: string }>(
    `UPDATE ${QUEUE_SCHEMA}.worker SET seen = now() WHERE id = $1 RETURNING fingerprint`,
    [worker],
  );
  const own = rows[0]?.fingerprint;
  if (own === undefined) return { none: "lost" };
  if (mode === "paused") return { none: "paused" };
  if (wanted === undefined) return { none: "idle" };
  if (wanted !== own) return { none: "unwanted", wanted };
  const part = takePart(client);
  const fetched = await boss.fetch<JobData>(DOCUMENTS, { batchSize: size, includeMetadata: true, ...part });
  part.check();
  if (fetched.length === 0) return { none: "idle" };
  await client.query(
    `INSERT INTO ${QUEUE_SCHEMA}.claim (worker, job) SELECT $1, unnest($2::uuid[])
     ON CONFLICT (job) DO UPDATE SET worker = EXCLUDED.worker`,
    [worker, fetched.map(({ id }) => id)],
  );
  return { jobs: fetched.map(jobOf) };
}

/** Drops the claim on a job and holds the job itself; false where another worker has it, or it waits for another try. */
async function letGo(client: DatabaseClient, { worker, job }: Hold): Promise<boolean> {
  const text = `
    WITH held AS (DELETE FROM ${QUEUE_SCHEMA}.claim WHERE job = $1 AND worker = $2 RETURNING job)
    SELECT id FROM ${QUEUE_SCHEMA}.job JOIN held ON id = held.job WHERE name = $3 AND state = 'active' FOR UPDATE OF job`;
  return (await client.query(text, [job, worker, DOCUMENTS])).rowCount === 1;
}

async function letAllGo(client: DatabaseClient, worker: string, jobs?: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ job: string }>(
    `DELETE FROM ${QUEUE_SCHEMA}.claim WHERE worker = $1 AND ($2::uuid[] IS NULL OR job = ANY ($2)) RETURNING job`,
    [worker, jobs ?? null],
  );
  return rows.map(({ job }) => job);
}
