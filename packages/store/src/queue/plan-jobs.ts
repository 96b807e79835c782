import type PgBoss from "pg-boss";
import type { Database, DatabaseClient } from "../postgres/open-database.ts";
import { DEAD, DOCUMENTS, QUEUE_SCHEMA, takePart } from "./open-boss.ts";
import { type JobData, jobIdIn } from "./queue-job.ts";
import { removeGone } from "./remove-gone.ts";
import { readControl } from "./steer-queue.ts";

/** What a person waits for goes first. */
const PERSON = 10;
/** So many documents are compared in one transaction. */
const CHUNK = 5000;
/** The queue holds a window of what is stale, not all of it: a fetch sorts what waits. */
const WINDOW = 20_000;

/** How far one step of planning came. Shape: one object. Units: documents. Empty: `next` undefined at the end, or where nothing may be planned. Errors: none. Source: docs/deploy.md#queue. */
export interface PlanStep {
  readonly queued: number;
  /** Where the next step begins. */
  readonly next: string | undefined;
  /** Why the step planned nothing: the window is full, or the queue is being drained. */
  readonly held?: "full" | "draining" | "unwanted";
}

/** A planner's side of the queue. Shape: methods, each one transaction; any number may plan at once. Units: none. Empty: 0. Errors: those of the database, as they come. Source: docs/deploy.md#queue. */
export interface JobPlanner {
  /** Compares the documents after `after` with their results and queues what is stale. */
  readonly planAfter: (after: string) => Promise<PlanStep>;
  /** Queues documents that a person waits for, before all others; with `forced` also what is up to date. Returns which are queued now. */
  readonly planFor: (documents: readonly string[], options: { readonly forced: boolean }) => Promise<string[]>;
  /** Gives dead letters three more tries, before all others. Returns their documents. */
  readonly retry: (letters: readonly string[]) => Promise<string[]>;
  /** Removes dead letters whose document is gone, has changed, or is wanted from another extractor. */
  readonly tidy: () => Promise<number>;
  /** Removes results whose source is gone, some at a time; returns how many. */
  readonly removeGone: () => Promise<number>;
}

interface Stale extends JobData {
  readonly id: string;
  readonly state: string | null;
}

export function openJobPlanner(database: Database, boss: PgBoss): JobPlanner {
  return {
    planAfter: (after) => inPlan(database, (client) => planAfter(client, boss, after)),
    planFor: (documents, { forced }) => inPlan(database, (client) => planFor(client, boss, { documents, forced })),
    retry: (letters) => inPlan(database, (client) => retry(client, boss, letters)),
    tidy: () => inPlan(database, (client) => tidy(client, boss)),
    removeGone: () => inPlan(database, removeGone),
  };
}

/** One planner at a time: each sees what the one before it has queued. */
function inPlan<T>(database: Database, task: (client: DatabaseClient) => Promise<T>): Promise<T> {
  return database.transaction(async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('entente.queue.plan'))");
    return task(client);
  });
}

/**
 * A result and its job's completion are committed together, and one statement sees one moment: what it finds stale is not being
 * read by anybody unless its job says so. A completed job whose document is stale has lost its result, and is done once more.
 */
const compare = (from: string, isAsked: string) => `
  SELECT s.id AS document, s.sha256, $1 AS fingerprint, key.id, j.state
  FROM ${from} s
  CROSS JOIN LATERAL (SELECT ${jobIdIn("s.id", "s.sha256", "$1")} AS id) key
  LEFT JOIN entente.documents d ON d.id = s.id
  LEFT JOIN ${QUEUE_SCHEMA}.job j ON j.name = '${DOCUMENTS}' AND j.id = key.id
  WHERE ${isAsked} AND NOT EXISTS (SELECT FROM entente.sources e WHERE e.id = s.id AND e.path < s.path)
  ORDER BY s.id`;

const IS_STALE = "(d.id IS NULL OR d.sha256 <> s.sha256 OR d.fingerprint <> $1)";
const IS_FREE = "(j.id IS NULL OR j.state IN ('completed', 'cancelled'))";

async function planAfter(client: DatabaseClient, boss: PgBoss, after: string): Promise<PlanStep> {
  const { mode, wanted } = await readControl(client);
  if (wanted === undefined) return { queued: 0, next: undefined, held: "unwanted" };
  if (mode === "draining") return { queued: 0, next: undefined, held: "draining" };
  if ((await countWaiting(client)) >= WINDOW) return { queued: 0, next: after, held: "full" };
  const share = `(SELECT * FROM entente.sources WHERE id > $2 ORDER BY id LIMIT ${CHUNK})`;
  const { rows } = await client.query<Stale>(compare(share, `${IS_STALE} AND ${IS_FREE}`), [wanted, after]);
  await enqueue(client, boss, { stale: rows, priority: 0 });
  const ends = await client.query<{ id: string }>(
    `SELECT id FROM entente.sources WHERE id > $1 ORDER BY id OFFSET ${CHUNK - 1} LIMIT 1`,
    [after],
  );
  return { queued: rows.length, next: ends.rows[0]?.id };
}

async function countWaiting(client: DatabaseClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${QUEUE_SCHEMA}.job WHERE name = '${DOCUMENTS}' AND state < 'active'`,
  );
  return rows[0]?.count ?? 0;
}

async function planFor(
  client: DatabaseClient,
  boss: PgBoss,
  { documents, forced }: { readonly documents: readonly string[]; readonly forced: boolean },
): Promise<string[]> {
  const { wanted } = await readControl(client);
  if (wanted === undefined) return [];
  // What waits already is taken out, unless a worker is taking it at this moment, and put in again before all others.
  const asked = `s.id = ANY ($2) ${forced ? "" : `AND ${IS_STALE}`} AND (j.id IS NULL OR j.state <> 'failed')`;
  const { rows } = await client.query<Stale>(compare("entente.sources", asked), [wanted, documents]);
  const waiting = await client.query<{ id: string }>(
    `SELECT id FROM ${QUEUE_SCHEMA}.job WHERE name = '${DOCUMENTS}' AND id = ANY ($1) AND state < 'active' FOR UPDATE SKIP LOCKED`,
    [rows.map(({ id }) => id)],
  );
  const free = new Set(waiting.rows.map(({ id }) => id));
  const stale = rows.filter(({ id, state }) => free.has(id) || state === null || DONE.has(state));
  await enqueue(client, boss, { stale, priority: PERSON, forced });
  return rows.map(({ document }) => document);
}

const DONE: ReadonlySet<string> = new Set(["completed", "cancelled"]);

async function retry(client: DatabaseClient, boss: PgBoss, letters: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ letter: string; data: JobData; id: string }>(
    `SELECT id AS letter, data, ${jobIdIn("(data->>'document')", "(data->>'sha256')", "(data->>'fingerprint')")} AS id
     FROM ${QUEUE_SCHEMA}.job WHERE name = '${DEAD}' AND id = ANY ($1) AND state = 'created' FOR UPDATE`,
    [letters],
  );
  if (rows.length === 0) return [];
  await boss.deleteJob(
    DEAD,
    rows.map(({ letter }) => letter),
    takePart(client),
  );
  const stale = rows.map(({ id, data: { document, sha256, fingerprint } }): Stale => {
    return { id, document, sha256, fingerprint, state: "failed" };
  });
  await enqueue(client, boss, { stale, priority: PERSON });
  return stale.map(({ document }) => document);
}

/** Queues documents; an earlier job of the same document, text and extractor gives way. */
async function enqueue(
  client: DatabaseClient,
  boss: PgBoss,
  {
    stale,
    priority,
    forced,
  }: { readonly stale: readonly Stale[]; readonly priority: number; readonly forced?: boolean },
): Promise<void> {
  const part = takePart(client);
  const earlier = stale.filter(({ state }) => state !== null).map(({ id }) => id);
  if (earlier.length > 0) await boss.deleteJob(DOCUMENTS, earlier, part);
  if (stale.length === 0) return;
  await boss.insert(
    stale.map(({ id, document, sha256, fingerprint }) => ({
      id,
      name: DOCUMENTS,
      priority,
      data: { document, sha256, fingerprint, ...(forced === true ? { forced } : {}) },
    })),
    part,
  );
}

async function tidy(client: DatabaseClient, boss: PgBoss): Promise<number> {
  const { wanted } = await readControl(client);
  const { rows } = await client.query<{ id: string }>(
    `SELECT l.id FROM ${QUEUE_SCHEMA}.job l WHERE l.name = '${DEAD}' AND l.state = 'created' AND NOT EXISTS (
       SELECT FROM entente.sources s WHERE s.id = l.data->>'document' AND s.sha256 = l.data->>'sha256' AND l.data->>'fingerprint' = $1
     )`,
    [wanted ?? ""],
  );
  if (rows.length > 0)
    await boss.deleteJob(
      DEAD,
      rows.map(({ id }) => id),
      takePart(client),
    );
  return rows.length;
}
