import type { Extraction, SourceDocument } from "@entente/schema";
import { madeOf } from "../made-of.ts";
import { searchTextOf } from "../parse-search.ts";
import { printExtraction } from "../print-extraction.ts";
import { type DocumentRows, rowsOfDocument } from "../rows-of-document.ts";
import { sha256Of } from "../sha256-of.ts";
import { copyRows, holdable, type Value } from "./copy-rows.ts";
import { addStep } from "./generations.ts";
import type { DatabaseClient } from "./open-database.ts";

/** A document with what was read out of it. `group` is its group of near duplicates, its own where none is named. Shape: one a document. Units: as `Extraction`. Empty: a result may hold no record. Errors: none. Source: docs/method.md#records. */
export interface DocumentResult {
  readonly collection: string;
  readonly document: SourceDocument;
  readonly extraction: Extraction;
  readonly group?: string | undefined;
}

/** A result whose rows and printed extraction are there already. Shape: one a document. Units: as the rows. Empty: none. Errors: none. Source: docs/method.md#records. */
export interface LaidOut {
  readonly rows: DocumentRows;
  readonly extraction: Extraction;
  /** The extraction as it is kept, character for character. */
  readonly printed: string;
  /** A document whose text is as before stays in its group of near duplicates. */
  readonly keepsGroup: boolean;
}

/**
 * Replaces all rows of some documents inside the caller's transaction: nothing of them is seen before it commits.
 * Shape: results, one a document -> rows. Units: as the rows. Empty: none writes nothing.
 * Errors: those of PostgreSQL, which end the caller's transaction. Source: docs/decisions/0007-postgresql-for-many-machines.md.
 */
export function writeDocumentResults(client: DatabaseClient, results: readonly DocumentResult[]): Promise<void> {
  return writeLaidOut(
    client,
    results.map(({ collection, document, extraction, group }) => ({
      rows: rowsOfDocument(document, extraction, { collection, duplicateGroup: group ?? document.id }),
      extraction,
      printed: printExtraction(extraction),
      keepsGroup: group === undefined,
    })),
  );
}

/**
 * As `writeDocumentResults`, with rows that are laid out already. Two that write one document at once wait for each other.
 * Shape, Units, Empty, Errors, Source: as `writeDocumentResults`.
 */
export async function writeLaidOut(client: DatabaseClient, results: readonly LaidOut[]): Promise<void> {
  if (results.length === 0) return;
  // All take their documents in one order, so that no two wait for each other in a ring.
  const sorted = [...results].sort((a, b) => (a.rows.document.documentId < b.rows.document.documentId ? -1 : 1));
  const heads = sorted.map(headOf);
  if ((await insertDocuments(client, heads, "DO NOTHING")) < heads.length) {
    const before = await holdDocuments(client, heads);
    await removeRows(client, before);
    await insertDocuments(client, withGroups(sorted, heads, before), REPLACE);
  }
  await copyRecords(client, sorted);
  await addStep(client);
}

/**
 * Removes some documents' results and rows; their sources stay.
 * Shape: places -> nothing. Units: none. Empty: a document that is not there, or that has moved to another collection, stays as it is.
 * Errors: those of PostgreSQL. Source: docs/decisions/0007-postgresql-for-many-machines.md.
 */
export async function removeDocuments(
  client: DatabaseClient,
  places: readonly { readonly collection: string; readonly id: string }[],
): Promise<void> {
  if (places.length === 0) return;
  const { rows: gone } = await client.query<Place>(
    `SELECT id, date FROM entente.documents
     WHERE (collection, id) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY id FOR UPDATE`,
    [places.map(({ collection }) => collection), places.map(({ id }) => id)],
  );
  if (gone.length === 0) return;
  await removeRows(client, gone);
  await client.query("DELETE FROM entente.documents WHERE id = ANY($1)", [gone.map(({ id }) => id)]);
  await addStep(client);
}

interface Place {
  readonly id: string;
  readonly date: string;
}

interface Before extends Place {
  readonly sha256: string;
  readonly group: string;
}

type DocumentHead = Place &
  Readonly<Record<Column, string | number>> & { readonly sha256: string; readonly duplicate_group: string };

const DIVIDED = ["texts", "extractions", "claims", "claim_records", "stances", "mentions"] as const;
const COLUMNS = {
  id: "text",
  collection: "text",
  date: "text",
  sha256: "text",
  fingerprint: "text",
  hash: "text",
  entities: "integer",
  claims: "integer",
  stances: "integer",
  duplicate_group: "text",
  row: "json",
  source: "json",
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];
const GIVEN = Object.values(COLUMNS)
  .map((type, at) => `$${at + 1}::${type}[]`)
  .join(", ");
const REPLACE = `(id) DO UPDATE SET ${NAMES.slice(1)
  .map((name) => `${name} = excluded.${name}`)
  .join(", ")}`;

/** Where another transaction is adding one of the documents, this waits for it. Gives how many were written. */
async function insertDocuments(
  client: DatabaseClient,
  heads: readonly DocumentHead[],
  onConflict: string,
): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO entente.documents (${NAMES.join(", ")})
     SELECT * FROM unnest(${GIVEN}) AS given(${NAMES.join(", ")}) ORDER BY id ON CONFLICT ${onConflict}`,
    NAMES.map((name) => heads.map((head) => head[name])),
  );
  return rowCount ?? 0;
}

/** Makes documents this transaction's own until it ends, and says under which dates their rows lie. */
async function holdDocuments(client: DatabaseClient, heads: readonly DocumentHead[]): Promise<Before[]> {
  const { rows } = await client.query<Before>(
    `SELECT id, date, sha256, duplicate_group AS group FROM entente.documents
     WHERE id = ANY($1) ORDER BY id FOR UPDATE`,
    [heads.map(({ id }) => id)],
  );
  return rows;
}

function withGroups(
  results: readonly LaidOut[],
  heads: readonly DocumentHead[],
  before: readonly Before[],
): DocumentHead[] {
  const known = new Map(before.map((each) => [each.id, each]));
  return heads.map((head, at) => {
    const earlier = known.get(head.id);
    const keeps = results[at]?.keepsGroup === true && earlier?.sha256 === head.sha256;
    return keeps ? { ...head, duplicate_group: earlier.group } : head;
  });
}

function headOf({ rows: { document, source }, extraction, printed }: LaidOut): DocumentHead {
  const { duplicateGroup, ...row } = document;
  const { sha256, fingerprint, entities, claims, stances } = madeOf(extraction);
  return {
    id: document.documentId,
    collection: document.collection,
    date: document.date,
    sha256,
    fingerprint,
    hash: sha256Of(printed),
    entities,
    claims,
    stances,
    duplicate_group: duplicateGroup,
    row: JSON.stringify(row),
    source,
  };
}

async function removeRows(client: DatabaseClient, places: readonly Place[]): Promise<void> {
  const values = [places.map(({ id }) => id), places.map(({ date }) => date)];
  for (const table of DIVIDED)
    await client.query(
      `DELETE FROM entente.${table} WHERE date = ANY($2) AND (document_id, date) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
      values,
    );
}

async function copyRecords(client: DatabaseClient, results: readonly LaidOut[]): Promise<void> {
  for (const { table, columns, rowsOf } of COPIES) {
    const rows = results.flatMap((result) => {
      const { documentId, date } = result.rows.document;
      return rowsOf(result).map((row) => [documentId, date, ...row]);
    });
    await copyRows(client, { table, columns: ["document_id", "date", ...columns] }, rows);
  }
}

interface Copied {
  readonly table: (typeof DIVIDED)[number];
  readonly columns: readonly string[];
  readonly rowsOf: (result: LaidOut) => readonly (readonly Value[])[];
}

const COPIES: readonly Copied[] = [
  { table: "texts", columns: ["text"], rowsOf: ({ rows }) => [[JSON.stringify(rows.text)]] },
  { table: "extractions", columns: ["extraction"], rowsOf: ({ printed }) => [[printed]] },
  { table: "mentions", columns: ["entity", "mentions"], rowsOf: ({ rows }) => tally(rows.mentions) },
  {
    table: "claims",
    columns: ["position", "id", "speaker", "side", "act", "mode", "confidence", "issues", "about", "frames", "search"],
    rowsOf: ({ rows }) =>
      rows.claims.map((row, at) => {
        const { id, speaker, side, act, mode, confidence, issues, about, frames } = row;
        const search = holdable(searchTextOf(row));
        return [at, id, speaker, side, act, mode, confidence, issues, about, frames, search];
      }),
  },
  {
    table: "claim_records",
    columns: ["position", "record"],
    rowsOf: ({ rows }) => rows.claims.map((row, at) => [at, recordOf(row)]),
  },
  {
    table: "stances",
    columns: ["position", "holder", "target", "record"],
    rowsOf: ({ rows }) => rows.stances.map((row, at) => [at, row.holder, row.target, recordOf(row)]),
  },
];

function tally(mentions: DocumentRows["mentions"]): Value[][] {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts];
}

/** What a record's row shares with its document's, which keeps it once. */
export const SHARED = ["documentId", "date", "title", "publisher", "kind", "duplicateGroup"] as const;

/** A record's row without what it shares with its document. */
function recordOf(row: DocumentRows["claims"][number] | DocumentRows["stances"][number]): string {
  const shared: readonly string[] = SHARED;
  return JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => !shared.includes(key))));
}
