import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import type { Knowledge } from "@entente/schema";
import { listFiles } from "./list-files.ts";
import { readKnowledge } from "./read-knowledge.ts";
import { sha256Of } from "./sha256-of.ts";
import { writeAtomically } from "./write-atomically.ts";

/**
 * Reads knowledge from its compact copy in `file` where that was made from the same files by the same code; else from the
 * YAML, and keeps a copy where results are kept. YAML takes nearly a second of every process, the copy some hundredths.
 */
export async function readKeptKnowledge(
  folders: readonly string[],
  { file, code }: { readonly file: string; readonly code: string },
): Promise<Knowledge> {
  // What cannot be hashed cannot be read either: the reading says why.
  const key = await keyOf(folders, code).catch(() => undefined);
  if (key === undefined) return readKnowledge(folders);
  const kept = await readCopy(file, key);
  if (kept !== undefined) return kept;
  const knowledge = await readKnowledge(folders);
  // A copy saves time and nothing else: where it cannot be written, the YAML is read again.
  if (existsSync(dirname(file))) await writeCopy(file, key, knowledge).catch(() => undefined);
  return knowledge;
}

async function keyOf(folders: readonly string[], code: string): Promise<string> {
  const hash = createHash("sha256").update(code);
  for (const [at, folder] of folders.entries()) {
    for (const path of await listFiles(folder)) {
      const bytes = await readFile(path);
      hash.update(`${at} ${relative(folder, path)} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest("hex");
}

/** The first line says what the copy was made from, and what its own digest is; a damaged copy is no copy. */
async function readCopy(file: string, key: string): Promise<Knowledge | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  const cut = text.indexOf("\n");
  const body = text.slice(cut + 1);
  return text.slice(0, cut) === headOf(key, body) ? (JSON.parse(body) as Knowledge) : undefined;
}

async function writeCopy(file: string, key: string, knowledge: Knowledge): Promise<void> {
  const body = JSON.stringify(knowledge);
  await writeAtomically(file, `${headOf(key, body)}\n${body}`);
}

function headOf(key: string, body: string): string {
  return `entente/knowledge@1 ${key} ${sha256Of(body)}`;
}
