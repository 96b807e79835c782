import { groupBy } from "./group-by.ts";
import { type Interval, wilsonInterval } from "./intervals.ts";
import { periodOf } from "./periods.ts";

/** How many of a period's claims carry a mark. Shape: one a period with claims. Units: `count` of `total` claims; `share` 0..1 with a 90 % Wilson interval. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export interface ShareRow extends Interval {
  readonly period: string;
  readonly count: number;
  readonly total: number;
  readonly share: number;
}

/**
 * Divides the claims that carry a mark by all claims, period by period.
 * Shape: counts by year, in any order, of the marked and of all; length of a period in years -> one row a period with claims, in order.
 * Units: shares of the period's claims, with Wilson intervals. Empty: no claims give []. Errors: none. Source: docs/method.md#rhetoric.
 */
export function countShares(
  marked: readonly { readonly year: number; readonly count: number }[],
  all: readonly { readonly year: number; readonly count: number }[],
  years: number,
): ShareRow[] {
  const totals = groupBy(all, ({ year }) => periodOf(year, years));
  const counts = groupBy(marked, ({ year }) => periodOf(year, years));
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([period, rows]): ShareRow[] => {
      const [count, total] = [sum(counts.get(period) ?? []), sum(rows)];
      return total === 0 ? [] : [{ period, count, total, share: count / total, ...wilsonInterval(count, total) }];
    });
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
