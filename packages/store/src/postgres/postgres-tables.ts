import type {
  ClaimRow,
  ClaimTally,
  DocumentRow,
  Extraction,
  MentionRow,
  SpeakerTally,
  StanceRow,
} from "@entente/schema";
import {
  type ClaimFilter,
  type Conditions,
  conditionsOfClaims,
  conditionsOfStances,
  type Dialect,
  type StanceFilter,
} from "../claim-filter.ts";
import type { DocumentDetail, DocumentMentions, MentionTally, SourceFields, TableReader } from "../read-tables.ts";
import { mentionRows } from "../rows-of-document.ts";
import { holdable } from "./copy-rows.ts";
import { readGeneration } from "./generations.ts";
import type { Database, DatabaseClient } from "./open-database.ts";
import type { SHARED } from "./write-documents.ts";

/** A pattern that finds the word wherever it stands; the characters that a pattern gives a meaning to mean themselves. */
const wordPattern = (name: string) =>
  String.raw`'%' || replace(replace(replace($${name}::text, '\', '\\'), '%', '\%'), '_', '\_') || '%'`;

const POSTGRES: Dialect = {
  // The first half follows from the second, and tells which parts of the table need not be looked at.
  from: "date >= left($from::text, 4) AND date >= left($from::text, length(date))",
  to: "date <= $to::text || '~' AND left(date, length($to::text)) <= $to::text",
  contains: (name) => `search LIKE ${wordPattern(name)}`,
  lists: (list, name) => `${list} @> ARRAY[$${name}::text]`,
};

const SPEAKERS = `
  SELECT actor, sum(claims)::float8 AS count FROM (
    SELECT side AS actor, count(*) AS claims FROM entente.claims WHERE side IS NOT NULL GROUP BY side
    UNION ALL
    SELECT speaker, count(*) FROM entente.claims WHERE speaker IS NOT NULL AND speaker IS DISTINCT FROM side GROUP BY speaker
  ) AS named GROUP BY actor ORDER BY count DESC, actor`;
const MENTIONS = `
  SELECT entity AS actor, count(*)::float8 AS documents, sum(mentions)::float8 AS mentions
  FROM entente.mentions GROUP BY entity ORDER BY documents DESC, actor`;
const MENTIONS_OF = `
  SELECT document_id AS "documentId", mentions FROM entente.mentions WHERE entity = $1
  ORDER BY mentions DESC, document_id`;

/** How long an answer about the generation holds: a run changes it many times a second, and every page asks. */
const GENERATION_MS = 1_000;

/** Opens a reader of the results in a database: the same rows in the same order as that of a folder. Throws `E_DATABASE`. */
export function createPostgresReader(database: Database, generationMs = GENERATION_MS): TableReader {
  const ask = <T>(sql: string, values: Conditions["values"] | readonly unknown[] = []) =>
    database.snapshot((client) => select<T>(client, sql, values));
  return {
    generation: remembered(() => database.snapshot(readGeneration), generationMs),
    documents: async () => {
      const found = await ask<Headed>(`${HEADS} ORDER BY date DESC, id`);
      return found.map(documentOf);
    },
    document: (id) => database.snapshot((client) => findDocument(client, id)),
    claims: (filter) => database.snapshot((client) => findClaims(client, filter)),
    countClaims: (filter) => {
      const { where, values } = conditionsOfClaims(filter, POSTGRES);
      return ask<ClaimTally>(
        `SELECT left(date, 4)::int AS year, act, count(*)::float8 AS count FROM entente.claims ${where}
         GROUP BY 1, 2 ORDER BY year, act`,
        values,
      );
    },
    countSpeakers: () => ask<SpeakerTally>(SPEAKERS),
    countMentions: () => ask<MentionTally>(MENTIONS),
    mentionsOf: (actor) => ask<DocumentMentions>(MENTIONS_OF, [holdable(actor)]),
    stances: (filter) => database.snapshot((client) => findStances(client, filter)),
    quotesOf: (documentIds) => database.snapshot((client) => findQuotes(client, documentIds)),
  };
}

interface Headed {
  readonly row: Omit<DocumentRow, "duplicateGroup">;
  readonly duplicateGroup: string;
}

const HEADS = `SELECT row, duplicate_group AS "duplicateGroup" FROM entente.documents`;

function documentOf({ row, duplicateGroup }: Headed): DocumentRow {
  const { documentId, date, title, publisher, kind, ...rest } = row;
  return { documentId, date, title, publisher, kind, duplicateGroup, ...rest };
}

/** Asks with values by name, as both engines' conditions are worded, or by number. */
async function select<T>(
  client: DatabaseClient,
  sql: string,
  values: Conditions["values"] | readonly unknown[],
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

interface FoundDocument extends Headed {
  readonly date: string;
  readonly source: SourceFields;
  readonly text: string;
  readonly extraction: Extraction;
}

async function findDocument(client: DatabaseClient, id: string): Promise<DocumentDetail | undefined> {
  const [found] = await select<FoundDocument>(
    client,
    `SELECT row, duplicate_group AS "duplicateGroup", documents.date, source, text, extraction FROM entente.documents
     JOIN entente.texts ON texts.document_id = id AND texts.date = documents.date
     JOIN entente.extractions ON extractions.document_id = id AND extractions.date = documents.date
     WHERE id = $id`,
    { id },
  );
  if (found === undefined) return undefined;
  const row = documentOf(found);
  const recordsIn = <T>(table: "claims" | "stances") =>
    select<{ record: T }>(
      client,
      `SELECT record FROM entente.${table} WHERE date = $date AND document_id = $id ORDER BY position`,
      { date: found.date, id },
    );
  const headed = <T>(records: readonly { readonly record: T }[]) =>
    records.map(({ record }) => ({ ...headOf(row), ...record }));
  const mentions: MentionRow[] = mentionRows({ id: row.documentId }, found.extraction);
  return {
    row,
    text: found.text,
    source: found.source,
    mentions,
    claims: headed(await recordsIn<ClaimFields>("claims")),
    stances: headed(await recordsIn<StanceFields>("stances")),
  };
}

type Head = Pick<DocumentRow, (typeof SHARED)[number]>;
type ClaimFields = Omit<ClaimRow, keyof Head>;
type StanceFields = Omit<StanceRow, keyof Head>;

function headOf({ documentId, date, title, publisher, kind, duplicateGroup }: DocumentRow): Head {
  return { documentId, date, title, publisher, kind, duplicateGroup };
}

async function findClaims(client: DatabaseClient, filter: ClaimFilter): Promise<{ rows: ClaimRow[]; total: number }> {
  const { where, values } = conditionsOfClaims(filter, POSTGRES);
  const page = `ORDER BY date DESC, document_id, position LIMIT ${filter.limit ?? "ALL"} OFFSET ${filter.offset ?? 0}`;
  const found = await select<Recorded<ClaimFields>>(
    client,
    `SELECT document_id AS id, record FROM entente.claims ${where} ${page}`,
    values,
  );
  // How many there are in all is known of each document.
  const counting =
    where === ""
      ? "SELECT coalesce(sum(claims), 0)::float8 AS total FROM entente.documents"
      : `SELECT count(*)::float8 AS total FROM entente.claims ${where}`;
  const [counted] = await select<{ total: number }>(client, counting, values);
  return { rows: await withHeads(client, found), total: counted?.total ?? 0 };
}

async function findStances(client: DatabaseClient, filter: StanceFilter): Promise<StanceRow[]> {
  const { where, values } = conditionsOfStances(filter, POSTGRES);
  const found = await select<Recorded<StanceFields>>(
    client,
    `SELECT document_id AS id, record FROM entente.stances ${where} ORDER BY date, document_id, position`,
    values,
  );
  return withHeads(client, found);
}

interface Recorded<T> {
  readonly id: string;
  readonly record: T;
}

/** Adds to each record what it shares with its document, which is read once. */
async function withHeads<T>(client: DatabaseClient, found: readonly Recorded<T>[]): Promise<(Head & T)[]> {
  const ids = [...new Set(found.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const rows = await select<Headed>(client, `${HEADS} WHERE id = ANY($1)`, [ids]);
  const heads = new Map(rows.map((row): [string, Head] => [row.row.documentId, headOf(documentOf(row))]));
  return found.flatMap(({ id, record }) => {
    const head = heads.get(id);
    return head === undefined ? [] : [{ ...head, ...record }];
  });
}

async function findQuotes(client: DatabaseClient, documentIds: readonly string[]): Promise<Map<string, string>> {
  const quotes = new Map<string, string>();
  for (const table of ["claims", "stances"] as const) {
    const found = await select<Recorded<Pick<ClaimRow, "id" | "quote">>>(
      client,
      `SELECT document_id AS id, record FROM entente.${table}
       WHERE (document_id, date) IN (SELECT id, date FROM entente.documents WHERE id = ANY($1))`,
      [documentIds],
    );
    for (const { record } of found) quotes.set(record.id, record.quote);
  }
  return quotes;
}

/** Keeps an answer for a while, and one question under way for all who ask meanwhile. A failure is not kept. */
function remembered<T>(ask: () => Promise<T>, milliseconds: number): () => Promise<T> {
  const kept: { answer?: Promise<T>; until: number } = { until: 0 };
  return () => {
    if (kept.answer !== undefined && performance.now() < kept.until) return kept.answer;
    const answer = ask();
    kept.answer = answer;
    kept.until = performance.now() + milliseconds;
    answer.catch(() => {
      if (kept.answer === answer) delete kept.answer;
    });
    return answer;
  };
}
