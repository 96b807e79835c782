import type { DocumentRow } from "@entente/schema";
import { holdable } from "./copy-rows.ts";
import type { DatabaseClient } from "./open-database.ts";
import type { SHARED } from "./write-documents.ts";

/** A document's row as the database keeps it, and the group that it belongs to now. */
export interface Headed {
  readonly row: Omit<DocumentRow, "duplicateGroup">;
  readonly duplicateGroup: string;
}

export const HEADS = `SELECT row, duplicate_group AS "duplicateGroup" FROM entente.documents`;

/** The row of a document. */
export function documentOf({ row, duplicateGroup }: Headed): DocumentRow {
  const { documentId, date, title, publisher, kind, ...rest } = row;
  return { documentId, date, title, publisher, kind, duplicateGroup, ...rest };
}

/** Asks with values by name, as both engines' conditions are worded, or by number. */
export async function select<T>(
  client: DatabaseClient,
  sql: string,
  values: Readonly<Record<string, unknown>> | readonly unknown[],
): Promise<T[]> {
  if (isList(values)) return (await client.query(sql, [...values])).rows as T[];
  const names = Object.keys(values);
  const numbered = sql.replaceAll(/\$([a-z]\w*)/giu, (_, name: string) => `$${names.indexOf(name) + 1}`);
  const given = Object.values(values).map((value) => (typeof value === "string" ? holdable(value) : value));
  return (await client.query(numbered, given)).rows as T[];
}

function isList(values: object): values is readonly unknown[] {
  return Array.isArray(values);
}

/** What the rows of a document’s records share with its own. */
export type Head = Pick<DocumentRow, (typeof SHARED)[number]>;
/** What a document gives to the rows of its records. */
export function headOf({ documentId, date, title, publisher, kind, duplicateGroup }: DocumentRow): Head {
  return { documentId, date, title, publisher, kind, duplicateGroup };
}

/** A record without what it shares with its document. */
export interface Recorded<T> {
  readonly id: string;
  readonly record: T;
}

/** Adds to each record what it shares with its document, which is read once. */
export async function withHeads<T>(client: DatabaseClient, found: readonly Recorded<T>[]): Promise<(Head & T)[]> {
  const ids = [...new Set(found.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const rows = await select<Headed>(client, `${HEADS} WHERE id = ANY($1)`, [ids]);
  const heads = new Map(rows.map((row): [string, Head] => [row.row.documentId, headOf(documentOf(row))]));
  return found.flatMap(({ id, record }) => {
    const head = heads.get(id);
    return head === undefined ? [] : [{ ...head, ...record }];
  });
}
