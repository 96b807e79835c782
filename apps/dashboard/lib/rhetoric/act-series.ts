import type { Act } from "@entente/schema";
import type { ActsRow } from "@entente/views";
import { formatCount, formatCounted, formatShare } from "../words/format-number.ts";

/** What is drawn: the share of a period's claims, or their number. */
export type ActMeasure = "share" | "count";

/** One bar. `spread` is how far the interval reaches below and above; a count has none. */
export interface ActBar {
  readonly period: string;
  readonly value: number | null;
  readonly spread: readonly [number, number] | null;
  readonly href: string;
  readonly label: string;
  readonly isOpen: boolean;
  /** Claims of this act, and of all acts, in the period. */
  readonly count: number;
  readonly total: number;
  readonly interval: readonly [number, number] | null;
}

/** One act through the periods. */
export interface ActSeries {
  readonly act: Act;
  readonly total: number;
  readonly summary: string;
  readonly top: number;
  readonly topLabel: string;
  readonly bars: readonly ActBar[];
}

interface Question {
  readonly rows: readonly ActsRow[];
  readonly periods: readonly string[];
  readonly show: ActMeasure;
  readonly open: { readonly act: string | null; readonly period: string | null };
  readonly hrefOf: (act: Act, period: string) => string;
}

/** Lays the acts out as one small chart each, the commonest first; each has a scale of its own. */
export function actSeries(acts: readonly Act[], question: Question): ActSeries[] {
  const all = question.rows.reduce((sum, { total }) => sum + total, 0);
  return acts
    .map((act) => seriesOfAct(act, question, all))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

function seriesOfAct(act: Act, question: Question, all: number): ActSeries {
  const bars = question.periods.map((period) => barOf(act, period, question));
  const total = question.rows.reduce((sum, { acts }) => sum + acts[act].count, 0);
  const highest = bars.reduce((max, { value, spread }) => Math.max(max, (value ?? 0) + (spread?.[1] ?? 0)), 0);
  const top = question.show === "share" ? Math.min(1, roundUp(highest * 100) / 100) : roundUp(highest);
  return {
    act,
    total,
    summary: `${formatCount(total)} of ${formatCounted(all, "claim")}, ${formatShare(total / all)}`,
    top,
    topLabel: question.show === "share" ? formatShare(top) : formatCount(top),
    bars,
  };
}

function barOf(act: Act, period: string, { rows, show, open, hrefOf }: Question): ActBar {
  const row = rows.find((each) => each.period === period);
  const href = hrefOf(act, period);
  const isOpen = open.act === act && open.period === period;
  if (row === undefined) {
    const nothing = { value: null, spread: null, interval: null, count: 0, total: 0 };
    return { period, ...nothing, href, label: `${period}: no claims`, isOpen };
  }
  const { count, share, low, high } = row.acts[act];
  return {
    period,
    value: show === "share" ? share : count,
    spread: show === "share" ? [share - low, high - share] : null,
    href,
    label: `${act}, ${period}: ${formatCount(count)} of ${formatCounted(row.total, "claim")}, ${formatShare(share)}, 90 % interval ${formatShare(low)} to ${formatShare(high)}`,
    isOpen,
    count,
    total: row.total,
    interval: [low, high],
  };
}

function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return Math.max(1, Math.ceil((value / step) * 2) / 2) * step;
}
