import { createExtractor, type Extractor } from "@entente/ingest";
import type { Extraction } from "@entente/schema";
import { openStore, type SourceFile } from "@entente/store";
import { readDocument } from "./read-document.ts";

/** What a worker is told: where the data is, which extractor is wanted, and which files to read. */
export interface Batch {
  readonly root: string;
  readonly codeRoot: string;
  readonly knowledgeRoot: string;
  readonly fingerprint: string;
  readonly sources: readonly SourceFile[];
}

/** What became of one file. */
export interface Outcome {
  readonly source: SourceFile;
  readonly result: { readonly extraction: Extraction; readonly words: number } | { readonly error: string };
  readonly ms: number;
}

const extractors = new Map<string, Promise<Extractor>>();

/** Extracts a batch of files; a file that fails is an outcome and never stops the others. Runs in a worker thread. */
export default async function extractBatch(batch: Batch): Promise<Outcome[]> {
  const store = openStore(batch.root, batch);
  // One extractor a thread: building it costs more than reading a document.
  const known =
    extractors.get(batch.fingerprint) ?? store.readKnowledge().then((knowledge) => createExtractor(knowledge, batch));
  extractors.set(batch.fingerprint, known);
  const extractor = await known;
  const outcomes: Outcome[] = [];
  for (const source of batch.sources) {
    const started = performance.now();
    const result = await extractOne(
      extractor,
      source,
      await store.readBytes(source.file).catch((error: unknown) => error),
    );
    outcomes.push({ source, result, ms: Math.round(performance.now() - started) });
  }
  return outcomes;
}

async function extractOne(extractor: Extractor, source: SourceFile, bytes: unknown): Promise<Outcome["result"]> {
  try {
    if (!(bytes instanceof Uint8Array)) throw bytes;
    const document = await readDocument(source, bytes);
    return { extraction: extractor.extract(document), words: Math.round(document.text.length / 6) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
