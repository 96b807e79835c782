import type { Database } from "../postgres/open-database.ts";
import { DEAD, DOCUMENTS, QUEUE_SCHEMA } from "./open-boss.ts";

/** Jobs by what they wait for. Shape: one object. Units: jobs; `perMinute` is documents completed in the last minute, by the database's clock. Empty: zeros. Errors: none. Source: docs/deploy.md#queue. */
export interface QueueCounts {
  readonly waiting: number;
  readonly retrying: number;
  readonly active: number;
  readonly completed: number;
  readonly dead: number;
  readonly perMinute: number;
}

/** How long documents took to be read, of those completed in the last five minutes. Shape: one object. Units: milliseconds. Empty: nulls. Errors: none. Source: docs/deploy.md#what-to-watch. */
export interface QueueDurations {
  readonly median: number | null;
  readonly p95: number | null;
}

/** A worker that has shown a sign of life. Shape: one a worker. Units: seconds, jobs. Empty: `note` null where it says nothing. Errors: none. Source: docs/deploy.md#queue. */
export interface QueueWorker {
  readonly id: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly note: string | null;
  readonly held: number;
  readonly secondsSinceSeen: number;
}

/** A document that was given up, and why. Shape: one a document. Units: `failed` is an ISO moment, UTC. Empty: none. Errors: none. Source: docs/deploy.md#queue. */
export interface DeadLetter {
  readonly id: string;
  readonly document: string;
  readonly reason: string;
  readonly failed: string;
}

/** What can be seen of the queue. Shape: methods, each one question. Units: none. Empty: zeros, []. Errors: those of the database, as they come. Source: docs/deploy.md#queue. */
export interface QueueWatcher {
  readonly counts: () => Promise<QueueCounts>;
  readonly durations: () => Promise<QueueDurations>;
  readonly workers: () => Promise<QueueWorker[]>;
  /** The latest first. */
  readonly deadLetters: (page: { readonly limit: number; readonly offset: number }) => Promise<DeadLetter[]>;
  /** How many of these documents are still in the queue, and which were given up. */
  readonly outstanding: (documents: readonly string[]) => Promise<{ waiting: number; dead: DeadLetter[] }>;
}

const COUNTS = `
  SELECT count(*) FILTER (WHERE name = '${DOCUMENTS}' AND state = 'created')::int AS waiting,
    count(*) FILTER (WHERE name = '${DOCUMENTS}' AND state = 'retry')::int AS retrying,
    count(*) FILTER (WHERE name = '${DOCUMENTS}' AND state = 'active')::int AS active,
    count(*) FILTER (WHERE name = '${DOCUMENTS}' AND state = 'completed')::int AS completed,
    count(*) FILTER (WHERE name = '${DEAD}' AND state = 'created')::int AS dead,
    count(*) FILTER (WHERE name = '${DOCUMENTS}' AND state = 'completed' AND completed_on > now() - interval '1 minute')::int AS "perMinute"
  FROM ${QUEUE_SCHEMA}.job`;

const DURATIONS = `
  SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY (output->>'ms')::float8) AS median,
    percentile_cont(0.95) WITHIN GROUP (ORDER BY (output->>'ms')::float8) AS p95
  FROM ${QUEUE_SCHEMA}.job
  WHERE name = '${DOCUMENTS}' AND state = 'completed' AND completed_on > now() - interval '5 minutes' AND output ? 'ms'`;

const WORKERS = `
  SELECT w.id, w.name, w.fingerprint, w.note, extract(epoch FROM now() - w.seen)::int AS "secondsSinceSeen",
    (SELECT count(*)::int FROM ${QUEUE_SCHEMA}.claim c WHERE c.worker = w.id) AS held
  FROM ${QUEUE_SCHEMA}.worker w ORDER BY w.started, w.id`;

/** What pg-boss itself writes where a job took too long has its own place. */
const DEAD_LETTERS = `
  SELECT id, data->>'document' AS document,
    COALESCE(output->>'reason', output->'value'->>'message', output->>'message', 'no reason was kept') AS reason,
    to_char(created_on AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS failed
  FROM ${QUEUE_SCHEMA}.job WHERE name = '${DEAD}' AND state = 'created'`;

const OUTSTANDING = `
  SELECT count(*)::int AS waiting FROM ${QUEUE_SCHEMA}.job
  WHERE name = '${DOCUMENTS}' AND state < 'completed' AND data->>'document' = ANY ($1)`;

export function openQueueWatcher(database: Database): QueueWatcher {
  const ask = <Row extends object>(text: string, values: readonly unknown[] = []) =>
    database.transaction(async (client) => (await client.query<Row>(text, [...values])).rows);
  return {
    counts: async () => {
      const [counts] = await ask<QueueCounts>(COUNTS);
      return counts ?? { waiting: 0, retrying: 0, active: 0, completed: 0, dead: 0, perMinute: 0 };
    },
    durations: async () => (await ask<QueueDurations>(DURATIONS))[0] ?? { median: null, p95: null },
    workers: () => ask<QueueWorker>(WORKERS),
    deadLetters: ({ limit, offset }) =>
      ask<DeadLetter>(`${DEAD_LETTERS} ORDER BY created_on DESC, id LIMIT $1 OFFSET $2`, [limit, offset]),
    outstanding: async (documents) => {
      const [left] = await ask<{ waiting: number }>(OUTSTANDING, [documents]);
      const dead = await ask<DeadLetter>(`${DEAD_LETTERS} AND data->>'document' = ANY ($1)`, [documents]);
      return { waiting: left?.waiting ?? 0, dead };
    },
  };
}
