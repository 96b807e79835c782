import { bytesOf, numbersOf, type StoredSignature } from "../signatures.ts";
import { addStep } from "./generations.ts";
import type { DatabaseClient } from "./open-database.ts";

/** Reads the signatures by source (`collection/id`); those that other code computed are none. */
export async function readSignatures(client: DatabaseClient, signer: string): Promise<Map<string, StoredSignature>> {
  const { rows } = await client.query<{ key: string; sha256: string; signature: Buffer }>(
    `SELECT collection || '/' || id AS key, sha256, signature FROM entente.signatures WHERE signer = $1
     ORDER BY id, collection`,
    [signer],
  );
  return new Map(rows.map(({ key, sha256, signature }) => [key, { sha256, signature: numbersOf(signature) }]));
}

/** One document's signature, and the digest of the source that it was computed from. Shape: one a document. Units: as `StoredSignature`. Empty: none. Errors: none. Source: docs/method.md#documents. */
export interface SignedDocument extends StoredSignature {
  readonly collection: string;
  readonly id: string;
}

/**
 * Keeps the signatures of some documents, by which near duplicates are found.
 * Shape: one a document -> nothing. Units: as `signatureOf`. Empty: none writes nothing. Errors: those of PostgreSQL. Source: docs/method.md#documents.
 */
export async function writeSignatures(
  client: DatabaseClient,
  signer: string,
  signed: readonly SignedDocument[],
): Promise<void> {
  if (signed.length === 0) return;
  const sorted = [...signed].sort((a, b) => (a.id < b.id ? -1 : 1));
  await client.query(
    `INSERT INTO entente.signatures (id, collection, sha256, signer, signature)
     SELECT id, collection, sha256, $1, signature
     FROM unnest($2::text[], $3::text[], $4::text[], $5::bytea[]) AS given(id, collection, sha256, signature)
     ON CONFLICT (id, collection) DO UPDATE
       SET sha256 = excluded.sha256, signer = excluded.signer, signature = excluded.signature`,
    [
      signer,
      sorted.map(({ id }) => id),
      sorted.map(({ collection }) => collection),
      sorted.map(({ sha256 }) => sha256),
      sorted.map(({ signature }) => bytesOf(signature)),
    ],
  );
}

/**
 * Puts documents into groups of near duplicates; those that are in theirs already are left alone.
 * Shape: id to group -> how many were moved. Units: documents. Empty: none. Errors: those of PostgreSQL. Source: docs/method.md#documents.
 */
export async function writeGroups(client: DatabaseClient, groups: ReadonlyMap<string, string>): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `WITH given AS (SELECT * FROM unnest($1::text[], $2::text[]) AS given(id, duplicate_group)),
     held AS (
       SELECT documents.id, given.duplicate_group FROM entente.documents JOIN given USING (id)
       WHERE documents.duplicate_group <> given.duplicate_group ORDER BY id FOR UPDATE OF documents
     )
     UPDATE entente.documents SET duplicate_group = held.duplicate_group FROM held WHERE documents.id = held.id
     RETURNING documents.id`,
    [[...groups.keys()], [...groups.values()]],
  );
  if (rows.length > 0) await addStep(client);
  return rows.length;
}
