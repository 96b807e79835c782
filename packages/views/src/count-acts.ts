import { Act, type ClaimTally } from "@entente/schema";
import { groupBy } from "./group-by.ts";
import { type Interval, wilsonInterval } from "./intervals.ts";
import { periodOf } from "./periods.ts";

/** One act's part in a period. Shape: one an act. Units: `share` of the period's claims, 0..1, with a 90 % Wilson interval. Empty: count 0. Errors: none. Source: docs/method.md#rhetoric. */
export interface ActShare extends Interval {
  readonly act: Act;
  readonly count: number;
  readonly share: number;
}

/** One period's claims by act. Shape: one a period with claims. Units: counts of claims; `total` is the denominator. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export interface ActsRow {
  readonly period: string;
  readonly total: number;
  readonly acts: Readonly<Record<Act, ActShare>>;
}

/**
 * Sums counted claims by act in each period.
 * Shape: tallies in any order, length of a period in years -> one row a period with claims, in order; every act in every row.
 * Units: shares of the period's claims, with Wilson intervals. Empty: []. Errors: none. Source: docs/method.md#rhetoric.
 */
export function countActs(tallies: readonly ClaimTally[], years: number): ActsRow[] {
  const periods = groupBy(
    tallies.filter(({ count }) => count > 0),
    ({ year }) => periodOf(year, years),
  );
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, rows]) => {
      const total = sum(rows);
      const shareOf = (act: Act): ActShare => {
        const count = sum(rows.filter((row) => row.act === act));
        return { act, count, share: count / total, ...wilsonInterval(count, total) };
      };
      return {
        period,
        total,
        acts: Object.fromEntries(Act.options.map((act) => [act, shareOf(act)])) as Record<Act, ActShare>,
      };
    });
}

function sum(rows: readonly ClaimTally[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
