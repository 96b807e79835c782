import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parseJson } from "@entente/schema";
import { z } from "zod";
import type { DocumentRows } from "./rows-of-document.ts";
import { writeAtomically } from "./write-atomically.ts";

/** The pointer to the current tables. Replaced by one rename, last. */
export const TablesPointer = z.strictObject({
  schema: z.literal("entente/tables@1"),
  generation: z.string().min(1),
  parts: z.array(z.strictObject({ collection: z.string().min(1), folder: z.string().min(1) })),
});
export type TablesPointer = z.infer<typeof TablesPointer>;

/** The tables of a part, with the type of each column. JSON columns hold lists. */
export const TABLES = {
  documents: `id VARCHAR, date VARCHAR, row VARCHAR, text VARCHAR, source VARCHAR`,
  mentions: `document_id VARCHAR, row VARCHAR`,
  claims: `document_id VARCHAR, date VARCHAR, speaker VARCHAR, side VARCHAR, act VARCHAR, mode VARCHAR, search VARCHAR, row VARCHAR`,
  stances: `document_id VARCHAR, date VARCHAR, holder VARCHAR, target VARCHAR, row VARCHAR`,
} as const;
export type TableName = keyof typeof TABLES;

/** Reads the pointer; undefined where there is none or it is damaged, so that the next run makes the tables anew. */
export async function readPointer(folder: string): Promise<TablesPointer | undefined> {
  const file = join(folder, "current.json");
  try {
    return parseJson(TablesPointer, await readFile(file, "utf8"), file);
  } catch {
    return undefined;
  }
}

/** Names a part by what is in it. */
export function partNameOf(collection: string, keys: readonly string[]): string {
  return `${collection}-${createHash("sha256").update(keys.join("\n")).digest("hex").slice(0, 16)}`;
}

/** Writes one immutable part as Parquet files; a part that is there already is kept. */
export async function writePart(folder: string, name: string, rows: readonly DocumentRows[]): Promise<void> {
  const target = join(folder, "parts", name);
  if (existsSync(target)) return;
  const scratch = join(folder, "parts", `.${name}.tmp-${process.pid}-${Date.now()}`);
  await mkdir(scratch, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    for (const table of Object.keys(TABLES) as TableName[]) {
      const lines = join(scratch, `${table}.jsonl`);
      await writeFile(lines, linesOf(table, rows));
      const columns = TABLES[table].split(", ").map((column) =>
        column
          .split(" ")
          .map((word, at) => (at === 0 ? word : `'${word}'`))
          .join(": "),
      );
      await connection.run(
        `COPY (SELECT * FROM read_json($lines, format = 'newline_delimited', columns = {${columns.join(", ")}}, maximum_object_size = 67108864)) TO '${join(scratch, `${table}.parquet`).replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
        { lines },
      );
      await rm(lines);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  await rename(scratch, target);
}

/** Publishes a set of parts, then removes those that neither this nor the last set names. */
export async function publishParts(folder: string, parts: TablesPointer["parts"]): Promise<TablesPointer> {
  const before = await readPointer(folder);
  const generation = createHash("sha256")
    .update(parts.map((part) => part.folder).join("\n"))
    .digest("hex")
    .slice(0, 16);
  const pointer: TablesPointer = { schema: "entente/tables@1", generation, parts: [...parts] };
  if (before?.generation !== generation)
    await writeAtomically(join(folder, "current.json"), `${JSON.stringify(pointer, null, 2)}\n`);
  const kept = new Set([...parts, ...(before?.parts ?? [])].map((part) => part.folder));
  const present = await readdir(join(folder, "parts")).catch(() => []);
  await Promise.all(
    present
      .filter((name) => !kept.has(name))
      .map((name) => rm(join(folder, "parts", name), { recursive: true, force: true })),
  );
  return pointer;
}

function linesOf(table: TableName, rows: readonly DocumentRows[]): string {
  return rows.flatMap((document) => recordsOf(table, document).map((record) => `${JSON.stringify(record)}\n`)).join("");
}

function recordsOf(table: TableName, { document, text, source, mentions, claims, stances }: DocumentRows): object[] {
  if (table === "documents")
    return [{ id: document.documentId, date: document.date, row: JSON.stringify(document), text, source }];
  if (table === "mentions") return mentions.map((row) => ({ document_id: row.documentId, row: JSON.stringify(row) }));
  if (table === "stances")
    return stances.map((row) => ({
      document_id: row.documentId,
      date: row.date,
      holder: row.holder,
      target: row.target,
      row: JSON.stringify(row),
    }));
  return claims.map((row) => ({
    document_id: row.documentId,
    date: row.date,
    speaker: row.speaker,
    side: row.side,
    act: row.act,
    mode: row.mode,
    search: `${row.speakerText ?? ""} ${row.cueText ?? ""} ${row.quote}`.toLowerCase(),
    row: JSON.stringify(row),
  }));
}
