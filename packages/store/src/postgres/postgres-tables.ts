import type { ClaimRow, ClaimTally, Extraction, MentionRow, SpeakerTally, StanceRow } from "@entente/schema";
import { type Conditions, conditionsOfClaims, conditionsOfStances, type StanceFilter } from "../claim-filter.ts";
import type { DocumentDetail, DocumentMentions, MentionTally, SourceFields, TableReader } from "../read-tables.ts";
import { mentionRows } from "../rows-of-document.ts";
import { holdable } from "./copy-rows.ts";
import { readGeneration } from "./generations.ts";
import type { Database, DatabaseClient } from "./open-database.ts";
import { FEW, findClaims } from "./page-claims.ts";
import { countFrames, countGroups, countWords, streamClaims } from "./postgres-claims.ts";
import { POSTGRES } from "./postgres-dialect.ts";
import { type Holding, rememberAnswer } from "./remember-answer.ts";
import { documentOf, HEADS, type Head, type Headed, headOf, type Recorded, select, withHeads } from "./select-rows.ts";

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

/** How long an answer about the generation holds: workers change it many times a second, every page asks, and another one empties all that is kept. */
const GENERATION = { shortMs: 1_000, longMs: 16_000 };

/** Opens a reader of the results in a database: the same rows in the same order as that of a folder. Throws `E_DATABASE`. */
export function createPostgresReader(database: Database, generation: Holding = GENERATION, few = FEW): TableReader {
  const ask = <T>(sql: string, values: Conditions["values"] | readonly unknown[] = []) =>
    database.snapshot((client) => select<T>(client, sql, values));
  return {
    generation: rememberAnswer(() => database.snapshot(readGeneration), generation),
    documents: async () => {
      const found = await ask<Headed>(`${HEADS} ORDER BY date DESC, id`);
      return found.map(documentOf);
    },
    document: (id) => database.snapshot((client) => findDocument(client, id)),
    claims: (filter) => database.snapshot((client) => findClaims(client, filter, few)),
    streamClaims: (filter) => streamClaims(database, filter),
    countGroups: (filter, by) => database.snapshot((client) => countGroups(client, filter, by)),
    countFrames: (filter) => database.snapshot((client) => countFrames(client, filter)),
    countWords: (filter) => database.snapshot((client) => countWords(client, filter)),
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
  const recordsIn = <T>(table: "claim_records" | "stances") =>
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
    claims: headed(await recordsIn<ClaimFields>("claim_records")),
    stances: headed(await recordsIn<StanceFields>("stances")),
  };
}

type ClaimFields = Omit<ClaimRow, keyof Head>;
type StanceFields = Omit<StanceRow, keyof Head>;

async function findStances(client: DatabaseClient, filter: StanceFilter): Promise<StanceRow[]> {
  const { where, values } = conditionsOfStances(filter, POSTGRES);
  const found = await select<Recorded<StanceFields>>(
    client,
    `SELECT document_id AS id, record FROM entente.stances ${where} ORDER BY date, document_id, position`,
    values,
  );
  return withHeads(client, found);
}

async function findQuotes(client: DatabaseClient, documentIds: readonly string[]): Promise<Map<string, string>> {
  const quotes = new Map<string, string>();
  for (const table of ["claim_records", "stances"] as const) {
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
