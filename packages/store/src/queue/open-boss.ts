import PgBoss from "pg-boss";
import type { Database, DatabaseClient } from "../postgres/open-database.ts";

/** The schema that pg-boss keeps its jobs in, and our own tables beside them. */
export const QUEUE_SCHEMA = "queue";
/** A job is one document that has to be read. */
export const DOCUMENTS = "documents";
/** Where a job goes whose tries are used up. */
export const DEAD = "dead-letters";

/** A document is tried so many times before it is a dead letter. */
const TRIES = 3;
const RETRY_DELAY_SECONDS = 2;
/** The workers' own signs of life give a lost job back within seconds; this is the net below them. */
const EXPIRE_SECONDS = 3600;
const TEN_YEARS_IN_SECONDS = 3650 * 24 * 3600;
const KEPT = { retentionMinutes: TEN_YEARS_IN_SECONDS / 60 };

/** Makes pg-boss work through our connections; it starts no timer of its own, so that maintenance runs where it is asked for. */
export function openBoss(database: Database): PgBoss {
  return new PgBoss({
    db: { executeSql: async (text, values) => (await database.pool()).query(text, values) },
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
    // A dead letter stays until its document changes or it is tried again.
    archiveFailedAfterSeconds: TEN_YEARS_IN_SECONDS,
    deleteAfterDays: 1,
  });
}

/** Creates the queues; those that exist are left alone. */
export async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(DEAD, { name: DEAD, ...KEPT });
  await boss.createQueue(DOCUMENTS, {
    name: DOCUMENTS,
    retryLimit: TRIES - 1,
    retryDelay: RETRY_DELAY_SECONDS,
    retryBackoff: true,
    expireInSeconds: EXPIRE_SECONDS,
    ...KEPT,
    deadLetter: DEAD,
  });
}

/** Lets pg-boss take part in a transaction. It swallows what goes wrong in a fetch, so that is kept to be thrown. */
export function takePart(client: DatabaseClient): { readonly db: PgBoss.Db; readonly check: () => void } {
  const problem: { error?: unknown } = {};
  return {
    db: {
      executeSql: async (text, values) => {
        try {
          return await client.query(text, values);
        } catch (error) {
          problem.error = error;
          throw error;
        }
      },
    },
    check: () => {
      if ("error" in problem) throw problem.error;
    },
  };
}
