import type { DatabaseClient } from "./open-database.ts";

/** So many steps are kept apart before they are summed up. */
const APART = 256;

/**
 * Notes that what the views read has changed. Steps are only added, so that no transaction waits for another, and their sum grows
 * with each that commits, in whatever order. Now and then those that are seen are summed up, which leaves the sum as it is.
 */
export async function addStep(client: DatabaseClient): Promise<void> {
  const { rows } = await client.query<{ id: string }>("INSERT INTO entente.steps (steps) VALUES (1) RETURNING id");
  if (Number(rows[0]?.id ?? 1) % APART !== 0) return;
  await client.query(`
    WITH gone AS (
      DELETE FROM entente.steps WHERE id IN (SELECT id FROM entente.steps FOR UPDATE SKIP LOCKED) RETURNING steps
    )
    INSERT INTO entente.steps (steps) SELECT sum(steps) FROM gone HAVING count(*) > 0`);
}

/** Names the generation that a transaction sees; undefined where nothing was ever written. */
export async function readGeneration(client: DatabaseClient): Promise<string | undefined> {
  const { rows } = await client.query<{ steps: string | null }>("SELECT sum(steps) AS steps FROM entente.steps");
  const steps = rows[0]?.steps ?? null;
  return steps === null ? undefined : `pg-${steps}`;
}
