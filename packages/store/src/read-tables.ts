import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { ClaimRow, ClaimTally, DocumentRow, MentionRow, SpeakerTally, StanceRow } from "@entente/schema";
import {
  type ClaimFilter,
  type Conditions,
  conditionsOfClaims,
  conditionsOfStances,
  type StanceFilter,
} from "./claim-filter.ts";
import { readPointer, type TableName, type TablesPointer } from "./tables.ts";

/** What is known of a document's source besides its row. */
export interface SourceFields {
  readonly author?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly basis?: readonly string[];
  readonly retrieved?: string;
}

/** One document with its text and every record in it, in the order of the text. */
export interface DocumentDetail {
  readonly row: DocumentRow;
  readonly text: string;
  readonly source: SourceFields;
  readonly mentions: readonly MentionRow[];
  readonly claims: readonly ClaimRow[];
  readonly stances: readonly StanceRow[];
}

/** The published results, read with DuckDB in memory over Parquet; each question sees one whole generation. */
export interface TableReader {
  readonly generation: () => Promise<string | undefined>;
  readonly documents: () => Promise<DocumentRow[]>;
  readonly document: (id: string) => Promise<DocumentDetail | undefined>;
  readonly claims: (filter: ClaimFilter) => Promise<{ rows: ClaimRow[]; total: number }>;
  readonly countClaims: (filter: ClaimFilter) => Promise<ClaimTally[]>;
  readonly countSpeakers: () => Promise<SpeakerTally[]>;
  readonly stances: (filter: StanceFilter) => Promise<StanceRow[]>;
}

type Found = Record<string, unknown>;
type Query = (table: TableName, select: string, clause: string, values?: Conditions["values"]) => Promise<Found[]>;

const EVERYTHING = 1_000_000_000;

/** Opens a reader of the tables in a folder. Where nothing is published yet, every list is empty. */
export function createTableReader(folder: string): TableReader {
  const query = createQuery(folder);
  const rowsOf = async <T>(table: TableName, clause: string, values: Conditions["values"] = {}): Promise<T[]> =>
    (await query(table, "row", clause, values)).map(({ row }) => JSON.parse(String(row)) as T);
  return {
    generation: async () => (await readPointer(folder))?.generation,
    documents: () => rowsOf<DocumentRow>("documents", "ORDER BY date DESC, id"),
    document: async (id) => {
      const of = "WHERE document_id = $id ORDER BY file_row_number";
      const [[found], mentions, claims, stances] = await Promise.all([
        query("documents", "row, text, source", "WHERE id = $id", { id }),
        rowsOf<MentionRow>("mentions", of, { id }),
        rowsOf<ClaimRow>("claims", of, { id }),
        rowsOf<StanceRow>("stances", of, { id }),
      ]);
      if (found === undefined) return undefined;
      const row = JSON.parse(String(found["row"])) as DocumentRow;
      const source = JSON.parse(String(found["source"])) as SourceFields;
      return { row, text: String(found["text"]), source, mentions, claims, stances };
    },
    claims: async (filter) => {
      const { where, values } = conditionsOfClaims(filter);
      const page = `ORDER BY date DESC, document_id, file_row_number LIMIT ${filter.limit ?? EVERYTHING} OFFSET ${filter.offset ?? 0}`;
      const [rows, counted] = await Promise.all([
        rowsOf<ClaimRow>("claims", `${where} ${page}`, values),
        query("claims", "count(*)::INTEGER AS total", where, values),
      ]);
      return { rows, total: Number(counted[0]?.["total"] ?? 0) };
    },
    countClaims: async (filter) => {
      const { where, values } = conditionsOfClaims(filter);
      const select = "substr(date, 1, 4)::INTEGER AS year, act, count(*)::INTEGER AS count";
      return (await query(
        "claims",
        select,
        `${where} GROUP BY ALL ORDER BY year, act`,
        values,
      )) as unknown as ClaimTally[];
    },
    countSpeakers: async () => {
      const select = "coalesce(side, speaker) AS actor, count(*)::INTEGER AS count";
      const clause = "WHERE actor IS NOT NULL GROUP BY actor ORDER BY count DESC, actor";
      return (await query("claims", select, clause)) as unknown as SpeakerTally[];
    },
    stances: (filter) => {
      const { where, values } = conditionsOfStances(filter);
      return rowsOf<StanceRow>("stances", `${where} ORDER BY date, document_id, file_row_number`, values);
    },
  };
}

function createQuery(folder: string): Query {
  // Opened by the first question: a worker thread that asks none must not be ended while its engine starts.
  let opened: Promise<DuckDBInstance> | undefined;
  const open = () => {
    opened ??= DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
    return opened;
  };
  return async (table, select, clause, values = {}) => {
    const attempt = async (): Promise<Found[]> => {
      const pointer = await readPointer(folder);
      if (pointer === undefined || pointer.parts.length === 0) return [];
      const connection = await (await open()).connect();
      try {
        const from = `read_parquet([${filesOf(folder, pointer, table)}], file_row_number = true)`;
        const reader = await connection.runAndReadAll(`SELECT ${select} FROM ${from} ${clause}`, { ...values });
        return reader.getRowObjectsJS();
      } finally {
        connection.closeSync();
      }
    };
    // A part may be removed between reading the pointer and reading the part; the pointer then names a newer one.
    return attempt().catch(attempt);
  };
}

function filesOf(folder: string, { parts }: TablesPointer, table: TableName): string {
  return parts
    .map((part) => `'${join(folder, "parts", part.folder, `${table}.parquet`).replaceAll("'", "''")}'`)
    .join(", ");
}
