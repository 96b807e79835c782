import { readFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { Extraction, parseJson } from "@entente/schema";
import { z } from "zod";
import { listFiles } from "./list-files.ts";
import { type FileRead, readFiles } from "./read-files.ts";
import { sha256Of } from "./sha256-of.ts";
import { writeAtomically } from "./write-atomically.ts";

const Made = z.strictObject({
  id: z.string(),
  sha256: z.string(),
  fingerprint: z.string(),
  entities: z.int(),
  claims: z.int(),
  stances: z.int(),
});
type Made = z.infer<typeof Made>;

/** What is stored for a document: what it was made from and what it holds, or why it cannot be read. `hash` is over the file's bytes. Shape: one a result. Units: counts are records. Empty: none. Errors: none. Source: docs/method.md#runs. */
export interface StoredResult {
  readonly id: string;
  readonly collection: string;
  readonly hash: string;
  readonly made: Made | { readonly damaged: string };
}

/**
 * Which bytes were found whole before, so that they need not be parsed again. `reader` is the version of what checked them.
 * It is a note, not a truth: every file is read and hashed each time, so a damaged one never matches.
 */
const KnownResults = z.strictObject({
  schema: z.literal("entente/known-results@1"),
  reader: z.string(),
  results: z.record(z.string(), Made),
});

/** Lists the stored results by path. A file whose bytes are known is not parsed again; a damaged one says so. */
export async function listResults(folder: string, known: KnownFile): Promise<StoredResult[]> {
  const [files, before] = await Promise.all([listFiles(folder), readKnown(known)]);
  const results: StoredResult[] = [];
  for await (const read of readFiles(files.filter((file) => file.endsWith(".json")))) {
    const folders = relative(folder, read.file).split(sep).slice(0, -1);
    const at = { id: basename(read.file, ".json"), collection: folders[0] ?? "added" };
    results.push({ ...at, ...describe(read, at.id, before) });
  }
  return results;
}

function describe({ file, bytes, problem }: FileRead, id: string, known: ReadonlyMap<string, Made>) {
  if (bytes === undefined) return { hash: "unreadable", made: { damaged: `${file}: ${problem}` } };
  const hash = sha256Of(bytes);
  const made = known.get(hash) ?? madeFrom(bytes, file);
  if ("damaged" in made || made.id === id) return { hash, made };
  return { hash, made: { damaged: `${file} holds the result of ${made.id}` } };
}

/** Says what a result was made from and what it holds. */
export function madeOf({ document, extractor, entities, claims, stances }: Extraction): Made {
  return {
    id: document.id,
    sha256: document.sha256,
    fingerprint: extractor.fingerprint,
    entities: entities.length,
    claims: claims.length,
    stances: stances.length,
  };
}

/** Where the note of known results lies, and the version of the code that checks results. */
export interface KnownFile {
  readonly folder: string;
  readonly reader: string;
}

/** Notes which results are whole; the note is left alone where it says so already. */
export async function keepKnown({ folder, reader }: KnownFile, results: readonly StoredResult[]): Promise<void> {
  const whole = results.flatMap(({ hash, made }) => ("damaged" in made ? [] : [[hash, made] as const]));
  const sorted = Object.fromEntries(whole.sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify({ schema: "entente/known-results@1", reader, results: sorted })}\n`;
  const file = fileIn(folder);
  if ((await readFile(file, "utf8").catch(() => "")) !== text) await writeAtomically(file, text);
}

async function readKnown({ folder, reader }: KnownFile): Promise<Map<string, Made>> {
  const file = fileIn(folder);
  try {
    const known = parseJson(KnownResults, await readFile(file, "utf8"), file);
    return new Map(known.reader === reader ? Object.entries(known.results) : []);
  } catch {
    // Without the note, or with a damaged one, every result is parsed once and the next run writes it anew.
    return new Map();
  }
}

function fileIn(folder: string): string {
  return join(folder, "known-results.json");
}

function madeFrom(bytes: Uint8Array, file: string): StoredResult["made"] {
  try {
    return madeOf(parseJson(Extraction, new TextDecoder().decode(bytes), file));
  } catch (cause) {
    return { damaged: cause instanceof Error ? cause.message : String(cause) };
  }
}
