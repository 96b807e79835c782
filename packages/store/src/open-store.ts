import { readdir, readFile, rm } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import {
  type DocumentChanges,
  EntenteError,
  Extraction,
  type Knowledge,
  parseJson,
  type Quality,
  Run,
  type RunId,
  type SourceDocument,
} from "@entente/schema";
import type { Bin } from "./bin-entry.ts";
import { computeFingerprint, computeLayout, computeReader, computeSigner } from "./fingerprint.ts";
import { readKeptKnowledge } from "./keep-knowledge.ts";
import { listFiles } from "./list-files.ts";
import { keepKnown, listResults, type StoredResult } from "./list-results.ts";
import { listSources, type SourceFile } from "./list-sources.ts";
import { openBin } from "./open-bin.ts";
import { openReviews, type ReviewStore } from "./open-reviews.ts";
import { readBytes, readFiles } from "./read-files.ts";
import { readQuality } from "./read-quality.ts";
import { createTableReader, type TableReader } from "./read-tables.ts";
import { readVoteCheck, type VoteCheck } from "./read-vote-check.ts";
import { openResultFiles, type PackedResult, packExtraction, packText } from "./result-files.ts";
import { openReviewJournal } from "./review-journal.ts";
import type { DocumentRows } from "./rows-of-document.ts";
import { noteProgress, type RunActivity, type RunProgress, readActivity } from "./run-activity.ts";
import {
  type ChangeNote,
  type Confirm,
  hasPendingChanges,
  readChanges,
  startChanges,
  writeChanges,
} from "./run-changes.ts";
import { withLock } from "./run-lock.ts";
import { sha256Of } from "./sha256-of.ts";
import { readSignatures, type StoredSignature, writeSignatures } from "./signatures.ts";
import { isPartWhole, writePart } from "./table-part.ts";
import { partNameOf, publishParts, readPointer } from "./tables.ts";
import { TEMPORARY, writeAtomically } from "./write-atomically.ts";

/** The data folder. Shape: methods, each one effect. Units: none. Empty: an empty folder lists nothing. Errors: `E_READ`, `E_WRITE`, `E_JSON`, `E_KNOWLEDGE`, `E_LOCKED`, `E_DAMAGED`. Source: docs/method.md#runs. */
export interface Store extends DocumentStore, ResultStore, TableStore, RunStore {
  readonly root: string;
  readonly readKnowledge: () => Promise<Knowledge>;
  readonly readQuality: () => Promise<Quality | undefined>;
  readonly readVoteCheck: () => Promise<VoteCheck | undefined>;
  readonly fingerprint: () => Promise<string>;
  readonly reviews: ReviewStore;
  readonly bin: Bin;
}

/** The documents in data/sources. */
interface DocumentStore {
  readonly listSources: () => Promise<SourceFile[]>;
  readonly readBytes: (file: string) => Promise<Uint8Array>;
  /** Writes a document; returns whether its file is new or has changed. */
  readonly writeSource: (collection: string, document: Omit<SourceDocument, "sha256">) => Promise<boolean>;
  /** The file that `writeSource` writes a document into. */
  readonly fileOf: (collection: string, id: string) => string;
  /** Where a source lies in the folder of sources, with `/`. */
  readonly placeOf: (file: string) => string;
  /** Writes the bytes of a source to its place. */
  readonly placeSource: (place: string, bytes: Uint8Array) => Promise<void>;
}

/** The results in data/derived/documents, a file a document. */
interface ResultStore {
  readonly listResults: () => Promise<StoredResult[]>;
  /** A result; one whose text has the hash that is given was found whole before, and is not checked again. */
  readonly readExtraction: (collection: string, id: string, hash?: string) => Promise<Extraction>;
  readonly writeExtraction: (collection: string, extraction: Extraction) => Promise<StoredResult>;
  /** Writes a result that was printed and packed elsewhere. */
  readonly writePacked: (collection: string, result: PackedResult) => Promise<StoredResult>;
  readonly removeExtraction: (collection: string, id: string) => Promise<void>;
  /** A result as it is kept, character for character. */
  readonly readPrinted: (collection: string, id: string) => Promise<string>;
  readonly writePrinted: (collection: string, id: string, printed: string) => Promise<void>;
  /** Notes which results are whole, so that the next listing need not parse them. */
  readonly keepKnown: (results: readonly StoredResult[]) => Promise<void>;
}

/** The tables made from the results. */
interface TableStore {
  readonly tables: TableReader;
  /** Points the tables to these parts; those that are not there yet are written first, by `write` where it is given. Where that says that they are not all there, the tables stay as they are. */
  readonly publish: <P extends Part>(
    parts: readonly P[],
    write?: (missing: readonly { readonly part: P; readonly name: string }[]) => Promise<boolean>,
  ) => Promise<void>;
  readonly writePart: (name: string, rows: AsyncIterable<DocumentRows>) => Promise<void>;
  /** The rows of a document as they were published last; undefined where there are none, or other code laid them out. */
  readonly keptRows: (id: string) => Promise<DocumentRows | undefined>;
  readonly readSignatures: () => Promise<Map<string, StoredSignature>>;
  readonly writeSignatures: (signatures: ReadonlyMap<string, StoredSignature>) => Promise<void>;
}

/** The reports of runs, what each changed, and the lock that lets one run at a time. */
interface RunStore {
  readonly withRunLock: <T>(task: () => Promise<T>) => Promise<T>;
  /** Notes how far the run in hand is; undefined ends the note. */
  readonly noteProgress: (progress: RunProgress | undefined) => Promise<void>;
  /** The run that is going on, in whatever process; undefined where none is. */
  readonly readActivity: () => Promise<RunActivity | undefined>;
  readonly sweep: () => Promise<void>;
  readonly writeRun: (run: Run) => Promise<void>;
  readonly listRuns: () => Promise<Run[]>;
  readonly hasPendingChanges: () => Promise<boolean>;
  readonly startChanges: (run: RunId, confirm: Confirm) => Promise<ChangeNote>;
  readonly readChanges: (run: RunId) => Promise<DocumentChanges[] | undefined>;
  /** Writes what a run changed that was made elsewhere. */
  readonly writeChanges: (run: RunId, documents: readonly DocumentChanges[]) => Promise<void>;
}

/** A share of one collection's rows; `rows` is asked for only where the part is not there yet. Shape: one a share. Units: none. Empty: no keys, no rows. Errors: none. Source: docs/method.md#runs. */
export interface Part {
  readonly collection: string;
  readonly keys: readonly string[];
  readonly rows: () => AsyncIterable<DocumentRows>;
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
  const own = join(root, "knowledge");
  const knowledge = own === knowledgeRoot ? [own] : [knowledgeRoot, own];
  return {
    root,
    readKnowledge: async () =>
      readKeptKnowledge(knowledge, {
        file: join(derived, "tables", "knowledge.copy"),
        code: await computeLayout(codeRoot),
      }),
    readQuality: () => readQuality(join(codeRoot, "data", "derived", "quality.json")),
    readVoteCheck: () => readVoteCheck(join(codeRoot, "data", "validation", "un-votes-found.json")),
    fingerprint: () => computeFingerprint(codeRoot, knowledge),
    reviews: openReviews(openReviewJournal(join(root, "reviews", "reviews.jsonl"))),
    bin: openBin(root),
    ...openDocuments(join(root, "sources")),
    ...openResults(root, codeRoot),
    ...openTables(join(derived, "tables"), codeRoot),
    ...openRuns(derived),
  };
}

function openDocuments(folder: string): DocumentStore {
  const fileOf = (collection: string, id: string) => join(folder, collection, `${id}.json`);
  return {
    fileOf,
    listSources: () => listSources(folder),
    readBytes,
    writeSource: async (collection, document) => {
      const file = fileOf(collection, document.id);
      const content = pretty(document);
      if ((await readFile(file, "utf8").catch(() => undefined)) === content) return false;
      await writeAtomically(file, content);
      return true;
    },
    placeOf: (file) => relative(folder, file).split(sep).join("/"),
    placeSource: (place, bytes) => {
      const steps = place.split("/");
      if (steps.some((step) => step === "" || step === "." || step === ".."))
        throw new EntenteError("E_WRITE", { file: place, problem: "its path leaves the folder of sources" });
      return writeAtomically(join(folder, ...steps), bytes);
    },
  };
}

function openResults(root: string, codeRoot: string): ResultStore {
  const derived = join(root, "derived");
  const folder = join(derived, "documents");
  const files = openResultFiles(folder, join(root, "sources"));
  const known = async () => ({ folder: join(derived, "tables"), reader: await computeReader(codeRoot) });
  const writePacked = async (collection: string, result: PackedResult): Promise<StoredResult> => {
    const { made, hash, packed } = result;
    const isPacked = await files.write(collection, made.id, result);
    return { id: made.id, collection, hash, ...(isPacked ? { packed } : {}), made };
  };
  return {
    listResults: async () => listResults(folder, await known()),
    readExtraction: async (collection, id, hash) => {
      const { text, file } = await files.read(collection, id);
      // What has this hash was found whole before; checking it again takes longer than all else.
      if (hash !== undefined && sha256Of(text) === hash) return JSON.parse(text) as Extraction;
      return parseJson(Extraction, text, file);
    },
    writeExtraction: (collection, extraction) => writePacked(collection, packExtraction(extraction)),
    writePacked,
    removeExtraction: files.remove,
    readPrinted: async (collection, id) => (await files.read(collection, id)).text,
    writePrinted: async (collection, id, printed) => {
      await files.write(collection, id, { bytes: packText(printed) });
    },
    keepKnown: async (results) => keepKnown(await known(), results),
  };
}

function openTables(folder: string, codeRoot: string): TableStore {
  const tables = createTableReader(folder);
  return {
    tables,
    publish: async (parts, write) => {
      const layout = await computeLayout(codeRoot);
      const named = parts.map((part) => ({ part, name: partNameOf(part.collection, [layout, ...part.keys]) }));
      const missing = [];
      for (const each of named) if (!(await isPartWhole(join(folder, "parts", each.name)))) missing.push(each);
      if (write !== undefined) {
        if (!(await write(missing))) return;
      } else for (const { part, name } of missing) await writePart(join(folder, "parts", name), part.rows());
      const pointed = named.map(({ part: { collection }, name }) => ({ collection, folder: name }));
      await publishParts(folder, { parts: pointed, layout });
    },
    writePart: (name, rows) => writePart(join(folder, "parts", name), rows),
    keptRows: async (id) => {
      const pointer = await readPointer(folder).catch(() => undefined);
      if (pointer?.layout !== (await computeLayout(codeRoot))) return undefined;
      const kept = await tables.document(id);
      if (kept === undefined) return undefined;
      const { row, source, ...records } = kept;
      return { document: row, source: JSON.stringify(source), ...records };
    },
    readSignatures: async () => readSignatures(folder, await computeSigner(codeRoot)),
    writeSignatures: async (signatures) => writeSignatures(folder, await computeSigner(codeRoot), signatures),
  };
}

function openRuns(derived: string): RunStore {
  const folder = join(derived, "runs");
  const [lock, progress] = [join(derived, "run.lock"), join(derived, "run-progress.json")];
  return {
    withRunLock: (task) => withLock(lock, task),
    noteProgress: (done) => noteProgress(progress, done),
    readActivity: () => readActivity({ lock, progress }),
    sweep: async () => {
      // Only the holder of the run lock writes, so whatever is temporary was left by a killed run.
      const entries = await readdir(derived, { withFileTypes: true, recursive: true }).catch(() => []);
      const left = entries
        .filter(({ name }) => TEMPORARY.test(name))
        .map((entry) => join(entry.parentPath, entry.name));
      await Promise.all(left.map((file) => rm(file, { force: true, recursive: true })));
    },
    writeRun: (run) => writeAtomically(join(folder, `${run.id}.json`), pretty(run)),
    listRuns: async () => {
      const files = (await listFiles(folder)).filter((file) => file.endsWith(".json"));
      const runs: Run[] = [];
      for await (const { file, bytes, problem } of readFiles(files)) {
        if (bytes === undefined) throw new EntenteError("E_READ", { file, problem });
        runs.push(parseJson(Run, new TextDecoder().decode(bytes), file));
      }
      return runs.sort((a, b) => (a.started < b.started ? 1 : -1));
    },
    hasPendingChanges: () => hasPendingChanges(folder),
    startChanges: (run, confirm) => startChanges(folder, run, confirm),
    readChanges: (run) => readChanges(folder, run),
    writeChanges: (run, documents) => writeChanges(folder, run, documents),
  };
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
