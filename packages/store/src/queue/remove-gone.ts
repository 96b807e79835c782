import type { DatabaseClient } from "../postgres/open-database.ts";
import { removeDocuments } from "../postgres/write-documents.ts";

/** So many results are removed in one transaction. */
const SHARE = 500;

/** Removes results whose source is gone; returns how many. */
export async function removeGone(client: DatabaseClient): Promise<number> {
  const { rows } = await client.query<{ collection: string; id: string }>(
    `SELECT d.collection, d.id FROM entente.documents d
     WHERE NOT EXISTS (SELECT FROM entente.sources s WHERE s.id = d.id) ORDER BY d.id LIMIT ${SHARE}`,
  );
  await removeDocuments(client, rows);
  return rows.length;
}
