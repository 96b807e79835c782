import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { asWriteError, temporaryName } from "./write-atomically.ts";

const SPAN = `STRUCT("start" INTEGER, "end" INTEGER)`;
const HEAD = {
  documentId: "VARCHAR",
  date: "VARCHAR",
  title: "VARCHAR",
  publisher: "VARCHAR",
  kind: "VARCHAR",
  duplicateGroup: "VARCHAR",
} as const;

/** The columns of a file by kind of record, with the type of each. A date may be a year or a month alone, so it is text. */
const COLUMNS = {
  documents: {
    ...HEAD,
    collection: "VARCHAR",
    speaker: "VARCHAR",
    language: "VARCHAR",
    words: "INTEGER",
    entities: "INTEGER",
    claims: "INTEGER",
    stances: "INTEGER",
    warnings: "VARCHAR[]",
  },
  claims: {
    ...HEAD,
    id: "VARCHAR",
    speaker: "VARCHAR",
    side: "VARCHAR",
    speakerText: "VARCHAR",
    cueText: "VARCHAR",
    quote: "VARCHAR",
    context: "VARCHAR",
    contextStart: "INTEGER",
    start: "INTEGER",
    end: "INTEGER",
    speakerSpan: SPAN,
    cueSpan: SPAN,
    contentSpans: `${SPAN}[]`,
    mode: "VARCHAR",
    act: "VARCHAR",
    about: "VARCHAR[]",
    issues: "VARCHAR[]",
    frames: "VARCHAR[]",
    confidence: "DOUBLE",
    rule: "VARCHAR",
  },
  stances: {
    ...HEAD,
    id: "VARCHAR",
    holder: "VARCHAR",
    target: "VARCHAR",
    polarity: "TINYINT",
    basis: "VARCHAR",
    voice: "VARCHAR",
    quote: "VARCHAR",
    start: "INTEGER",
    end: "INTEGER",
    claim: "VARCHAR",
    issues: "VARCHAR[]",
    confidence: "DOUBLE",
    rule: "VARCHAR",
  },
} as const;

/**
 * Writes rows as one Parquet file, whole or not at all, holding one batch of them at a time.
 * Shape: batches of rows of one kind -> a file with a row each, in their order; a column a field, lists and spans as such.
 * Units: as the rows. Empty: no rows give a file with its columns and no row. Errors: `E_WRITE`. Source: docs/method.md#records.
 */
export async function writeParquet(
  file: string,
  kind: keyof typeof COLUMNS,
  batches: AsyncIterable<readonly object[]>,
): Promise<void> {
  const lines = join(dirname(file), temporaryName());
  const target = join(dirname(file), temporaryName());
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeLines(lines, batches);
    await convert(lines, target, kind);
    await rename(target, file);
  } catch (cause) {
    throw asWriteError(file, cause);
  } finally {
    await Promise.all([lines, target].map((path) => rm(path, { force: true }).catch(() => undefined)));
  }
}

async function writeLines(file: string, batches: AsyncIterable<readonly object[]>): Promise<void> {
  const handle = await open(file, "wx");
  try {
    for await (const rows of batches) await handle.appendFile(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  } finally {
    await handle.close();
  }
}

async function convert(lines: string, target: string, kind: keyof typeof COLUMNS): Promise<void> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1", memory_limit: "512MB" });
  const connection = await instance.connect();
  try {
    const columns = Object.entries(COLUMNS[kind]).map(([name, type]) => `"${name}": '${type}'`);
    const read = `read_json($lines, format = 'newline_delimited', columns = {${columns.join(", ")}}, maximum_object_size = 67108864)`;
    const to = target.replaceAll("'", "''");
    await connection.run(`COPY (SELECT * FROM ${read}) TO '${to}' (FORMAT parquet, COMPRESSION zstd)`, { lines });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
