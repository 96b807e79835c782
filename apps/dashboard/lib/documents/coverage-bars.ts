import type { DocumentRow } from "@entente/schema";
import { boundsOfPeriod, type CoverageRow, chooseYears, countDocuments, countMonths } from "@entente/views";
import { yearsOf } from "../controls/date-window.ts";
import { nameOfCollection } from "../reader/name-of-collection.ts";
import { formatCounted } from "../words/format-number.ts";

/** One period's bar on the coverage strip, placed in per cent of its width and height. */
export interface CoverageBar {
  readonly period: string;
  readonly x: string;
  readonly width: string;
  readonly y: string;
  readonly height: string;
  readonly documents: number;
  readonly words: number;
  readonly label: string;
  readonly href: string;
}

/** One publisher's documents by period, on the same periods and scale as the others'. */
export interface PublisherBars {
  readonly publisher: string;
  readonly documents: number;
  readonly first: string;
  readonly last: string;
  readonly bars: readonly CoverageBar[];
}

type HrefOf = (bounds: { readonly from: string; readonly to: string }) => string;

const GAP = 0.18;
/** Up to so many years are shown month by month. */
const MOST_YEARS_IN_MONTHS = 4;
const MOST_PUBLISHERS = 12;

/** Lays out how many documents each period has; an empty period keeps its place. */
export function coverageBars(documents: readonly DocumentRow[], hrefOf: HrefOf): CoverageBar[] {
  const rows = countPeriods(documents);
  const most = rows.reduce((max, row) => Math.max(max, row.documents), 1);
  return rows.map((row, at) => placeBar(row, { at, periods: rows.length, most, hrefOf }));
}

/** Lays out the same for the publishers with most documents, where there are several; a document without one is under its collection. */
export function publisherBars(
  documents: readonly DocumentRow[],
  hrefOf: (publisher: string, bounds: Parameters<HrefOf>[0]) => string,
): PublisherBars[] {
  const periods = countPeriods(documents).map(({ period }) => period);
  const own = new Map<string, DocumentRow[]>();
  for (const row of documents) {
    const rows = own.get(publisherOf(row)) ?? [];
    rows.push(row);
    own.set(publisherOf(row), rows);
  }
  if (own.size < 2 || periods.length < 2) return [];
  const largest = [...own].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_PUBLISHERS);
  const shown = largest.map(([publisher, rows]) => {
    const dates = rows.map(({ date }) => date).sort();
    const counted = periods.map((period) => countIn(period, rows));
    return { publisher, documents: rows.length, first: dates[0] ?? "", last: dates.at(-1) ?? "", rows: counted };
  });
  const most = shown.flatMap(({ rows }) => rows).reduce((max, row) => Math.max(max, row.documents), 1);
  return shown.map(({ rows, ...each }) => ({
    ...each,
    bars: rows.map((row, at) =>
      placeBar(row, { at, periods: rows.length, most, hrefOf: (bounds) => hrefOf(each.publisher, bounds) }),
    ),
  }));
}

/** The publisher of a document, or the collection that it lies in. */
export function publisherOf({ publisher, collection }: Pick<DocumentRow, "publisher" | "collection">): string {
  return publisher ?? nameOfCollection(collection);
}

function countPeriods(documents: readonly DocumentRow[]): CoverageRow[] {
  const years = yearsOf(documents);
  if (years === undefined) return [];
  const isShort = years.last - years.first < MOST_YEARS_IN_MONTHS && documents.every(({ date }) => date.length >= 7);
  return isShort ? countMonths(documents) : countDocuments(documents, chooseYears(years.first, years.last));
}

function countIn(period: string, documents: readonly DocumentRow[]): CoverageRow {
  const { from, to } = boundsOf(period);
  const rows = documents.filter(({ date }) => date.slice(0, from.length) >= from && date.slice(0, to.length) <= to);
  const sum = (key: "words" | "claims" | "stances") => rows.reduce((total, row) => total + row[key], 0);
  return { period, documents: rows.length, words: sum("words"), claims: sum("claims"), stances: sum("stances") };
}

function placeBar(
  { period, documents, words }: CoverageRow,
  of: { readonly at: number; readonly periods: number; readonly most: number; readonly hrefOf: HrefOf },
): CoverageBar {
  const step = 100 / of.periods;
  return {
    period,
    x: percent((of.at + GAP / 2) * step),
    width: percent((1 - GAP) * step),
    y: percent(100 - (documents / of.most) * 100),
    height: percent((documents / of.most) * 100),
    documents,
    words,
    href: of.hrefOf(boundsOf(period)),
    label: `${period}: ${formatCounted(documents, "document")}, ${formatCounted(words, "word")}`,
  };
}

/** A month is its own bounds. */
function boundsOf(period: string): { readonly from: string; readonly to: string } {
  return boundsOfPeriod(period) ?? { from: period, to: period };
}

function percent(value: number): string {
  return `${value.toFixed(3)}%`;
}
