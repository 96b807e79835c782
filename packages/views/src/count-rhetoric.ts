import { Act, type ClaimRow, type StanceRow } from "@entente/schema";
import { type Interval, wilsonInterval } from "./intervals.ts";

/** One period's claims by act. Shape: one a period. Units: counts of claims; `total` is the denominator. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export interface ActsRow {
  readonly period: string;
  readonly total: number;
  readonly counts: Readonly<Record<Act, number>>;
  readonly shares: Readonly<Record<Act, number>>;
  readonly intervals: Readonly<Record<Act, Interval>>;
}

/** One period's tone. Shape: one a period. Units: mean polarity, -1..1; low and high at 90 %. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export interface ToneRow extends Interval {
  readonly period: string;
  readonly mean: number;
  readonly stances: number;
}

/**
 * Counts claims by act in each period.
 * Shape: claims, length of a period in years -> one row a period with claims, in order. Units: shares of the period's claims, with Wilson intervals.
 * Empty: []. Errors: none. Source: docs/method.md#rhetoric.
 */
export function countActs(claims: readonly ClaimRow[], years: number): ActsRow[] {
  return byPeriod(claims, years).map(([period, rows]) => {
    const count = (act: Act) => rows.filter((row) => row.act === act).length;
    const table = <T>(cell: (act: Act) => T) =>
      Object.fromEntries(Act.options.map((act) => [act, cell(act)])) as Record<Act, T>;
    return {
      period,
      total: rows.length,
      counts: table(count),
      shares: table((act) => count(act) / rows.length),
      intervals: table((act) => wilsonInterval(count(act), rows.length)),
    };
  });
}

/**
 * Averages the polarity of stances in each period.
 * Shape: stances, length of a period in years -> one row a period with stances, in order. Units: mean polarity, -1..1; normal interval at 90 %.
 * Empty: []. Errors: none. Source: docs/method.md#rhetoric.
 */
export function averageTone(stances: readonly StanceRow[], years: number): ToneRow[] {
  return byPeriod(stances, years).map(([period, rows]) => {
    const mean = rows.reduce((sum, { polarity }) => sum + polarity, 0) / rows.length;
    const variance = rows.reduce((sum, { polarity }) => sum + (polarity - mean) ** 2, 0) / Math.max(1, rows.length - 1);
    const half = rows.length < 2 ? 1 : 1.645 * Math.sqrt(variance / rows.length);
    return { period, mean, stances: rows.length, low: Math.max(-1, mean - half), high: Math.min(1, mean + half) };
  });
}

/** Names the period that holds a date: a year, or `1990–1999`. Shape: date, years -> label. Units: calendar years. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export function periodOf(date: string, years: number): string {
  const year = Number(date.slice(0, 4));
  const first = year - (year % years);
  return years === 1 ? String(year) : `${first}–${first + years - 1}`;
}

function byPeriod<T extends { readonly date: string }>(rows: readonly T[], years: number): [string, T[]][] {
  const periods = new Map<string, T[]>();
  for (const row of rows) {
    const period = periodOf(row.date, years);
    const list = periods.get(period);
    if (list === undefined) periods.set(period, [row]);
    else list.push(row);
  }
  return [...periods].sort(([a], [b]) => (a < b ? -1 : 1));
}
