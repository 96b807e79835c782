import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DatabaseClient } from "./open-database.ts";

/** A value of a column; a list becomes an array. */
export type Value = string | number | null | Uint8Array | readonly string[];

/** So many characters are handed over at a time. */
const CHUNK = 64 * 1024;

/** Writes rows with COPY, which takes a fifth of the time of INSERT. Nothing is sent where there are none. */
export async function copyRows(
  client: DatabaseClient,
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  rows: Iterable<readonly Value[]>,
): Promise<void> {
  const chunks = chunksOf(rows);
  const first = chunks.next();
  if (first.done === true) return;
  const { from } = await import("pg-copy-streams");
  const all = function* () {
    yield first.value;
    yield* chunks;
  };
  const sink = client.query(from(`COPY entente.${table} (${columns.join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(all(), { objectMode: false }), sink);
}

/**
 * Makes any text one that PostgreSQL can hold and compare: it has no U+0000 and no half of a surrogate pair. Only what is searched
 * passes through here; what is shown is kept as JSON, which holds everything.
 */
export function holdable(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8").replaceAll("\0", "\ufffd");
}

function* chunksOf(rows: Iterable<readonly Value[]>): Generator<string, undefined> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map(fieldOf).join("\t")}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
  return undefined;
}

function fieldOf(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escape(value);
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
  return escape(`{${value.map((each) => `"${each.replaceAll(/["\\]/gu, String.raw`\$&`)}"`).join(",")}}`);
}

const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escape(text: string): string {
  return text.replaceAll(/[\\\n\r\t]/gu, (character) => ESCAPED[character] ?? character);
}
