import { createExtractor, type Extractor } from "@entente/ingest";
import type { Extraction, RecordChange } from "@entente/schema";
import { hashText, signatureOf } from "@entente/sources";
import { openStore, type PackedResult, packExtraction, type SourceFile, type Store } from "@entente/store";
import { compareRecords, factsOf } from "@entente/views";
import { readDocument } from "./read-document.ts";

/** A file to extract. `before` says what its last result was made from: nothing, the same text, another text, or unknown. */
export interface Task {
  readonly source: SourceFile;
  readonly before: "nothing" | "same-text" | "other-text" | "unknown";
}

/** What a worker is told: where the data is, which extractor is wanted, and which files to read. */
export interface Batch {
  readonly root: string;
  readonly codeRoot: string;
  readonly knowledgeRoot: string;
  readonly fingerprint: string;
  readonly tasks: readonly Task[];
}

/** What was read out of a file, and how its records differ from those before. */
export interface Read {
  readonly printed: PackedResult;
  readonly date: Extraction["document"]["date"];
  readonly changes: readonly RecordChange[];
  readonly signature: Uint32Array;
  readonly words: number;
}

/** What became of one file. */
export interface Outcome {
  readonly task: Task;
  readonly result: Read | { readonly error: string };
  readonly ms: number;
}

/** Makes a function that extracts batches of files; a file that fails is an outcome and never stops the others. */
export function createBatchExtractor(): (batch: Batch) => Promise<Outcome[]> {
  // Building an extractor costs more than reading a document, so it is kept from batch to batch.
  const kept = new Map<string, Promise<Extractor>>();
  return async (batch) => {
    const store = openStore(batch.root, batch);
    const building = kept.get(batch.fingerprint) ?? buildExtractor(store, batch.fingerprint);
    kept.set(batch.fingerprint, building);
    const extractor = await building;
    const outcomes: Outcome[] = [];
    for (const task of batch.tasks) {
      const started = performance.now();
      const result = await readTask(task, store, extractor).catch((error: unknown) => ({
        error: error instanceof Error ? error.message : String(error),
      }));
      outcomes.push({ task, result, ms: Math.round(performance.now() - started) });
    }
    return outcomes;
  };
}

async function buildExtractor(store: Store, fingerprint: string): Promise<Extractor> {
  return createExtractor(await store.readKnowledge(), { fingerprint });
}

async function readTask({ source, before }: Task, store: Store, extractor: Extractor): Promise<Read> {
  const bytes = await store.readBytes(source.file);
  // The file may have been edited since it was listed; the result says which bytes it was made from.
  const document = await readDocument({ ...source, sha256: hashText(bytes) }, bytes);
  const extraction = extractor.extract(document);
  return {
    // Printed here, so that what goes from thread to thread is bytes, and the thread that writes has little to do.
    printed: packExtraction(extraction),
    date: extraction.document.date,
    changes: await changesOf({ source, before }, store, { extraction, text: document.text }),
    signature: signatureOf(document.text),
    words: Math.round(document.text.length / 6),
  };
}

async function changesOf(
  { source, before }: Task,
  store: Store,
  { extraction, text }: { readonly extraction: Extraction; readonly text: string },
): Promise<RecordChange[]> {
  // What a damaged result held is not known; its records come back without being called gained.
  if (before === "unknown") return [];
  if (before === "nothing") return compareRecords([], factsOf(extraction, text));
  const earlier = await store.readExtraction(source.collection, source.id);
  return compareRecords(factsOf(earlier, before === "same-text" ? text : undefined), factsOf(extraction, text));
}
