import type PgBoss from "pg-boss";
import type { Database } from "../postgres/open-database.ts";
import { QUEUE_SCHEMA } from "./open-boss.ts";
import { returnJobs } from "./return-jobs.ts";

/** What keeps the queue in order. Any number of processes may do it at once. Shape: methods. Units: workers. Empty: 0. Errors: those of the database, as they come. Source: docs/deploy.md#queue. */
export interface QueueMinder {
  /** Gives the jobs of workers without a sign of life to others; returns how many were lost. */
  readonly reap: () => Promise<number>;
  /** Moves old jobs out of the way. */
  readonly maintain: () => Promise<void>;
}

/** A server that has just started has heard of nobody yet: a worker has its whole lease from then on. */
const LOST = `
  SELECT id FROM ${QUEUE_SCHEMA}.worker
  WHERE seen < now() - lease AND pg_postmaster_start_time() < now() - lease
  FOR UPDATE SKIP LOCKED`;

export function openQueueMinder(database: Database, boss: PgBoss): QueueMinder {
  return {
    reap: () =>
      database.transaction(async (client) => {
        const { rows: lost } = await client.query<{ id: string }>(LOST);
        if (lost.length === 0) return 0;
        const workers = lost.map(({ id }) => id);
        const { rows } = await client.query<{ job: string }>(
          `DELETE FROM ${QUEUE_SCHEMA}.claim WHERE worker = ANY ($1) RETURNING job`,
          [workers],
        );
        await returnJobs(client, boss, { jobs: rows.map(({ job }) => job), isLost: true });
        await client.query(`DELETE FROM ${QUEUE_SCHEMA}.worker WHERE id = ANY ($1)`, [workers]);
        return lost.length;
      }),
    maintain: () => boss.maintain(),
  };
}
