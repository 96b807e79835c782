import type { Span } from "@entente/schema";
import { createLoader, type inferParserType, parseAsInteger, parseAsString } from "nuqs/server";

const parsers = { at: parseAsString, page: parseAsInteger };

/** What the address says about the reader: the place to mark (a span or a record's id) and the page of a long text. */
export type ReaderParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readReaderParams = createLoader(parsers);

/** Writes the address of a place in a document. */
export function placeHref(documentId: string, { start, end }: Span): string {
  return `${documentHref(documentId)}?at=${start}-${end}#at`;
}

/** Writes the address of a record in its document. */
export function recordHref(documentId: string, record: string): string {
  return `${documentHref(documentId)}?at=${encodeURIComponent(record)}#at`;
}

/** Writes the address of a document. */
export function documentHref(documentId: string): string {
  return `/documents/${encodeURIComponent(documentId)}`;
}

/** Writes the address of a page of a document. */
export function documentPageHref(documentId: string, page: number): string {
  return `${documentHref(documentId)}?page=${page}`;
}

/** Reads a span out of `120-240`; undefined where it is none. */
export function parseSpan(text: string): Span | undefined {
  const match = /^(\d{1,9})-(\d{1,9})$/u.exec(text);
  if (match === null) return undefined;
  const span = { start: Number(match[1]), end: Number(match[2]) };
  return span.start < span.end ? span : undefined;
}
