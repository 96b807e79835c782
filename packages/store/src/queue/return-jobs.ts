import type PgBoss from "pg-boss";
import type { DatabaseClient } from "../postgres/open-database.ts";
import { DOCUMENTS, QUEUE_SCHEMA, takePart } from "./open-boss.ts";
import type { JobData } from "./queue-job.ts";

/** A document in whose company so many workers were lost is taken for the reason. */
const MOST_LOSSES = 10;

interface Held {
  readonly id: string;
  readonly data: JobData;
  readonly priority: number;
  readonly left: number;
}

/**
 * Puts jobs in hand back into the queue, with the tries that they had left. A worker that is killed is seldom the fault of the
 * document it had in hand, so that costs no try; only a document with which many were lost becomes a dead letter.
 */
export async function returnJobs(
  client: DatabaseClient,
  boss: PgBoss,
  { jobs, isLost }: { readonly jobs: readonly string[]; readonly isLost: boolean },
): Promise<void> {
  if (jobs.length === 0) return;
  const part = takePart(client);
  const { rows } = await client.query<Held>(
    `SELECT id, data, priority, retry_limit - retry_count AS left FROM ${QUEUE_SCHEMA}.job
     WHERE name = $1 AND id = ANY ($2) AND state = 'active' FOR UPDATE`,
    [DOCUMENTS, jobs],
  );
  if (rows.length === 0) return;
  const again = rows.map(({ id, data, priority, left }) => {
    const losses = (data.losses ?? 0) + (isLost ? 1 : 0);
    const retryLimit = losses >= MOST_LOSSES ? 0 : left;
    return { id, name: DOCUMENTS, data: { ...data, losses }, priority, retryLimit };
  });
  const ids = rows.map(({ id }) => id);
  await boss.deleteJob(DOCUMENTS, ids, part);
  await boss.insert(again, part);
  const fatal = again.filter(({ data: { losses } }) => losses >= MOST_LOSSES).map(({ id }) => id);
  for (const id of fatal)
    await boss.fail(DOCUMENTS, id, { reason: `${MOST_LOSSES} workers were lost with it in hand.` }, part);
}
