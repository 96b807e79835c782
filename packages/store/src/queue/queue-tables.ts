import type PgBoss from "pg-boss";
import type { Database } from "../postgres/open-database.ts";
import { createQueues, QUEUE_SCHEMA } from "./open-boss.ts";

/** Our own tables beside those of pg-boss: who works, and who holds which job. Times are the database's alone. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS ${QUEUE_SCHEMA}.worker (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    fingerprint text NOT NULL,
    lease interval NOT NULL,
    note text,
    started timestamptz NOT NULL DEFAULT now(),
    seen timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE IF NOT EXISTS ${QUEUE_SCHEMA}.claim (
    job uuid PRIMARY KEY,
    worker uuid NOT NULL REFERENCES ${QUEUE_SCHEMA}.worker ON DELETE CASCADE
  );
  CREATE INDEX IF NOT EXISTS claim_worker ON ${QUEUE_SCHEMA}.claim (worker);
`;

/** Creates what is missing of the queue. Two that do so at once do it one after the other: pg-boss alone would trip over that. */
export function prepareQueue(database: Database, boss: PgBoss): Promise<void> {
  return database.transaction(async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('entente.queue.tables'))");
    await boss.start();
    await createQueues(boss);
    // In a transaction that began later: this one may still believe that the schema is missing.
    await (await database.pool()).query(TABLES);
  });
}

/** Whether the queue's tables are there. They are created together, so that one tells of all. */
export function isQueuePrepared(database: Database): Promise<boolean> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ at: string | null }>(`SELECT to_regclass('${QUEUE_SCHEMA}.claim') AS at`);
    return typeof rows[0]?.at === "string";
  });
}
