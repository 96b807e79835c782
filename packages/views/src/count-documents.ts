import type { DocumentRow } from "@entente/schema";
import { groupBy } from "./group-by.ts";
import { periodOf, periodsBetween } from "./periods.ts";

/** One period's coverage. Shape: one a period. Units: counts. Empty: zeros, which say that nothing was collected. Errors: none. Source: docs/method.md#coverage. */
export interface CoverageRow {
  readonly period: string;
  readonly documents: number;
  readonly words: number;
  readonly claims: number;
  readonly stances: number;
}

/**
 * Counts documents in each period, so that silence is not read as neutrality.
 * Shape: documents in any order, length of a period in years -> one row a period from the first to the last, gaps included as zeros.
 * Units: counts of documents, words, claims and stances. Empty: []. Errors: none. Source: docs/method.md#coverage.
 */
export function countDocuments(documents: readonly DocumentRow[], years: number): CoverageRow[] {
  if (documents.length === 0) return [];
  const yearOf = ({ date }: DocumentRow) => Number(date.slice(0, 4));
  const found = documents
    .map(yearOf)
    .reduce(({ first, last }, year) => ({ first: Math.min(first, year), last: Math.max(last, year) }), {
      first: Number.POSITIVE_INFINITY,
      last: Number.NEGATIVE_INFINITY,
    });
  const groups = groupBy(documents, (row) => periodOf(yearOf(row), years));
  return periodsBetween(found.first, found.last, years).map((period) => countRow(period, groups.get(period) ?? []));
}

/**
 * Counts documents in each month. A document whose month is not known is in none.
 * Shape: documents in any order -> one row a month from the first to the last, gaps included as zeros.
 * Units: `period` is a month (2020-01), else as `countDocuments`. Empty: []. Errors: none. Source: docs/method.md#coverage.
 */
export function countMonths(documents: readonly DocumentRow[]): CoverageRow[] {
  const groups = groupBy(
    documents.filter(({ date }) => date.length >= 7),
    ({ date }) => date.slice(0, 7),
  );
  const months = [...groups.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, at) => {
    const month = numberOf(first) + at;
    const period = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
    return countRow(period, groups.get(period) ?? []);
  });
}

function countRow(period: string, rows: readonly DocumentRow[]): CoverageRow {
  const sum = (key: "words" | "claims" | "stances") => rows.reduce((total, row) => total + row[key], 0);
  return { period, documents: rows.length, words: sum("words"), claims: sum("claims"), stances: sum("stances") };
}
