import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { EntenteError, parseJson } from "@entente/schema";
import { z } from "zod";
import { sha256Of } from "./sha256-of.ts";
import { reasonOf, writeAtomically } from "./write-atomically.ts";

/** The pointer to the current tables. Replaced by one rename, last. */
export const TablesPointer = z.strictObject({
  schema: z.literal("entente/tables@1"),
  generation: z.string().min(1),
  layout: z.string().min(1),
  parts: z.array(z.strictObject({ collection: z.string().min(1), folder: z.string().min(1) })),
});
export type TablesPointer = z.infer<typeof TablesPointer>;

/** The tables of a part, with the type of each column. `row` is the whole record as JSON. */
export const TABLES = {
  documents: `id VARCHAR, date VARCHAR, row VARCHAR, text VARCHAR, source VARCHAR`,
  mentions: `document_id VARCHAR, entity VARCHAR, type VARCHAR, name VARCHAR, form VARCHAR, first INTEGER, after INTEGER, confidence DOUBLE`,
  claims: `id VARCHAR, document_id VARCHAR, date VARCHAR, speaker VARCHAR, side VARCHAR, act VARCHAR, mode VARCHAR, confidence DOUBLE, about VARCHAR[], issues VARCHAR[], frames VARCHAR[], search VARCHAR, row VARCHAR`,
  stances: `document_id VARCHAR, date VARCHAR, holder VARCHAR, target VARCHAR, row VARCHAR`,
} as const;
export type TableName = keyof typeof TABLES;

/** Reads the pointer; undefined where nothing was published yet. Throws `E_DAMAGED`, `E_READ`. */
export async function readPointer(folder: string): Promise<TablesPointer | undefined> {
  const file = join(folder, "current.json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (Reflect.get(cause as object, "code") === "ENOENT") return undefined;
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  }
  try {
    return parseJson(TablesPointer, text, file);
  } catch (cause) {
    throw new EntenteError("E_DAMAGED", { file, problem: "it does not name the current tables" }, { cause });
  }
}

/** Where the files of one table lie, a file a part. */
export function tableFiles(folder: string, { parts }: TablesPointer, table: TableName): string[] {
  return parts.map((part) => join(folder, "parts", part.folder, `${table}.parquet`));
}

/** Names a part by what is in it and by the code that lays it out. */
export function partNameOf(collection: string, keys: readonly string[]): string {
  return `${collection}-${sha256Of(keys.join("\n")).slice(0, 16)}`;
}

/** Publishes a set of parts, then removes those that neither this nor the last set names. What is published already is left alone. */
export async function publishParts(
  folder: string,
  { parts, layout }: Pick<TablesPointer, "parts" | "layout">,
): Promise<void> {
  // A damaged pointer is as good as none: this publishes a whole one.
  const before = await readPointer(folder).catch(() => undefined);
  const generation = sha256Of(parts.map((part) => part.folder).join("\n")).slice(0, 16);
  const pointer: TablesPointer = { schema: "entente/tables@1", generation, layout, parts: [...parts] };
  if (before?.generation === generation) return;
  await writeAtomically(join(folder, "current.json"), `${JSON.stringify(pointer, null, 2)}\n`);
  // A reader may hold the last pointer still, so its parts stay for one generation more.
  const kept = new Set([...parts, ...(before?.parts ?? [])].map((part) => part.folder));
  if (!existsSync(join(folder, "parts"))) return;
  const present = await readdir(join(folder, "parts"));
  await Promise.all(
    present
      .filter((name) => !kept.has(name))
      .map((name) => rm(join(folder, "parts", name), { recursive: true, force: true })),
  );
}
