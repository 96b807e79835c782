import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { ClaimRow, DocumentRow, MentionRow, StanceRow } from "@entente/schema";
import { readPointer, type TableName, type TablesPointer } from "./tables.ts";

/** What claims are asked for. All conditions hold at once; `text` asks for every word. */
export interface ClaimFilter {
  readonly actor?: string | undefined;
  readonly act?: string | undefined;
  readonly mode?: string | undefined;
  readonly issue?: string | undefined;
  readonly about?: string | undefined;
  readonly documentId?: string | undefined;
  readonly text?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** What is known of a document's source besides its row. */
export interface SourceFields {
  readonly author?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly basis?: readonly string[];
  readonly retrieved?: string;
}

/** The published results, read with DuckDB in memory over Parquet; each question sees one whole generation. */
export interface TableReader {
  readonly generation: () => Promise<string | undefined>;
  readonly documents: () => Promise<DocumentRow[]>;
  readonly document: (
    id: string,
  ) => Promise<
    | {
        row: DocumentRow;
        text: string;
        source: SourceFields;
        mentions: MentionRow[];
        claims: ClaimRow[];
        stances: StanceRow[];
      }
    | undefined
  >;
  readonly claims: (filter: ClaimFilter) => Promise<{ rows: ClaimRow[]; total: number }>;
  readonly stances: (filter: {
    readonly holder?: string | undefined;
    readonly documentId?: string | undefined;
  }) => Promise<StanceRow[]>;
}

type Values = Record<string, string | number>;

/** Opens a reader of the tables in a folder. Where nothing is published yet, every list is empty. */
export function createTableReader(folder: string): TableReader {
  const opened = DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
  const query = async (
    table: TableName,
    clause: string,
    values: Values = {},
    columns = "row",
  ): Promise<Record<string, unknown>[]> => {
    const attempt = async (): Promise<Record<string, unknown>[]> => {
      const pointer = await readPointer(folder);
      if (pointer === undefined || pointer.parts.length === 0) return [];
      const connection = await (await opened).connect();
      try {
        const reader = await connection.runAndReadAll(
          `SELECT ${columns} FROM read_parquet([${filesOf(folder, pointer, table)}]) ${clause}`,
          values,
        );
        return reader.getRowObjectsJS();
      } finally {
        connection.closeSync();
      }
    };
    // A part may be removed between reading the pointer and reading the part; the pointer then names a newer one.
    return attempt().catch(attempt);
  };
  const rowsOf = async <T>(table: TableName, clause: string, values: Values = {}): Promise<T[]> =>
    (await query(table, clause, values)).map(({ row }) => JSON.parse(String(row)) as T);
  return {
    generation: async () => (await readPointer(folder))?.generation,
    documents: () => rowsOf<DocumentRow>("documents", "ORDER BY date DESC, id"),
    document: async (id) => {
      const [found] = await query("documents", "WHERE id = $id", { id }, "row, text, source");
      if (found === undefined) return undefined;
      const of = "WHERE document_id = $id";
      const [mentions, claims, stances] = await Promise.all([
        rowsOf<MentionRow>("mentions", of, { id }),
        rowsOf<ClaimRow>("claims", of, { id }),
        rowsOf<StanceRow>("stances", of, { id }),
      ]);
      return {
        row: JSON.parse(String(found["row"])) as DocumentRow,
        text: String(found["text"]),
        source: JSON.parse(String(found["source"])) as SourceFields,
        mentions,
        claims,
        stances,
      };
    },
    claims: async (filter) => {
      const { where, values } = claimConditions(filter);
      const page = `ORDER BY date DESC, document_id, row LIMIT ${filter.limit ?? 1_000_000} OFFSET ${filter.offset ?? 0}`;
      const [rows, counted] = await Promise.all([
        rowsOf<ClaimRow>("claims", `${where} ${page}`, values),
        query("claims", where, values, "count(*)::INTEGER AS total"),
      ]);
      return { rows, total: Number(counted[0]?.["total"] ?? 0) };
    },
    stances: ({ holder, documentId }) => {
      const conditions = [
        holder === undefined ? "" : "holder = $holder",
        documentId === undefined ? "" : "document_id = $documentId",
      ].filter((part) => part !== "");
      const values = {
        ...(holder === undefined ? {} : { holder }),
        ...(documentId === undefined ? {} : { documentId }),
      };
      return rowsOf<StanceRow>(
        "stances",
        `${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`} ORDER BY date, document_id, row`,
        values,
      );
    },
  };
}

function filesOf(folder: string, { parts }: TablesPointer, table: TableName): string {
  return parts
    .map((part) => `'${join(folder, "parts", part.folder, `${table}.parquet`).replaceAll("'", "''")}'`)
    .join(", ");
}

function claimConditions(filter: ClaimFilter): { where: string; values: Values } {
  const values: Values = {};
  const conditions: string[] = [];
  const add = (name: string, value: string | undefined, condition: string) => {
    if (value === undefined || value === "") return;
    values[name] = value;
    conditions.push(condition);
  };
  add("actor", filter.actor, "(side = $actor OR speaker = $actor)");
  add("act", filter.act, "act = $act");
  add("mode", filter.mode, "mode = $mode");
  add("issue", filter.issue, "list_contains(json_extract_string(row, '$.issues[*]'), $issue)");
  add("about", filter.about, "list_contains(json_extract_string(row, '$.about[*]'), $about)");
  add("documentId", filter.documentId, "document_id = $documentId");
  add("from", filter.from, "date >= $from");
  add("to", filter.to, "date <= $to");
  (filter.text ?? "")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, 12)
    .forEach((word, at) => {
      add(`word${at}`, word, `contains(search, $word${at})`);
    });
  return { where: conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`, values };
}
