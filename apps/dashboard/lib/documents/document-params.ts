import { createLoader, createSerializer, type inferParserType, parseAsInteger, parseAsString } from "nuqs/server";

const parsers = {
  text: parseAsString,
  collection: parseAsString,
  kind: parseAsString,
  publisher: parseAsString,
  from: parseAsString,
  to: parseAsString,
  page: parseAsInteger.withDefault(1),
};

/** What the address says about the list of documents. */
export type DocumentParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readDocumentParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes the address of a list of documents. */
export function documentsHref(params: Partial<DocumentParams>): string {
  return serialize("/documents", params);
}
