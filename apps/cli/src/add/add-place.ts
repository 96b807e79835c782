import { type DocumentDate, DocumentId, type DocumentKind, parseValue, SourceDocument } from "@entente/schema";
import { isEdition, type ParsedSource, slugOf } from "@entente/sources";
import type { KnownDocument, KnownDocuments } from "./add-known.ts";

/** Where added documents lie. */
export const ADDED = "added";

/** Facts that may be corrected by adding the same text once more. */
const FACTS = ["publisher", "author", "kind", "speaker", "licence", "language", "basis"] as const;

type Dated = ParsedSource & { readonly date: DocumentDate };
type Stored = Omit<SourceDocument, "sha256">;

/** Whether the same text comes again with the same title and date, and with other facts. */
export function isCorrected(
  { collection, document }: KnownDocument & { readonly document: SourceDocument },
  parsed: ParsedSource,
): boolean {
  if (collection !== ADDED || (parsed.date ?? document.date) !== document.date) return false;
  if (slugOf(parsed.title) !== slugOf(document.title)) return false;
  return FACTS.some(
    (fact) => parsed[fact] !== undefined && JSON.stringify(parsed[fact]) !== JSON.stringify(document[fact]),
  );
}

/**
 * Finds the id of a document, made of its date and title. Where a text that this one may be an edited form of has that id, it is
 * replaced; an unrelated text keeps its place, and the new one gets a number.
 */
export async function placeOf(
  document: Dated,
  known: KnownDocuments,
): Promise<{ id: DocumentId; before?: SourceDocument }> {
  const base = slugOf(`${document.date} ${document.title}`);
  for (let number = 1; ; number += 1) {
    const id = DocumentId.parse(number === 1 ? base : `${base}-${number}`);
    const holder = known.withId(id);
    if (holder === undefined) return { id };
    const before = holder.collection === ADDED ? await known.read(holder) : undefined;
    if (before !== undefined && isEdition(before.text, document.text)) return { id, before };
  }
}

/** Puts a document together. A new version keeps what was said of the old one and is not said of it. Throws `E_JSON`. */
export function documentOf(
  parsed: Dated,
  {
    id,
    before,
    usual,
  }: { readonly id: DocumentId; readonly before: SourceDocument | undefined; readonly usual: DocumentKind },
): Stored {
  const { title, date, language, text, url, retrieved } = parsed;
  const publisher = parsed.publisher ?? before?.publisher;
  const facts = {
    id,
    title,
    publisher,
    author: parsed.author ?? before?.author,
    url: url ?? before?.url,
    date,
    kind: parsed.kind ?? before?.kind ?? usual,
    speaker: parsed.speaker ?? before?.speaker,
    language,
    text,
    licence: parsed.licence ?? before?.licence,
    retrieved,
    basis: parsed.basis ?? before?.basis,
  };
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return parseValue(SourceDocument.omit({ sha256: true }), given, `${id}.json`);
}
