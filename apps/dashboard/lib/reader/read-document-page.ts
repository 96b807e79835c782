import "server-only";
import type { Span } from "@entente/schema";
import type { DocumentDetail } from "@entente/store";
import { type Paged, placeOfPage } from "../controls/page-through.ts";
import { results } from "../data/results.ts";
import { cutBlocks, pageOf } from "../words/cut-text.ts";
import { type MarkedText, markText, recordsWithin } from "./mark-text.ts";
import { type MarginNote, placeNotes } from "./place-notes.ts";
import { parseSpan, type ReaderParams } from "./reader-params.ts";

/** A block of the text with its margin. */
export interface ReaderBlock {
  readonly start: number;
  readonly pieces: readonly MarkedText[];
  readonly notes: readonly MarginNote[];
}

/** One page of a document. `target` says whether the place that a link asked for is on it. */
export interface DocumentPage {
  readonly detail: DocumentDetail;
  readonly speaker: string | undefined;
  readonly place: Omit<Paged<never>, "items">;
  readonly blocks: readonly ReaderBlock[];
  readonly asked: "none" | "found" | "lost";
}

/** Reads the page of a document that an address asks for; undefined where there is no such document. */
export async function readDocumentPage(id: string, params: ReaderParams): Promise<DocumentPage | undefined> {
  const [found, names] = await Promise.all([results.document(id), results.names()]);
  if (found === undefined) return undefined;
  const { detail, pages } = found;
  const target = params.at === null ? undefined : findTarget(params.at, detail);
  const asked = params.page ?? (target === undefined ? 1 : pageOf(pages, target.start));
  const place = placeOfPage(pages.length, asked, 1);
  const span = pages[place.page - 1] ?? { start: 0, end: detail.text.length };
  const records = recordsWithin({ ...detail, target }, span);
  const blocks = cutBlocks(detail.text, span).map(
    (block): ReaderBlock => ({
      start: block.start,
      pieces: markText(detail.text, block, records),
      notes: placeNotes(records, block, names),
    }),
  );
  return {
    detail,
    speaker: detail.row.speaker === null ? undefined : names.nameOf(detail.row.speaker),
    place,
    blocks,
    asked: params.at === null ? "none" : target === undefined ? "lost" : "found",
  };
}

function findTarget(at: string, { claims, stances, text }: DocumentDetail): Span | undefined {
  const record = [...claims, ...stances].find(({ id }) => id === at);
  const span = record ?? parseSpan(at);
  return span === undefined || span.end > text.length ? undefined : { start: span.start, end: span.end };
}
