import { type ShareRow, wilsonInterval } from "@entente/views";
import { formatCount, formatCounted, formatShare } from "../words/format-number.ts";
import type { SideKey } from "./rhetoric-sides.ts";

/** What is drawn: the share of a period's claims, or their number. */
export type ShareMeasure = "share" | "count";

/** One bar. `spread` is how far the interval reaches below and above; a count has none. */
export interface ShareBar {
  readonly period: string;
  readonly value: number | null;
  readonly spread: readonly [number, number] | null;
  readonly href: string;
  readonly label: string;
  readonly isOpen: boolean;
  /** Claims with this mark, and all claims, in the period. */
  readonly count: number;
  readonly total: number;
  readonly interval: readonly [number, number] | null;
}

/** One side's bars through the periods, and what they come to. */
export interface ShareLine {
  readonly side: SideKey;
  readonly name: string;
  readonly summary: string;
  readonly bars: readonly ShareBar[];
}

/** One act or frame through the periods, of one side or two. */
export interface ShareSeries {
  readonly key: string;
  readonly name: string;
  readonly gloss: string;
  readonly total: number;
  readonly top: number;
  readonly topLabel: string;
  readonly lines: readonly ShareLine[];
}

/** A side's rows of one mark. */
export interface ShareSide {
  readonly side: SideKey;
  readonly name: string;
  readonly rows: readonly ShareRow[];
}

interface Question {
  readonly mark: Pick<ShareSeries, "key" | "name" | "gloss">;
  readonly sides: readonly ShareSide[];
  readonly periods: readonly string[];
  readonly show: ShareMeasure;
  /** The bar whose evidence is open. */
  readonly open: { readonly period: string | null; readonly side: SideKey } | undefined;
  readonly hrefOf: (period: string, side: SideKey) => string;
}

/** Lays one act or frame out as a small chart with a scale of its own. */
export function shareSeries(question: Question): ShareSeries {
  const { mark, sides, show } = question;
  const lines = sides.map((side) => lineOf(side, question));
  const highest = lines
    .flatMap(({ bars }) => bars)
    .reduce((max, { value, spread }) => Math.max(max, (value ?? 0) + (spread?.[1] ?? 0)), 0);
  const top = show === "share" ? Math.min(1, roundUp(highest * 100) / 100) : roundUp(highest);
  return {
    ...mark,
    total: sides.reduce((sum, { rows }) => sum + countOf(rows), 0),
    top,
    topLabel: show === "share" ? formatShare(top) : formatCount(top),
    lines,
  };
}

/** Puts the commonest first and leaves out what never occurs. */
export function commonestFirst(series: readonly ShareSeries[]): ShareSeries[] {
  return series.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}

function lineOf({ side, name, rows }: ShareSide, question: Question): ShareLine {
  const [count, all] = [countOf(rows), rows.reduce((sum, { total }) => sum + total, 0)];
  const { low, high } = wilsonInterval(count, all);
  const summary =
    all === 0
      ? "no claims"
      : `${formatCount(count)} of ${formatCounted(all, "claim")}, ${formatShare(count / all)} (${formatShare(low)} to ${formatShare(high)})`;
  return { side, name, summary, bars: question.periods.map((period) => barOf(period, { side, name, rows }, question)) };
}

function barOf(
  period: string,
  { side, name, rows }: ShareSide,
  { mark, sides, show, open, hrefOf }: Question,
): ShareBar {
  const row = rows.find((each) => each.period === period);
  const href = hrefOf(period, side);
  const isOpen = open?.period === period && open.side === side;
  const who = sides.length > 1 ? `${name}: ` : "";
  if (row === undefined) {
    const nothing = { value: null, spread: null, interval: null, count: 0, total: 0 };
    return { period, ...nothing, href, label: `${who}${period}: no claims`, isOpen };
  }
  const { count, share, low, high, total } = row;
  return {
    period,
    value: show === "share" ? share : count,
    spread: show === "share" ? [share - low, high - share] : null,
    href,
    label: `${who}${mark.name.toLowerCase()}, ${period}: ${formatCount(count)} of ${formatCounted(total, "claim")}, ${formatShare(share)}, 90 % interval ${formatShare(low)} to ${formatShare(high)}`,
    isOpen,
    count,
    total,
    interval: [low, high],
  };
}

function countOf(rows: readonly ShareRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return Math.max(1, Math.ceil((value / step) * 2) / 2) * step;
}
