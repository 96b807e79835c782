// A data folder of its own for each test, and plainly invented documents and results to fill it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extraction, SourceDocument } from "@entente/schema";
import { type DocumentRows, openStore, rowsOfDocument, type Store } from "../src/index.ts";

const CODE_ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const KNOWLEDGE_ROOT = join(CODE_ROOT, "data", "knowledge");

/** Runs a task with an empty folder that is removed afterwards. */
export async function withFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "entente-store-"));
  try {
    return await task(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a folder as a store with the code and knowledge of the repository. */
export function openFolder(folder: string): Store {
  return openStore(folder, { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT });
}

/** Runs a task with an empty store. */
export function withStore<T>(task: (store: Store, folder: string) => Promise<T>): Promise<T> {
  return withFolder((folder) => task(openFolder(folder), folder));
}

/** An invented document. */
export function documentOf(id: string, fields: Partial<SourceDocument> = {}): SourceDocument {
  return SourceDocument.parse({
    id,
    sha256: "1".repeat(64),
    title: `Invented: ${id}`,
    date: "2020-01-28",
    kind: "news",
    language: "en",
    text: "Ruritania said that it objects. Ruritania condemned Graustark.",
    ...fields,
  });
}

/** What an extractor might have read out of an invented document: one claim and one stance. */
export function extractionOf(document: SourceDocument, claim: Record<string, unknown> = {}): Extraction {
  const { id, sha256, date, kind, title } = document;
  return Extraction.parse({
    schema: "entente/extraction@1",
    document: { id, sha256, date, kind, title },
    extractor: { version: "0.1.0", fingerprint: "2".repeat(64) },
    entities: [
      {
        id: "org:ruritania",
        type: "org",
        name: "Ruritania",
        mentions: [{ start: 0, end: 9, form: "name", confidence: 1 }],
      },
    ],
    claims: [
      {
        id: "c-0000000000000001",
        speaker: { start: 0, end: 9, entity: "org:ruritania", side: null },
        cue: { start: 10, end: 14 },
        content: [{ start: 20, end: 30 }],
        mode: "indirect",
        act: "assert",
        issues: [],
        frames: [],
        confidence: 0.5,
        rule: "cue",
        ...claim,
      },
    ],
    stances: [
      {
        id: "s-0000000000000001",
        holder: "org:ruritania",
        target: "org:graustark",
        polarity: -1,
        basis: "word",
        voice: "narrated",
        evidence: { start: 32, end: 62 },
        issues: [],
        confidence: 0.5,
        rule: "predicate",
      },
    ],
    warnings: [],
  });
}

/** The rows of invented documents, as a part asks for them. */
export async function* rowsOf(
  documents: readonly SourceDocument[],
  collection = "briefs",
): AsyncGenerator<DocumentRows> {
  for (const document of documents)
    yield await Promise.resolve(
      rowsOfDocument(document, extractionOf(document), { collection, duplicateGroup: document.id }),
    );
}

/** Publishes invented documents as one part a collection. */
export function publish(store: Store, collections: Readonly<Record<string, readonly SourceDocument[]>>): Promise<void> {
  return store.publish(
    Object.entries(collections).map(([collection, documents]) => ({
      collection,
      keys: documents.map((document) => JSON.stringify(document)),
      rows: () => rowsOf(documents, collection),
    })),
  );
}
