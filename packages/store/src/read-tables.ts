import {
  type ActorId,
  type ClaimRow,
  type ClaimTally,
  type DocumentId,
  type DocumentRow,
  type MentionRow,
  type SpeakerTally,
  type StanceRow,
} from "@entente/schema";
import { type Answer, createAsk, type Query } from "./ask-tables.ts";
import {
  type ClaimFilter,
  type ClaimGrouping,
  conditionsOfClaims,
  conditionsOfStances,
  type StanceFilter,
} from "./claim-filter.ts";
import type { WordTally } from "./count-words.ts";
import { DUCKDB } from "./duckdb-dialect.ts";
import {
  type ClaimGroup,
  countFrames,
  countGroups,
  countWords,
  type FoundClaims,
  type FrameTally,
  findClaims,
  streamClaims,
} from "./find-claims.ts";
import { readPointer } from "./tables.ts";

/** What is known of a document's source besides its row. Shape: one object. Units: as `SourceDocument`. Empty: fields left out. Errors: none. Source: docs/method.md#documents. */
export interface SourceFields {
  readonly author?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly basis?: readonly string[];
  readonly retrieved?: string;
}

/** One document with its text and every record in it. Shape: records in the order of the text. Units: offsets are UTF-16 code units of `text`. Empty: lists may be empty. Errors: none. Source: docs/method.md#records. */
export interface DocumentDetail {
  readonly row: DocumentRow;
  readonly text: string;
  readonly source: SourceFields;
  readonly mentions: readonly MentionRow[];
  readonly claims: readonly ClaimRow[];
  readonly stances: readonly StanceRow[];
}

/** How often an actor is mentioned. Shape: one an actor. Units: documents and mentions. Empty: none. Errors: none. Source: docs/method.md#entities. */
export interface MentionTally {
  readonly actor: ActorId;
  readonly documents: number;
  readonly mentions: number;
}

/** How often one document mentions an actor. Shape: one a document. Units: mentions. Empty: none. Errors: none. Source: docs/method.md#entities. */
export interface DocumentMentions {
  readonly documentId: DocumentId;
  readonly mentions: number;
}

/** The published results, read with DuckDB in memory over Parquet. Shape: each question sees one whole generation. Units: as the rows. Empty: nothing published gives empty lists. Errors: `E_DAMAGED`, `E_READ`. Source: docs/method.md#runs. */
export interface TableReader {
  readonly generation: () => Promise<string | undefined>;
  readonly documents: () => Promise<DocumentRow[]>;
  readonly document: (id: string) => Promise<DocumentDetail | undefined>;
  readonly claims: (filter: ClaimFilter) => Promise<FoundClaims>;
  /** Every claim that fits, in the order of the tables, one at a time. */
  readonly streamClaims: (filter: ClaimFilter) => AsyncGenerator<ClaimRow>;
  readonly countGroups: (filter: ClaimFilter, by: ClaimGrouping) => Promise<ClaimGroup[]>;
  readonly countFrames: (filter: ClaimFilter) => Promise<FrameTally[]>;
  readonly countWords: (filter: ClaimFilter) => Promise<WordTally[]>;
  readonly countClaims: (filter: ClaimFilter) => Promise<ClaimTally[]>;
  readonly countSpeakers: () => Promise<SpeakerTally[]>;
  /** How many documents mention each actor, and how often: the most widely mentioned first. */
  readonly countMentions: () => Promise<MentionTally[]>;
  /** The documents that mention an actor, those that do most first. */
  readonly mentionsOf: (actor: string) => Promise<DocumentMentions[]>;
  readonly stances: (filter: StanceFilter) => Promise<StanceRow[]>;
  /** The words of claims (their content) and stances (their evidence) in some documents, by record id. */
  readonly quotesOf: (documentIds: readonly string[]) => Promise<Map<string, string>>;
}

/** A question for whole rows. */
type Asked = Pick<Query, "table" | "values"> & { readonly clause?: string };

const SPEAKERS: Query = {
  table: "claims",
  select: "actor, count(*)::INTEGER AS count",
  clause:
    ", unnest(list_distinct([side, speaker])) AS named(actor) WHERE actor IS NOT NULL GROUP BY actor ORDER BY count DESC, actor",
};
const MENTION_FIELDS =
  'document_id AS "documentId", entity, type, name, form, first AS "start", after AS "end", confidence';
const MENTIONS: Query = {
  table: "mentions",
  select: "entity AS actor, count(DISTINCT document_id)::INTEGER AS documents, count(*)::INTEGER AS mentions",
  clause: "GROUP BY actor ORDER BY documents DESC, actor",
};

/** Opens a reader of the tables in a folder. Where nothing is published yet, every list is empty. Throws `E_DAMAGED`, `E_READ`. */
export function createTableReader(folder: string): TableReader {
  const ask = createAsk(folder);
  /** The rows as the query words them. */
  const tally = <T>(query: Query) => ask((answer) => answer(query) as Promise<unknown> as Promise<T[]>);
  const rows = <T>(query: Asked) => ask((answer) => rowsOf<T>(answer, { ...query, select: "row" }));
  return {
    generation: async () => (await readPointer(folder))?.generation,
    documents: () => rows<DocumentRow>({ table: "documents", clause: "ORDER BY date DESC, id" }),
    document: (id) => ask((answer) => findDocument(answer, id)),
    claims: (filter) => ask((answer) => findClaims(answer, filter)),
    streamClaims: (filter) => streamClaims(ask, filter),
    countGroups: (filter, by) => ask((answer) => countGroups(answer, filter, by)),
    countFrames: (filter) => ask((answer) => countFrames(answer, filter)),
    countWords: (filter) => ask((answer) => countWords(answer, filter)),
    countClaims: (filter) => tally<ClaimTally>(claimTallyOf(filter)),
    countSpeakers: () => tally<SpeakerTally>(SPEAKERS),
    countMentions: () => tally<MentionTally>(MENTIONS),
    mentionsOf: (actor) => tally<DocumentMentions>(mentionTallyOf(actor)),
    stances: (filter) => {
      const { where, values } = conditionsOfStances(filter, DUCKDB);
      return rows<StanceRow>({
        table: "stances",
        clause: `${where} ORDER BY date, document_id, file_row_number`,
        values,
      });
    },
    quotesOf: (documentIds) => ask((answer) => findQuotes(answer, documentIds)),
  };
}

function claimTallyOf(filter: ClaimFilter): Query {
  const { where, values } = conditionsOfClaims(filter, DUCKDB);
  const select = "substr(date, 1, 4)::INTEGER AS year, act, count(*)::INTEGER AS count";
  return { table: "claims", select, clause: `${where} GROUP BY ALL ORDER BY year, act`, values };
}

function mentionTallyOf(actor: string): Query {
  const select = 'document_id AS "documentId", count(*)::INTEGER AS mentions';
  const clause = "WHERE entity = $actor GROUP BY document_id ORDER BY mentions DESC, document_id";
  return { table: "mentions", select, clause, values: { actor } };
}

async function rowsOf<T>(answer: Answer, query: Query): Promise<T[]> {
  return (await answer(query)).map(({ row }) => JSON.parse(String(row)) as T);
}

async function findDocument(answer: Answer, id: string): Promise<DocumentDetail | undefined> {
  const of = { select: "row", clause: "WHERE document_id = $id ORDER BY file_row_number", values: { id } };
  const [[found], mentions, claims, stances] = await Promise.all([
    answer({ table: "documents", select: "row, text, source", clause: "WHERE id = $id", values: { id } }),
    answer({ table: "mentions", ...of, select: MENTION_FIELDS }) as Promise<unknown> as Promise<MentionRow[]>,
    rowsOf<ClaimRow>(answer, { table: "claims", ...of }),
    rowsOf<StanceRow>(answer, { table: "stances", ...of }),
  ]);
  if (found === undefined) return undefined;
  const row = JSON.parse(String(found["row"])) as DocumentRow;
  const source = JSON.parse(String(found["source"])) as SourceFields;
  return { row, text: String(found["text"]), source, mentions, claims, stances };
}

async function findQuotes(answer: Answer, documentIds: readonly string[]): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map();
  const values = Object.fromEntries(documentIds.map((id, at) => [`id${at}`, id]));
  const clause = `WHERE document_id IN (${Object.keys(values)
    .map((name) => `$${name}`)
    .join(", ")})`;
  const select = "json_extract_string(row, '$.id') AS id, json_extract_string(row, '$.quote') AS quote";
  const found = await Promise.all(
    (["claims", "stances"] as const).map((table) => answer({ table, select, clause, values })),
  );
  return new Map(found.flat().map(({ id, quote }) => [String(id), String(quote)]));
}
