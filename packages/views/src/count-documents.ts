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
  return periodsBetween(found.first, found.last, years).map((period) => {
    const rows = groups.get(period) ?? [];
    const sum = (key: "words" | "claims" | "stances") => rows.reduce((total, row) => total + row[key], 0);
    return { period, documents: rows.length, words: sum("words"), claims: sum("claims"), stances: sum("stances") };
  });
}
