import { readDocument } from "@entente/pipeline";
import {
  type ActorId,
  type DocumentDate,
  type DocumentKind,
  EntenteError,
  parseJson,
  SourceDocument,
} from "@entente/schema";
import { decodeText, editFrontMatter } from "@entente/sources";
import type { BinEntry, SourceFile } from "@entente/store";
import type { Documents } from "../documents.ts";

/** What may be corrected of a document; null takes a fact away. */
export interface Corrections {
  readonly title?: string;
  readonly date?: DocumentDate;
  readonly kind?: DocumentKind;
  readonly publisher?: string | null;
  readonly speaker?: ActorId | null;
}

/** Corrects what is said of a document; its id, its text and its other facts stay. The form before goes into the bin. Throws `E_NOT_FOUND`, `E_JSON`, `E_FRONT_MATTER`. */
export async function editSource(
  store: Documents,
  id: string,
  { at, ...corrections }: Corrections & { readonly at: Date },
): Promise<BinEntry> {
  const source = await findSource(store, id);
  const text = decodeText(await store.readBytes(source.file), source.file);
  const title = await titleOf(store, source);
  return store.bin.replace({ source, title, at }, editText(source, text, corrections));
}

/** Moves documents into the bin. All of them are looked for before the first is moved. Throws `E_NOT_FOUND`. */
export async function removeSources(store: Documents, ids: readonly string[], at: Date): Promise<BinEntry[]> {
  const sources = await Promise.all([...new Set(ids)].map((id) => findSource(store, id)));
  const entries: BinEntry[] = [];
  for (const source of sources) {
    const title = await titleOf(store, source);
    entries.push(await store.bin.remove({ source, title, at }));
  }
  return entries;
}

/** Puts back what was removed or edited last of each document, or the very entry that is named. Throws `E_NOT_FOUND`, `E_ID_TAKEN`. */
export async function restoreSources(store: Documents, names: readonly string[], at: Date): Promise<BinEntry[]> {
  const entries = await store.bin.list();
  const chosen = [...new Set(names)].map((wanted) => {
    const entry = entries.find(({ name, id }) => name === wanted || id === wanted);
    if (entry !== undefined) return entry;
    throw new EntenteError("E_NOT_FOUND", {
      what: "document in the bin",
      value: wanted,
      next: "`entente bin` lists what is in it.",
    });
  });
  for (const entry of chosen) await store.bin.restore(entry, at);
  return chosen;
}

async function findSource(store: Documents, id: string): Promise<SourceFile> {
  const source = (await store.listSources()).find((each) => each.id === id);
  if (source !== undefined) return source;
  throw new EntenteError("E_NOT_FOUND", { what: "document", value: id, next: "`entente status` says where they lie." });
}

/** A document that cannot be read can still be removed: it is called by its id. */
async function titleOf(store: Documents, source: SourceFile): Promise<string> {
  try {
    return (await readDocument(source, await store.readBytes(source.file))).title;
  } catch (error) {
    if (error instanceof EntenteError) return source.id;
    throw error;
  }
}

function editText({ format, file }: SourceFile, text: string, corrections: Corrections): string {
  if (format === "md") return editFrontMatter(text, file, { ...corrections });
  const Stored = SourceDocument.omit({ sha256: true });
  const before = parseJson(Stored, text, file);
  const after = Object.entries({ ...before, ...corrections }).filter(([, value]) => value !== null);
  const edited = parseJson(Stored, JSON.stringify(Object.fromEntries(after)), file);
  return `${JSON.stringify(edited, null, 1)}\n`;
}
