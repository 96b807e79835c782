import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Extraction, parseJson } from "@entente/schema";
import { z } from "zod";
import { listFiles } from "./list-files.ts";
import { Made, madeOf } from "./made-of.ts";
import { type FileRead, readFiles } from "./read-files.ts";
import { ownerOf, textOf } from "./result-files.ts";
import { sha256Of } from "./sha256-of.ts";
import { reasonOf, writeAtomically } from "./write-atomically.ts";

/** What is stored for a document: what it was made from and what it holds, or why it cannot be read. `hash` is over its text, `packed` over the bytes of its file where they are packed. Shape: one a result. Units: counts are records. Empty: none. Errors: none. Source: docs/method.md#runs. */
export interface StoredResult {
  readonly id: string;
  readonly collection: string;
  readonly hash: string;
  readonly packed?: string;
  readonly made: Made | { readonly damaged: string };
}

/**
 * Which bytes were found whole before, so that they need not be parsed again. `reader` is the version of what checked them.
 * It is a note, not a truth: every file is read and hashed each time, so a damaged one never matches.
 */
const KnownResults = z.strictObject({
  schema: z.literal("entente/known-results@2"),
  reader: z.string(),
  results: z.record(z.string(), Made.extend({ hash: z.string().optional() })),
});

/** Lists the stored results by path. A file whose bytes are known is not parsed again; a damaged one says so. */
export async function listResults(folder: string, known: KnownFile): Promise<StoredResult[]> {
  const [files, before] = await Promise.all([listFiles(folder), readKnown(known)]);
  // A killed run may leave a result both plain and packed; either is whole.
  const results = new Map<string, StoredResult>();
  for await (const read of readFiles(files)) {
    const owner = ownerOf(folder, read.file);
    if (owner !== undefined)
      results.set(`${owner.collection}/${owner.id}`, { ...owner, ...describe(read, owner.id, before) });
  }
  return [...results.values()];
}

type Description = Pick<StoredResult, "hash" | "packed" | "made">;

function describe({ file, bytes, problem }: FileRead, id: string, known: ReadonlyMap<string, Known>): Description {
  if (bytes === undefined) return { hash: "unreadable", made: { damaged: `${file}: ${problem}` } };
  const digest = sha256Of(bytes);
  const { hash, packed, made } = known.get(digest) ?? readResult(file, bytes, digest);
  const packing = packed === undefined ? {} : { packed };
  if ("damaged" in made || made.id === id) return { hash, ...packing, made };
  return { hash, ...packing, made: { damaged: `${file} holds the result of ${made.id}` } };
}

/** What is known of a file by the digest of its bytes. */
type Known = Pick<StoredResult, "hash" | "packed" | "made">;

/** Where the note of known results lies, and the version of the code that checks results. */
export interface KnownFile {
  readonly folder: string;
  readonly reader: string;
}

/** Notes which results are whole; the note is left alone where it says so already. */
export async function keepKnown({ folder, reader }: KnownFile, results: readonly StoredResult[]): Promise<void> {
  const whole = results.flatMap(({ hash, packed, made }) =>
    "damaged" in made ? [] : [[packed ?? hash, packed === undefined ? made : { ...made, hash }] as const],
  );
  const sorted = Object.fromEntries(whole.sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify({ schema: "entente/known-results@2", reader, results: sorted })}\n`;
  const file = fileIn(folder);
  if ((await readFile(file, "utf8").catch(() => "")) !== text) await writeAtomically(file, text);
}

async function readKnown({ folder, reader }: KnownFile): Promise<Map<string, Known>> {
  const file = fileIn(folder);
  try {
    const known = parseJson(KnownResults, await readFile(file, "utf8"), file);
    if (known.reader !== reader) return new Map();
    return new Map(
      Object.entries(known.results).map(([digest, { hash, ...made }]) => [
        digest,
        hash === undefined ? { hash: digest, made } : { hash, packed: digest, made },
      ]),
    );
  } catch {
    // Without the note, or with a damaged one, every result is parsed once and the next run writes it anew.
    return new Map();
  }
}

function fileIn(folder: string): string {
  return join(folder, "known-results.json");
}

function readResult(file: string, bytes: Uint8Array, digest: string): Known {
  try {
    const text = textOf(file, bytes);
    const known = { ...(file.endsWith(".gz") ? { hash: sha256Of(text), packed: digest } : { hash: digest }) };
    return { ...known, made: madeFrom(text, file) };
  } catch (cause) {
    return { hash: digest, made: { damaged: `${file}: ${reasonOf(cause)}` } };
  }
}

function madeFrom(text: string, file: string): StoredResult["made"] {
  try {
    return madeOf(parseJson(Extraction, text, file));
  } catch (cause) {
    return { damaged: cause instanceof Error ? cause.message : String(cause) };
  }
}
