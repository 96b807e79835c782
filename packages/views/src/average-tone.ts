import type { StanceRow } from "@entente/schema";
import { compareText } from "./compare-text.ts";
import { groupBy } from "./group-by.ts";
import type { Interval } from "./intervals.ts";
import { periodOf } from "./periods.ts";

/** One period's tone. Shape: a union on `mean`. Units: mean polarity, -1..1; low and high at 90 %. Empty: below two stances `too-few`. Errors: none. Source: docs/method.md#rhetoric. */
export type ToneRow = {
  readonly period: string;
  readonly stances: number;
  readonly favourable: number;
  readonly mixed: number;
  readonly unfavourable: number;
} & (({ readonly mean: number } & Interval) | { readonly mean: null; readonly missing: "too-few" });

const Z = 1.645;

/**
 * Averages the polarity of stances in each period.
 * Shape: stances in any order, length of a period in years -> one row a period with stances, in order.
 * Units: mean polarity, -1..1; 90 % normal interval with a prior of one stance either way, so that agreement alone never gives a width of 0.
 * Empty: []; a period with one stance has no mean. Errors: none. Source: docs/method.md#rhetoric; Agresti and Coull (1998).
 */
export function averageTone(stances: readonly StanceRow[], years: number): ToneRow[] {
  const periods = groupBy(stances, ({ date }) => periodOf(Number(date.slice(0, 4)), years));
  return [...periods].sort(([a], [b]) => compareText(a, b)).map(([period, rows]) => toneOf(period, rows));
}

function toneOf(period: string, rows: readonly StanceRow[]): ToneRow {
  const count = (polarity: number) => rows.filter((row) => row.polarity === polarity).length;
  const [favourable, mixed, unfavourable] = [count(1), count(0), count(-1)];
  const base = { period, stances: rows.length, favourable, mixed, unfavourable };
  if (rows.length < 2) return { ...base, mean: null, missing: "too-few" };
  const mean = (favourable - unfavourable) / rows.length;
  return { ...base, mean, ...toneInterval(mean, favourable + unfavourable, rows.length) };
}

function toneInterval(mean: number, signed: number, n: number): Interval {
  const centre = (mean * n) / (n + 2);
  const variance = (signed + 2) / (n + 2) - centre * centre;
  const half = Z * Math.sqrt(variance / (n + 2));
  return { low: Math.max(-1, Math.min(mean, centre - half)), high: Math.min(1, Math.max(mean, centre + half)) };
}
