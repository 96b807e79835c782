import { parseValue, ReviewChange } from "@entente/schema";
import type { ReadChanges, ReviewJournal } from "../open-reviews.ts";
import type { Database, DatabaseClient } from "./open-database.ts";

/** Names the lock that lets one change of reviews in at a time, so that they are numbered in the order in which they are seen. */
const LOCK = 5_203_874_612;

const STAMP_MS = 500;

/** Opens the journal of reviews in a database. */
export function openDatabaseJournal(database: Database): ReviewJournal {
  const kept: { stamp?: Promise<string>; until: number } = { until: 0 };
  /** Every page asks several times. What another machine writes shows half a second later. */
  const stamp = () => {
    if (kept.stamp === undefined || performance.now() > kept.until) {
      kept.until = performance.now() + STAMP_MS;
      kept.stamp = database.snapshot(readLast);
      kept.stamp.catch(() => delete kept.stamp);
    }
    return kept.stamp;
  };
  return {
    stamp,
    read: (after) => database.snapshot((client) => readChanges(client, after)),
    append: (make) =>
      database
        .transaction(async (client) => {
          await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
          const change = await make((after) => readChanges(client, after));
          if (change !== undefined)
            await client.query("INSERT INTO entente.review_changes (change) VALUES ($1)", [JSON.stringify(change)]);
        })
        .finally(() => delete kept.stamp),
  };
}

async function readChanges(client: DatabaseClient, after = "0"): ReturnType<ReadChanges> {
  const { rows } = await client.query<{ place: string; change: unknown }>(
    "SELECT place, change FROM entente.review_changes WHERE place > $1 ORDER BY place",
    [after],
  );
  const changes = rows.map(({ place, change }) => parseValue(ReviewChange, change, `change ${place} of reviews`));
  return { changes, isFromStart: after === "0", mark: rows.at(-1)?.place ?? after };
}

async function readLast(client: DatabaseClient): Promise<string> {
  const { rows } = await client.query<{ place: string }>(
    "SELECT place FROM entente.review_changes ORDER BY place DESC LIMIT 1",
  );
  return rows[0]?.place ?? "none";
}
