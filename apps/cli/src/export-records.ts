import { writeFile } from "node:fs/promises";
import { EntenteError } from "@entente/schema";
import type { Store } from "@entente/store";

/** What `entente export` was asked for. */
export interface ExportOptions {
  readonly kind: string;
  readonly actor?: string;
  readonly text?: string;
  readonly output: string;
}

/** Writes records as CSV or JSON and says how many. */
export async function exportRecords(store: Store, format: string, options: ExportOptions): Promise<string> {
  if (format !== "csv" && format !== "json")
    throw new EntenteError("E_USAGE", { problem: `"${format}" is no format of export`, expected: "csv or json" });
  const rows = await recordsOf(store, options);
  await writeFile(options.output, format === "csv" ? toCsv(rows) : `${JSON.stringify(rows, null, 2)}\n`);
  return `${rows.length} ${options.kind} written to ${options.output}`;
}

async function recordsOf(store: Store, { kind, actor, text }: ExportOptions): Promise<readonly object[]> {
  if (kind === "claims") return (await store.tables.claims({ actor, text })).rows;
  if (kind === "stances") return store.tables.stances({ holder: actor });
  if (kind === "documents") return store.tables.documents();
  throw new EntenteError("E_USAGE", {
    problem: `"${kind}" is no kind of record`,
    expected: "claims, stances or documents",
  });
}

function toCsv(rows: readonly object[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cellOf(Reflect.get(row, column))).join(","));
  return `${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(" ");
  return typeof value === "object" ? JSON.stringify(value) : `${value as string | number | boolean}`;
}

/** A cell that a spreadsheet would run as a formula is kept as text by a leading apostrophe. */
function cellOf(value: unknown): string {
  const text = textOf(value);
  const safe = /^[=+@\t-]/u.test(text) && typeof value === "string" ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
