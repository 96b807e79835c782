import { Worker } from "node:worker_threads";
import type { Extraction, SourceDocument } from "@entente/schema";
import { signatureOf } from "@entente/sources";
import { openStore, type SourceFile } from "@entente/store";
import { readDocument } from "../read-document.ts";

/** Which extractor a process is to have, and how much memory it may take. */
export interface ExtractorFacts {
  readonly root: string;
  readonly codeRoot: string;
  readonly knowledgeRoot: string;
  readonly fingerprint: string;
  readonly megabytes: number;
}

/** A source to be read. */
export interface Asked {
  readonly source: SourceFile;
  readonly bytes: Uint8Array;
}

/** What was read out of a source, or why it cannot be read. */
export type Answered =
  | {
      readonly document: SourceDocument;
      readonly extraction: Extraction;
      readonly signature: Uint32Array;
      readonly ms: number;
    }
  | { readonly error: string };

/** Answers each source that comes from the process that started this one. `before` is told of each: it is where a test breaks things. */
export async function serveDocuments(before: (asked: Asked) => Promise<void> | void = () => undefined): Promise<void> {
  const facts = JSON.parse(process.argv[2] ?? "") as ExtractorFacts;
  const { megabytes, fingerprint } = facts;
  new Worker(new URL("./document-watch.js", import.meta.url), { workerData: { megabytes } });
  const { createExtractor } = await import("@entente/ingest");
  const extractor = createExtractor(await openStore(facts.root, facts).readKnowledge(), { fingerprint });
  const read = async (asked: Asked): Promise<Answered> => {
    await before(asked);
    const started = performance.now();
    const document = await readDocument(asked.source, asked.bytes);
    const extraction = extractor.extract(document);
    return { document, extraction, signature: signatureOf(document.text), ms: performance.now() - started };
  };
  process.once("disconnect", () => process.exit());
  process.on("message", (asked: Asked) => {
    void read(asked)
      .catch((error: unknown): Answered => ({ error: error instanceof Error ? error.message : String(error) }))
      .then((answer) => process.send?.(answer));
  });
  process.send?.("ready");
}
