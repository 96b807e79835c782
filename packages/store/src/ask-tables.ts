import { join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import { EntenteError } from "@entente/schema";
import type { Conditions } from "./claim-filter.ts";
import { isPartWhole } from "./table-part.ts";
import { readPointer, type TableName, type TablesPointer, tableFiles } from "./tables.ts";

/** What is asked of one table, in the words of SQL: what to select and what follows FROM, or a whole statement about it. */
export type Query = {
  readonly table: TableName;
  readonly values?: Conditions["values"];
  /** Only these files of the table, as an earlier answer of the same generation named them. */
  readonly files?: readonly string[];
} & ({ readonly select: string; readonly clause?: string } | { readonly statementOn: (table: string) => string });
export type Found = Record<string, unknown>;
/** Answers queries from one generation of the tables. */
export type Answer = (query: Query) => Promise<Found[]>;
export interface Ask {
  <T>(question: (answer: Answer) => Promise<T>): Promise<T>;
  /** Answers in batches, without holding the whole; all of one generation. */
  readonly inBatches: (query: Query) => AsyncGenerator<Found[]>;
}

const TRIES = 4;

/** Each question sees one generation. Its parts may be removed while it reads; the pointer then names a newer one, and it asks again. */
export function createAsk(folder: string): Ask {
  const open = createOpener();
  const ask = async <T>(question: (answer: Answer) => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      const pointer = await readPointer(folder);
      try {
        return await question((query) => answerFrom(open, folder, { pointer, query }));
      } catch (cause) {
        const isNewer = (await readPointer(folder))?.generation !== pointer?.generation;
        if (!isNewer || tries === TRIES) throw await explain(folder, pointer, cause);
      }
    }
  };
  return Object.assign(ask, { inBatches: (query: Query) => answerInBatches(open, folder, query) });
}

async function* answerInBatches(
  open: () => Promise<DuckDBInstance>,
  folder: string,
  query: Query,
): AsyncGenerator<Found[]> {
  const pointer = await readPointer(folder);
  if (pointer === undefined || pointer.parts.length === 0) return;
  const connection = await (await open()).connect();
  try {
    const result = await connection.stream(statementOf(folder, pointer, query), { ...query.values });
    for await (const rows of result.yieldRowObjectJs()) yield rows;
  } catch (cause) {
    throw await explain(folder, pointer, cause);
  } finally {
    connection.closeSync();
  }
}

/** The engine opens with the first question: a worker thread that asks none must not be ended while it starts. */
function createOpener(): () => Promise<DuckDBInstance> {
  let opened: Promise<DuckDBInstance> | undefined;
  const open = async () => {
    const duckdb = await import("@duckdb/node-api");
    return duckdb.DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
  };
  return () => {
    opened ??= open();
    return opened;
  };
}

async function answerFrom(
  open: () => Promise<DuckDBInstance>,
  folder: string,
  { pointer, query }: { pointer: TablesPointer | undefined; query: Query },
): Promise<Found[]> {
  if (pointer === undefined || pointer.parts.length === 0) return [];
  const connection = await (await open()).connect();
  try {
    const reader = await connection.runAndReadAll(statementOf(folder, pointer, query), { ...query.values });
    return reader.getRowObjectsJS();
  } finally {
    connection.closeSync();
  }
}

function statementOf(folder: string, pointer: TablesPointer, query: Query): string {
  const files = (query.files ?? tableFiles(folder, pointer, query.table)).map(
    (file) => `'${file.replaceAll("'", "''")}'`,
  );
  const table = `read_parquet([${files.join(", ")}], file_row_number = true, filename = true)`;
  return "statementOn" in query
    ? query.statementOn(table)
    : `SELECT ${query.select} FROM ${table} ${query.clause ?? ""}`;
}

/** Says which part is damaged, where one is. */
async function explain(folder: string, pointer: TablesPointer | undefined, cause: unknown): Promise<unknown> {
  for (const part of pointer?.parts ?? []) {
    const file = join(folder, "parts", part.folder);
    if (!(await isPartWhole(file)))
      return new EntenteError("E_DAMAGED", { file, problem: "its tables are missing or altered" }, { cause });
  }
  return cause;
}
