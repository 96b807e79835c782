import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import {
  EntenteError,
  Extraction,
  type Knowledge,
  parseJson,
  type Quality,
  Run,
  type SourceDocument,
} from "@entente/schema";
import { computeFingerprint, listFiles } from "./fingerprint.ts";
import { readKnowledge } from "./read-knowledge.ts";
import { readQuality } from "./read-quality.ts";
import { createTableReader, type TableReader } from "./read-tables.ts";
import type { DocumentRows } from "./rows-of-document.ts";
import { withLock } from "./run-lock.ts";
import { partNameOf, publishParts, readPointer, writePart } from "./tables.ts";
import { reasonOf, TEMPORARY, writeAtomically } from "./write-atomically.ts";

/** A file in data/sources. `sha256` is over its bytes. Shape: one a document. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export interface SourceFile {
  readonly id: string;
  readonly collection: string;
  readonly format: "md" | "json";
  readonly file: string;
  readonly sha256: string;
}

/** What is stored for a document: what it was made from, or why it cannot be read. Shape: one a result. Units: none. Empty: none. Errors: none. Source: docs/method.md#runs. */
export interface StoredResult {
  readonly id: string;
  readonly collection: string;
  readonly hash: string;
  readonly made: { readonly sha256: string; readonly fingerprint: string } | { readonly damaged: string };
}

/** The data folder. Shape: methods, each one effect. Units: none. Empty: an empty folder lists nothing. Errors: `E_READ`, `E_WRITE`, `E_JSON`, `E_KNOWLEDGE`, `E_LOCKED`. Source: docs/method.md#runs. */
export interface Store {
  readonly root: string;
  readonly tables: TableReader;
  readonly readKnowledge: () => Promise<Knowledge>;
  readonly readQuality: () => Promise<Quality | undefined>;
  readonly fingerprint: () => Promise<string>;
  readonly listSources: () => Promise<SourceFile[]>;
  readonly readBytes: (file: string) => Promise<Uint8Array>;
  /** Writes a document; returns whether its file is new or has changed. */
  readonly writeSource: (collection: string, document: Omit<SourceDocument, "sha256">) => Promise<boolean>;
  readonly listResults: () => Promise<StoredResult[]>;
  readonly readExtraction: (collection: string, id: string) => Promise<Extraction>;
  readonly writeExtraction: (collection: string, extraction: Extraction) => Promise<void>;
  readonly removeExtraction: (collection: string, id: string) => Promise<void>;
  readonly hasPart: (collection: string, keys: readonly string[]) => Promise<boolean>;
  readonly publish: (parts: readonly Part[]) => Promise<void>;
  readonly writeRun: (run: Run) => Promise<void>;
  readonly listRuns: () => Promise<Run[]>;
  readonly withRunLock: <T>(task: () => Promise<T>) => Promise<T>;
  readonly sweep: () => Promise<void>;
}

/** One collection's share of the tables; `rows` is asked for only where the part is not there yet. Shape: one a collection. Units: none. Empty: no keys, no rows. Errors: none. Source: docs/method.md#runs. */
export interface Part {
  readonly collection: string;
  readonly keys: readonly string[];
  readonly rows: () => Promise<DocumentRows[]>;
}

/**
 * Opens a data folder; nothing is read or written until it is asked for.
 * Shape: paths -> a store. Units: none. Empty: a folder that does not exist is an empty one.
 * Errors: none here; its methods name theirs. Source: docs/method.md#runs.
 */
export function openStore(
  root: string,
  { codeRoot, knowledgeRoot }: { readonly codeRoot: string; readonly knowledgeRoot: string },
): Store {
  const derived = join(root, "derived");
  const tables = join(derived, "tables");
  const own = join(root, "knowledge");
  const knowledge = own === knowledgeRoot ? [own] : [knowledgeRoot, own];
  const resultFile = (collection: string, id: string) => join(derived, "documents", collection, `${id}.json`);
  return {
    root,
    tables: createTableReader(tables),
    readKnowledge: () => readKnowledge(knowledge),
    readQuality: () => readQuality(join(codeRoot, "data", "derived", "quality.json")),
    fingerprint: () => computeFingerprint(codeRoot, knowledge),
    listSources: () => listSources(join(root, "sources")),
    readBytes: (file) => readBytes(file),
    writeSource: async (collection, document) => {
      const file = join(root, "sources", collection, `${document.id}.json`);
      const content = pretty(document);
      if ((await readFile(file, "utf8").catch(() => undefined)) === content) return false;
      await writeAtomically(file, content);
      return true;
    },
    listResults: () => listResults(join(derived, "documents")),
    readExtraction: async (collection, id) => {
      const file = resultFile(collection, id);
      return parseJson(Extraction, new TextDecoder().decode(await readBytes(file)), file);
    },
    writeExtraction: (collection, extraction) =>
      writeAtomically(resultFile(collection, extraction.document.id), pretty(extraction)),
    removeExtraction: (collection, id) => rm(resultFile(collection, id), { force: true }),
    hasPart: async (collection, keys) =>
      (await readPointer(tables))?.parts.some(({ folder }) => folder === partNameOf(collection, keys)) ?? false,
    publish: async (parts) => {
      const named = parts.map((part) => ({ part, folder: partNameOf(part.collection, part.keys) }));
      const present = new Set(await listFiles(join(tables, "parts")));
      for (const { part, folder } of named) {
        const whole = ["documents", "mentions", "claims", "stances"].every((table) =>
          present.has(join(tables, "parts", folder, `${table}.parquet`)),
        );
        if (!whole) await writePart(tables, folder, await part.rows());
      }
      await publishParts(
        tables,
        named.map(({ part, folder }) => ({ collection: part.collection, folder })),
      );
    },
    writeRun: (run) => writeAtomically(join(derived, "runs", `${run.id}.json`), pretty(run)),
    listRuns: async () => {
      const files = (await listFiles(join(derived, "runs"))).filter((file) => file.endsWith(".json")).reverse();
      return Promise.all(files.map(async (file) => parseJson(Run, await readFile(file, "utf8"), file)));
    },
    withRunLock: (task) => withLock(join(derived, "run.lock"), task),
    sweep: async () => {
      // Only the holder of the run lock writes, so whatever is temporary was left by a killed run.
      const left = (await listAll(derived)).filter((file) => TEMPORARY.test(file));
      await Promise.all(left.map((file) => rm(file, { force: true, recursive: true })));
    },
  };
}

async function listAll(folder: string): Promise<string[]> {
  const { readdir } = await import("node:fs/promises");
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.map((entry) => join(entry.parentPath, entry.name));
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  }
}

async function listSources(folder: string): Promise<SourceFile[]> {
  const files = (await listFiles(folder)).filter((file) => /\.(?:md|json)$/u.test(file));
  const sources = await Promise.all(
    files.map(async (file): Promise<SourceFile> => {
      const [collection = "added"] = relative(folder, file).split(sep);
      const format = file.endsWith(".md") ? "md" : "json";
      return { id: basename(file, `.${format}`), collection, format, file, sha256: sha256Of(await readBytes(file)) };
    }),
  );
  return sources.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function listResults(folder: string): Promise<StoredResult[]> {
  const files = (await listFiles(folder)).filter((file) => file.endsWith(".json"));
  return Promise.all(
    files.map(async (file): Promise<StoredResult> => {
      const [collection = "added"] = relative(folder, file).split(sep);
      const text = await readFile(file, "utf8");
      return { id: basename(file, ".json"), collection, hash: sha256Of(text), made: madeFrom(text, file) };
    }),
  );
}

function madeFrom(text: string, file: string): StoredResult["made"] {
  try {
    const { document, extractor } = parseJson(Extraction, text, file);
    return { sha256: document.sha256, fingerprint: extractor.fingerprint };
  } catch (cause) {
    return { damaged: cause instanceof Error ? cause.message : String(cause) };
  }
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
