import { readDocument } from "@entente/pipeline";
import type { SourceDocument } from "@entente/schema";
import { signatureOf, similarityOf } from "@entente/sources";
import type { SourceFile } from "@entente/store";
import type { Documents } from "../documents.ts";

/** A document that is stored already. */
export interface KnownDocument {
  readonly id: string;
  readonly collection: string;
  readonly file: string;
  readonly signature: Uint32Array;
}

interface Whole {
  readonly document: SourceDocument;
}

/** The stored documents, to compare new ones with. */
export interface KnownDocuments {
  readonly withId: (id: string) => KnownDocument | undefined;
  /** The document of exactly this text. */
  readonly sameAs: (text: string, signature: Uint32Array) => Promise<(KnownDocument & Whole) | undefined>;
  /** Ids of near duplicates, the closest first. */
  readonly alikeTo: (signature: Uint32Array, but: string) => string[];
  readonly read: (known: KnownDocument) => Promise<SourceDocument | undefined>;
  readonly put: (known: KnownDocument) => void;
}

/** As docs/method.md#documents: near duplicates share four fifths of their five-word shingles. */
const ALIKE = 0.8;

/** Looks through the stored documents once; of those that the last run has signed only their bytes are read. */
export async function openKnown(store: Documents): Promise<KnownDocuments> {
  const documents = await collect(store);
  const read = (known: KnownDocument) => readStored(store, sourceOf(known));
  return {
    withId: (id) => documents.get(id),
    sameAs: async (text, signature) => {
      for (const known of documents.values()) {
        if (similarityOf(known.signature, signature) < 1) continue;
        const document = await read(known);
        if (document?.text === text) return { ...known, document };
      }
      return undefined;
    },
    alikeTo: (signature, but) =>
      [...documents.values()]
        .map((known) => ({ id: known.id, similarity: similarityOf(known.signature, signature) }))
        .filter(({ id, similarity }) => id !== but && similarity >= ALIKE)
        .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id),
    read,
    put: (known) => void documents.set(known.id, known),
  };
}

async function collect(store: Documents): Promise<Map<string, KnownDocument>> {
  const [sources, signed] = await Promise.all([store.listSources(), store.readSignatures()]);
  const documents = new Map<string, KnownDocument>();
  for (const source of sources) {
    const { id, collection, file, sha256 } = source;
    const kept = signed.get(`${collection}/${id}`);
    const signature = kept?.sha256 === sha256 ? kept.signature : await signatureOfSource(store, source);
    documents.set(id, { id, collection, file, signature });
  }
  return documents;
}

async function signatureOfSource(store: Documents, source: SourceFile): Promise<Uint32Array> {
  const document = await readStored(store, source);
  return document === undefined ? new Uint32Array() : signatureOf(document.text);
}

/** A stored file that cannot be read is reported by `entente extract`; here it is like nothing. */
async function readStored(store: Documents, source: SourceFile): Promise<SourceDocument | undefined> {
  try {
    return await readDocument(source, await store.readBytes(source.file));
  } catch {
    return undefined;
  }
}

function sourceOf({ id, collection, file }: KnownDocument): SourceFile {
  return { id, collection, file, format: file.endsWith(".md") ? "md" : "json", sha256: "" };
}
