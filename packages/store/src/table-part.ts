import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type ClaimRow, parseJson } from "@entente/schema";
import { z } from "zod";
import { searchTextOf } from "./parse-search.ts";
import type { DocumentRows } from "./rows-of-document.ts";
import { sha256Of } from "./sha256-of.ts";
import { TABLES, type TableName } from "./tables.ts";
import { asWriteError, temporaryName } from "./write-atomically.ts";

const NAMES = Object.keys(TABLES) as TableName[];

/** A seventh smaller than at the engine's own level 3; higher ones take ten times as long. */
const LEVEL = 9;

/** The digest of each file of a part, written with them. */
const Contents = z.strictObject({
  documents: z.string(),
  mentions: z.string(),
  claims: z.string(),
  stances: z.string(),
});

/** Whether a part is there with exactly the bytes that were written. */
export async function isPartWhole(folder: string): Promise<boolean> {
  const file = contentsFile(folder);
  try {
    const contents = parseJson(Contents, await readFile(file, "utf8"), file);
    const present = await digestsOf(folder);
    return NAMES.every((table) => contents[table] === present[table]);
  } catch {
    // Missing, or damaged in whatever way: it is made anew.
    return false;
  }
}

/** Writes one immutable part as Parquet files, in the order of its rows, holding one document at a time. Throws `E_WRITE`. */
export async function writePart(folder: string, rows: AsyncIterable<DocumentRows>): Promise<void> {
  const scratch = join(dirname(folder), temporaryName());
  try {
    await mkdir(scratch, { recursive: true });
    await writeLines(scratch, rows);
    await writeParquet(scratch);
    await writeSynced(contentsFile(scratch), JSON.stringify(await digestsOf(scratch)));
    await rm(folder, { recursive: true, force: true });
    await rename(scratch, folder);
  } catch (cause) {
    await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
    throw asWriteError(folder, cause);
  }
}

async function writeLines(scratch: string, rows: AsyncIterable<DocumentRows>): Promise<void> {
  const files = await Promise.all(
    NAMES.map(async (table) => ({ table, handle: await open(linesFile(scratch, table), "wx") })),
  );
  try {
    for await (const document of rows)
      for (const { table, handle } of files) {
        const lines = recordsOf(table, document).map((record) => `${JSON.stringify(record)}\n`);
        await handle.appendFile(lines.join(""));
      }
  } finally {
    await Promise.all(files.map(({ handle }) => handle.close()));
  }
}

async function writeParquet(scratch: string): Promise<void> {
  // The engine takes longer to load than a run with nothing to write takes in all.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    for (const table of NAMES) {
      const lines = linesFile(scratch, table);
      const read = `read_json($lines, format = 'newline_delimited', columns = ${columnsOf(table)}, maximum_object_size = 67108864)`;
      const target = parquetFile(scratch, table).replaceAll("'", "''");
      await connection.run(
        `COPY (SELECT * FROM ${read}) TO '${target}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL ${LEVEL})`,
        { lines },
      );
      await rm(lines);
      await syncFile(parquetFile(scratch, table));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function columnsOf(table: TableName): string {
  const columns = TABLES[table].split(", ").map((column) => column.replace(/^(\w+) (\S+)$/u, "$1: '$2'"));
  return `{${columns.join(", ")}}`;
}

async function writeSynced(file: string, content: string): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function digestsOf(folder: string): Promise<Record<TableName, string>> {
  const digests = NAMES.map(async (table) => [table, sha256Of(await readFile(parquetFile(folder, table)))] as const);
  return Object.fromEntries(await Promise.all(digests)) as Record<TableName, string>;
}

function contentsFile(folder: string): string {
  return join(folder, "contents.json");
}

function linesFile(folder: string, table: TableName): string {
  return join(folder, `${table}.jsonl`);
}

function parquetFile(folder: string, table: TableName): string {
  return join(folder, `${table}.parquet`);
}

function recordsOf(table: TableName, { document, text, source, mentions, claims, stances }: DocumentRows): object[] {
  if (table === "documents")
    return [{ id: document.documentId, date: document.date, row: JSON.stringify(document), text, source }];
  if (table === "mentions")
    return mentions.map(({ documentId, start, end, ...row }) => ({
      ...row,
      document_id: documentId,
      first: start,
      after: end,
    }));
  if (table === "stances")
    return stances.map((row) => ({
      document_id: row.documentId,
      date: row.date,
      holder: row.holder,
      target: row.target,
      row: JSON.stringify(row),
    }));
  return claims.map((row) => claimRecord(row));
}

function claimRecord(row: ClaimRow): object {
  const { id, documentId, date, speaker, side, act, mode, confidence } = row;
  return {
    id,
    document_id: documentId,
    date,
    speaker,
    side,
    act,
    mode,
    confidence,
    about: row.about,
    issues: row.issues,
    frames: row.frames,
    search: searchTextOf(row),
    row: JSON.stringify(row),
  };
}
