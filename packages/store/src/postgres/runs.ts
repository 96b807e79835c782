import { DocumentChanges, parseValue, Run, type RunId } from "@entente/schema";
import type { DatabaseClient } from "./open-database.ts";

/**
 * Writes the report of a run, or replaces it.
 * Shape: a run -> nothing. Units: as `Run`. Empty: a run may list no documents. Errors: those of PostgreSQL. Source: docs/method.md#runs.
 */
export async function writeRun(client: DatabaseClient, run: Run, keepsChanges = true): Promise<void> {
  await client.query(
    `INSERT INTO entente.runs (id, started, report, keeps_changes) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET started = excluded.started, report = excluded.report, keeps_changes = excluded.keeps_changes`,
    [run.id, run.started, JSON.stringify(run), keepsChanges],
  );
}

/**
 * Writes a run that was made elsewhere, with what it changed, in place of what is here of it.
 * Shape: a run and its changes -> nothing. Units: as `Run`. Empty: changes undefined where they are not kept. Errors: those of PostgreSQL. Source: docs/method.md#runs.
 */
export async function replaceRun(
  client: DatabaseClient,
  run: Run,
  changes: readonly DocumentChanges[] | undefined,
): Promise<void> {
  await client.query("DELETE FROM entente.changes WHERE run = $1", [run.id]);
  await addChanges(client, run.id, changes ?? []);
  await writeRun(client, run, changes !== undefined);
}

/** Lists the reports of runs, latest first. Throws `E_JSON`. */
export async function listRuns(client: DatabaseClient): Promise<Run[]> {
  const { rows } = await client.query<{ id: string; report: unknown }>(
    "SELECT id, report FROM entente.runs ORDER BY started DESC, id",
  );
  return rows.map(({ id, report }) => parseValue(Run, report, `run ${id}`));
}

/**
 * Notes what a run has changed, inside the transaction that changes it.
 * Shape: documents with their changes, in the order of the work. Units: as `RecordChange`. Empty: none writes nothing.
 * Errors: those of PostgreSQL. Source: docs/method.md#runs.
 */
export async function addChanges(
  client: DatabaseClient,
  run: RunId,
  documents: readonly DocumentChanges[],
): Promise<void> {
  if (documents.length === 0) return;
  await client.query(
    "INSERT INTO entente.changes (run, changes) SELECT $1, each FROM unnest($2::json[]) WITH ORDINALITY AS given(each, at) ORDER BY at",
    [run, documents.map((each) => JSON.stringify(each))],
  );
}

/** Reads what a run changed, in the order of its work; undefined where that is not kept. Throws `E_JSON`. */
export async function readChanges(client: DatabaseClient, run: RunId): Promise<DocumentChanges[] | undefined> {
  const { rows: kept } = await client.query("SELECT 1 FROM entente.runs WHERE id = $1 AND keeps_changes", [run]);
  const { rows } = await client.query<{ changes: unknown }>(
    "SELECT changes FROM entente.changes WHERE run = $1 ORDER BY place",
    [run],
  );
  if (kept.length === 0 && rows.length === 0) return undefined;
  return rows.map(({ changes }) => parseValue(DocumentChanges, changes, `the changes of run ${run}`));
}
