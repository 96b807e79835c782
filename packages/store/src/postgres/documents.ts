import { EntenteError, type SourceDocument } from "@entente/schema";
import type { StoredResult } from "../list-results.ts";
import type { SourceFile } from "../list-sources.ts";
import { sha256Of } from "../sha256-of.ts";
import type { DatabaseClient } from "./open-database.ts";

/** The documents in a database, as a plan needs them. Shape: every source and every result. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export interface Listing {
  readonly sources: SourceFile[];
  readonly results: StoredResult[];
}

/**
 * Lists every source and every result with the hashes that a plan compares, in the order of `listSources` and `listResults`.
 * Shape: connection -> sources by id, then path; results by id. Units: none. Empty: an empty database gives two empty lists.
 * Errors: those of PostgreSQL. Source: docs/method.md#runs.
 */
export async function listDocuments(client: DatabaseClient, only?: readonly string[]): Promise<Listing> {
  const among = only === undefined ? "" : "WHERE id = ANY($1)";
  const values = only === undefined ? [] : [only];
  const { rows: sources } = await client.query<SourceFile>(
    `SELECT id, collection, format, path AS file, sha256 FROM entente.sources ${among} ORDER BY id, path`,
    values,
  );
  const { rows: results } = await client.query<StoredResult>(
    `SELECT id, collection, hash, json_build_object('id', id, 'sha256', sha256, 'fingerprint', fingerprint,
       'entities', entities, 'claims', claims, 'stances', stances) AS made
     FROM entente.documents ${among} ORDER BY collection, id`,
    values,
  );
  return { sources, results };
}

/**
 * Reads one source, byte for byte as it was put in.
 * Shape: its path, as `SourceFile.file` names it -> bytes. Units: none. Empty: none. Errors: `E_NOT_FOUND`. Source: docs/method.md#documents.
 */
export async function readSource(client: DatabaseClient, path: string): Promise<Uint8Array> {
  const { rows } = await client.query<{ bytes: Uint8Array }>("SELECT bytes FROM entente.sources WHERE path = $1", [
    path,
  ]);
  const found = rows[0];
  if (found === undefined)
    throw new EntenteError("E_NOT_FOUND", { what: "document", value: path, next: "It may have been removed since." });
  return found.bytes;
}

/** A source as it lies in a folder. Shape: one a file. Units: none. Empty: none. Errors: none. Source: docs/method.md#documents. */
export interface PlacedSource extends Omit<SourceFile, "sha256" | "file"> {
  /** Its path in the folder of sources, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts sources in, replacing those of the same path.
 * Shape: sources -> how many are new or have changed. Units: none. Empty: none. Errors: those of PostgreSQL. Source: docs/method.md#documents.
 */
export async function writeSources(client: DatabaseClient, sources: readonly PlacedSource[]): Promise<number> {
  if (sources.length === 0) return 0;
  const { rowCount } = await client.query(
    `INSERT INTO entente.sources AS kept (path, id, collection, format, sha256, bytes)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[])
       AS given(path, id, collection, format, sha256, bytes) ORDER BY path
     ON CONFLICT (path) DO UPDATE SET id = excluded.id, collection = excluded.collection, format = excluded.format,
       sha256 = excluded.sha256, bytes = excluded.bytes
     WHERE kept.sha256 <> excluded.sha256`,
    [
      sources.map(({ path }) => path),
      sources.map(({ id }) => id),
      sources.map(({ collection }) => collection),
      sources.map(({ format }) => format),
      sources.map(({ bytes }) => sha256Of(bytes)),
      sources.map(({ bytes }) => Buffer.from(bytes)),
    ],
  );
  return rowCount ?? 0;
}

/** Says a document as the file that `writeSource` would make of it. */
export function placeDocument(collection: string, document: Omit<SourceDocument, "sha256">): PlacedSource {
  const path = `${collection}/${document.id}.json`;
  const bytes = Buffer.from(`${JSON.stringify(document, null, 1)}\n`, "utf8");
  return { path, id: document.id, collection, format: "json", bytes };
}

/**
 * Removes sources by their paths; results stay until a plan finds them without one.
 * Shape: paths -> how many were there. Units: none. Empty: none. Errors: those of PostgreSQL. Source: docs/method.md#documents.
 */
export async function removeSources(client: DatabaseClient, paths: readonly string[]): Promise<number> {
  const { rowCount } = await client.query("DELETE FROM entente.sources WHERE path = ANY($1)", [paths]);
  return rowCount ?? 0;
}

/**
 * Reads a result, character for character as it was written.
 * Shape: a document's place -> the printed extraction; undefined where there is none. Units: none. Empty: none. Errors: those of PostgreSQL. Source: docs/method.md#records.
 */
export async function readPrinted(
  client: DatabaseClient,
  { collection, id }: { readonly collection: string; readonly id: string },
): Promise<string | undefined> {
  const { rows } = await client.query<{ printed: string }>(
    `SELECT extraction::text AS printed FROM entente.documents
     JOIN entente.extractions ON document_id = id AND extractions.date = documents.date
     WHERE id = $1 AND collection = $2`,
    [id, collection],
  );
  return rows[0]?.printed;
}

/** What is kept under a name, and the digest of its bytes as they are now. Shape: one a source or result. Units: none. Empty: none. Errors: none. Source: docs/deploy.md. */
export interface Digest {
  readonly name: string;
  readonly sha256: string;
}

/**
 * Hashes what is kept, in the database itself and not by what was noted when it was written.
 * Shape: connection -> sources by path, results by `collection/id`. Units: SHA-256. Empty: two empty lists. Errors: those of PostgreSQL. Source: docs/deploy.md.
 */
export async function hashStored(
  client: DatabaseClient,
): Promise<{ readonly sources: Digest[]; readonly results: Digest[] }> {
  await client.query("SET LOCAL statement_timeout = 0");
  const { rows: sources } = await client.query<Digest>(
    "SELECT path AS name, encode(sha256(bytes), 'hex') AS sha256 FROM entente.sources ORDER BY path",
  );
  const { rows: results } = await client.query<Digest>(
    `SELECT collection || '/' || id AS name, encode(sha256(convert_to(extraction::text, 'UTF8')), 'hex') AS sha256
     FROM entente.documents JOIN entente.extractions ON document_id = id AND extractions.date = documents.date
     ORDER BY 1`,
  );
  return { sources, results };
}
