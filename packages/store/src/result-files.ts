import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { EntenteError, type Extraction } from "@entente/schema";
import { type Made, madeOf } from "./made-of.ts";
import { printExtraction } from "./print-extraction.ts";
import { sha256Of } from "./sha256-of.ts";
import { asWriteError, reasonOf, writeAtomically } from "./write-atomically.ts";

/** A collection with more documents than this has its results packed, and spread over folders. */
const FEW = 1000;
const ENDING = /\.json(?:\.gz)?$/u;

/** A result, ready to be written. `hash` is over its text, `packed` over the packed bytes. Shape: one a result. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export interface PackedResult {
  readonly made: Made;
  readonly hash: string;
  readonly packed: string;
  readonly bytes: Uint8Array;
}

/** Where results lie. A small collection's are plain JSON, side by side; a large one's are packed, in 256 folders by the hash of the id. */
export interface ResultFiles {
  /** The text of a result, however it lies. Throws `E_READ`. */
  readonly read: (collection: string, id: string) => Promise<{ readonly text: string; readonly file: string }>;
  /** Writes a result as its collection has them; says whether it was packed. Throws `E_WRITE`. */
  readonly write: (collection: string, id: string, result: Pick<PackedResult, "bytes">) => Promise<boolean>;
  readonly remove: (collection: string, id: string) => Promise<void>;
}

/** Prints and packs a result: a large collection's results take a seventh of their room so. Shape: one result -> one. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export function packExtraction(extraction: Extraction): PackedResult {
  const text = printExtraction(extraction);
  const bytes = packText(text);
  return { made: madeOf(extraction), hash: sha256Of(text), packed: sha256Of(bytes), bytes };
}

/** Packs a printed result. */
export function packText(text: string): Uint8Array {
  return gzipSync(text);
}

/** The text in the bytes of a result file. Throws what zlib throws. */
export function textOf(file: string, bytes: Uint8Array): string {
  return new TextDecoder().decode(file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
}

/** Whose result a file holds; undefined for a file that is none. */
export function ownerOf(
  folder: string,
  file: string,
): { readonly id: string; readonly collection: string } | undefined {
  if (!ENDING.test(file)) return undefined;
  const folders = relative(folder, file).split(sep).slice(0, -1);
  return { id: basename(file).replace(ENDING, ""), collection: folders[0] ?? "added" };
}

/** Opens the results in a folder; `sources` is where the documents lie whose number decides. */
export function openResultFiles(folder: string, sources: string): ResultFiles {
  const plain = (collection: string, id: string) => join(folder, collection, `${id}.json`);
  const packed = (collection: string, id: string) =>
    join(folder, collection, sha256Of(id).slice(0, 2), `${id}.json.gz`);
  const large = new Map<string, Promise<boolean>>();
  const isLarge = (collection: string) => {
    const known = large.get(collection) ?? hasMany(join(sources, collection));
    large.set(collection, known);
    return known;
  };
  return {
    read: async (collection, id) => {
      const other = packed(collection, id);
      const file = existsSync(other) ? other : plain(collection, id);
      try {
        return { text: textOf(file, await readFile(file)), file };
      } catch (cause) {
        throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
      }
    },
    write: async (collection, id, { bytes }) => {
      const isPacked = await isLarge(collection);
      const [file, former] = [plain(collection, id), packed(collection, id)];
      if (isPacked) await writeAtomically(former, bytes);
      else await writeAtomically(file, gunzipSync(bytes));
      await removeFile(isPacked ? file : former);
      return isPacked;
    },
    remove: async (collection, id) => {
      await removeFile(plain(collection, id));
      await removeFile(packed(collection, id));
    },
  };
}

async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true }).catch((cause: unknown) => {
    throw asWriteError(file, cause);
  });
}

async function hasMany(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length > FEW;
}
