import { boundsOfPeriod, periodsBetween, type RelationPeriod } from "@entente/views";
import type { YearSpan } from "../chart/place-events.ts";
import { formatSigned } from "../words/format-number.ts";
import { wordsOfCounts } from "./place-relations.ts";

/** A part of a bar, placed in per cent of the plot's height. */
interface Part {
  readonly y: string;
  readonly height: string;
}

/** One period of a relation: what is for stands above the line, what is against below it, what is mixed on it. */
export interface HistoryBar {
  readonly period: string;
  readonly x: string;
  readonly width: string;
  readonly favourable: Part;
  readonly mixed: Part;
  readonly unfavourable: Part;
  readonly label: string;
  readonly row: RelationPeriod;
}

/** One direction's bars, the scale that all directions share, and where its middle lies. */
export interface History {
  readonly bars: readonly HistoryBar[];
  readonly middle: string;
  readonly most: { readonly above: number; readonly below: number };
  /** The periods that are named under the plot, each with its middle. */
  readonly ticks: readonly { readonly period: string; readonly x: string }[];
  readonly span: YearSpan;
}

const GAP = 0.2;

/** Lays several histories out on one scale of time and number, so that they can be compared. */
export function historyBars(histories: readonly (readonly RelationPeriod[])[], years: number): History[] {
  const rows = histories.flat();
  const above = rows.reduce((most, row) => Math.max(most, row.favourable + row.mixed / 2), 1);
  const below = rows.reduce((most, row) => Math.max(most, row.unfavourable + row.mixed / 2), 1);
  const starts = rows.map(({ period }) => Number(period.slice(0, 4)));
  const periods =
    starts.length === 0
      ? []
      : periodsBetween(
          starts.reduce((a, b) => Math.min(a, b)),
          starts.reduce((a, b) => Math.max(a, b)),
          years,
        );
  const middle = above / (above + below);
  const toHeight = (value: number) => value / (above + below);
  return histories.map((history) => ({
    bars: history.map((row) => barOf(row, { periods, middle, toHeight })),
    middle: percent(middle),
    most: { above: Math.ceil(above), below: Math.ceil(below) },
    ticks: ticksOf(periods),
    span: spanOf(periods),
  }));
}

/** How many letters stand beside each other under a narrow plot. */
const ROOM = 40;

function ticksOf(periods: readonly string[]): History["ticks"] {
  const step = Math.max(1, Math.ceil((periods.length * ((periods[0]?.length ?? 0) + 1)) / ROOM));
  return periods.flatMap((period, at) =>
    at % step === 0 ? [{ period, x: percent((at + 0.5) / periods.length) }] : [],
  );
}

function spanOf(periods: readonly string[]): YearSpan {
  const [first, last] = [boundsOfPeriod(periods[0] ?? ""), boundsOfPeriod(periods.at(-1) ?? "")];
  return { first: Number(first?.from.slice(0, 4) ?? 0), last: Number(last?.to.slice(0, 4) ?? 0) };
}

interface Scale {
  readonly periods: readonly string[];
  readonly middle: number;
  readonly toHeight: (value: number) => number;
}

function barOf(row: RelationPeriod, { periods, middle, toHeight }: Scale): HistoryBar {
  const step = 1 / periods.length;
  const half = toHeight(row.mixed / 2);
  const [up, down] = [toHeight(row.favourable), toHeight(row.unfavourable)];
  return {
    period: row.period,
    x: percent((periods.indexOf(row.period) + GAP / 2) * step),
    width: percent((1 - GAP) * step),
    favourable: { y: percent(middle - half - up), height: percent(up) },
    mixed: { y: percent(middle - half), height: percent(half * 2) },
    unfavourable: { y: percent(middle + half), height: percent(down) },
    label: `${row.period}: ${wordsOfCounts(row)}; mean polarity ${row.mean === null ? "unknown" : formatSigned(row.mean)}`,
    row,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
