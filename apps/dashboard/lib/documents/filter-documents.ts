import type { DocumentRow } from "@entente/schema";
import { parseBound } from "../controls/date-window.ts";
import { publisherOf } from "./coverage-bars.ts";
import type { DocumentParams } from "./document-params.ts";

/** Keeps the documents that an address asks for: every word of the title, collection, kind, publisher, window. */
export function filterDocuments(documents: readonly DocumentRow[], params: DocumentParams): DocumentRow[] {
  const words = (params.text ?? "")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const [from, to] = [parseBound(params.from) ?? "", parseBound(params.to) ?? ""];
  const isAny = (asked: string | null) => asked === null || asked === "";
  return documents.filter(
    ({ title, publisher, collection, kind, date }) =>
      (isAny(params.collection) || collection === params.collection) &&
      (isAny(params.kind) || kind === params.kind) &&
      (isAny(params.publisher) || publisherOf({ publisher, collection }) === params.publisher) &&
      date >= from.slice(0, date.length) &&
      (to === "" || date.slice(0, to.length) <= to) &&
      words.every((word) => `${title} ${publisher ?? ""}`.toLowerCase().includes(word)),
  );
}
