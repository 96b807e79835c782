// A data folder of its own for each test, and plainly invented documents to fill it.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Run } from "@entente/schema";
import { openStore, type Store } from "@entente/store";
import { type RunOptions, runExtraction } from "../src/index.ts";

const CODE_ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const CLI = join(CODE_ROOT, "apps", "cli", "bin", "entente.js");
export const ROOTS = { codeRoot: CODE_ROOT, knowledgeRoot: join(CODE_ROOT, "data", "knowledge") };

const STATES = ["Canada", "Hungary", "Japan", "Brazil", "India", "Poland", "Sweden"];
const DEEDS = ["condemned", "praised", "criticised", "welcomed", "warned"];

/** Runs a task with an empty folder that is removed afterwards. */
export async function withFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "entente-pipeline-"));
  try {
    return await task(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function openFolder(folder: string): Store {
  return openStore(folder, ROOTS);
}

/** Brings a folder up to date, as the command line does. */
export function extract(folder: string, options: Partial<RunOptions> = {}): Promise<Run> {
  return runExtraction({ store: openFolder(folder), ...ROOTS, now: () => new Date(), ...options });
}

/** A Markdown document with an invented text. */
export function markdownOf(text: string, date = "2024-03-04"): string {
  return `---\ntitle: Invented\ndate: ${date}\nkind: news\n---\n${text}\n`;
}

/** Invented news number `at`, in one of several versions. */
export function newsOf(at: number, version = 0): string {
  const pick = (values: readonly string[], step: number) => values[(at + step + version) % values.length] ?? "";
  const [a, b, c] = [pick(STATES, 0), pick(STATES, 1), pick(STATES, 3)];
  return markdownOf(
    `${a} ${pick(DEEDS, 0)} ${b} on Monday, in note ${at}.\n\nThe foreign minister of ${a} said that ${c} “should leave the market” by ${2025 + version}. ${b} denied that it had broken rule ${at * 7}.`,
  );
}

/** Writes files into a folder's sources; undefined removes one. */
export async function writeSources(folder: string, files: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, "sources", path);
    await mkdir(dirname(file), { recursive: true });
    if (content === undefined) await rm(file, { force: true });
    else await writeFile(file, content);
  }
}

/** So many pieces of invented news, as files of the collection `news`. */
export function newsFiles(count: number, version = 0): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`news/note-${String(at).padStart(3, "0")}.md`, newsOf(at, version)]),
  );
}

/** Everything that runs must agree on: every result, and the pointer with every part that it names. */
export async function resultsIn(folder: string): Promise<Map<string, string>> {
  const derived = join(folder, "derived");
  const pointer = join(derived, "tables", "current.json");
  const current = (JSON.parse(await readFile(pointer, "utf8")) as { parts: { folder: string }[] }).parts;
  const folders = [join(derived, "documents"), ...current.map((part) => join(derived, "tables", "parts", part.folder))];
  const files = [pointer, ...(await Promise.all(folders.map(filesIn))).flat()];
  const entries = files.map(async (file) => [relative(folder, file), await readFile(file, "base64")] as const);
  return new Map((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every file below a folder; a missing folder has none. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
