import type { YearSpan } from "../chart/place-events.ts";
import type { SeriesPoint } from "../chart/timeline-series.ts";

/** A point of a timeline, in per cent of its width and height. */
export interface PlacedPoint {
  readonly x: string;
  readonly y: string;
  readonly href: string;
  readonly label: string;
}

/** One actor's line with its band; both are paths on a square of `SIDE` units. A line breaks where its years do. */
export interface PlacedLine {
  readonly line: string;
  readonly band: string;
  readonly points: readonly PlacedPoint[];
  /** Where its last point lies, as a share of the height from the top. */
  readonly end: number;
}

/** A year on the axis; one that is `minor` gives way where there is little room. */
export interface YearTick {
  readonly x: string;
  readonly label: string;
  readonly isMinor: boolean;
}

/** The side of the square that lines are drawn on, in its own units. */
export const SIDE = 1000;

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];
const MOST_TICKS = 9;

/** Places one timeline between the poles, the right one on top. A point stands at the end of its year, since it rests on the whole of it. `gap` is the longest gap, in years, that the line bridges. */
export function placeTimeline(
  points: readonly SeriesPoint[],
  span: YearSpan,
  gap = Number.POSITIVE_INFINITY,
): PlacedLine {
  const runs = runsOf(points, gap);
  const at = ({ year }: SeriesPoint) => xOf(year, span);
  return {
    line: runs.map((run) => pathOf(run.map((point) => [at(point), yOf(point.value)]))).join(""),
    band: runs
      .filter((run) => run.length > 1)
      .map((run) => {
        const low = run.map((point): Spot => [at(point), yOf(point.band[0])]);
        const high = run.map((point): Spot => [at(point), yOf(point.band[1])]);
        return `${pathOf([...low, ...high.reverse()])}Z`;
      })
      .join(""),
    points: points.map((point) => ({
      x: `${(at(point) * 100).toFixed(2)}%`,
      y: `${(yOf(point.value) * 100).toFixed(2)}%`,
      href: point.href,
      label: point.label,
    })),
    end: yOf(points.at(-1)?.value ?? 0),
  };
}

/** The years written below a timeline, each under the middle of its year. */
export function yearTicks({ first, last }: YearSpan): YearTick[] {
  const years = last - first + 1;
  const step = STEPS.find((each) => years / each <= MOST_TICKS) ?? 200;
  const start = Math.ceil(first / step) * step;
  const ticks = Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, at) => start + at * step);
  return ticks.map((year, at) => ({
    x: `${(((year + 0.5 - first) / years) * 100).toFixed(2)}%`,
    label: String(year),
    isMinor: ticks.length > 4 && at % 2 === 1,
  }));
}

/** Spreads labels at the ends of lines so that none covers another: the wished places, as shares of a height, moved as little as their order allows. */
export function spreadLabels(wished: readonly number[], least: number): number[] {
  const order = wished.map((_, at) => at).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0));
  const placed = wished.map(() => 0);
  let floor = 0;
  for (const at of order) {
    placed[at] = Math.max(wished[at] ?? 0, floor);
    floor = (placed[at] ?? 0) + least;
  }
  let ceiling = Math.max(1, least * (wished.length - 1));
  for (const at of order.reverse()) {
    placed[at] = Math.min(placed[at] ?? 0, ceiling);
    ceiling = (placed[at] ?? 0) - least;
  }
  return placed;
}

type Spot = readonly [number, number];

function runsOf(points: readonly SeriesPoint[], gap: number): SeriesPoint[][] {
  const runs: SeriesPoint[][] = [];
  for (const point of points) {
    const before = runs.at(-1)?.at(-1);
    if (before === undefined || point.year - before.year > gap) runs.push([point]);
    else runs.at(-1)?.push(point);
  }
  return runs;
}

function xOf(year: number, { first, last }: YearSpan): number {
  return (year + 1 - first) / (last + 1 - first);
}

function yOf(value: number): number {
  return (1 - value) / 2;
}

function pathOf(spots: readonly Spot[]): string {
  return spots.map(([x, y], at) => `${at === 0 ? "M" : "L"}${Math.round(x * SIDE)} ${Math.round(y * SIDE)}`).join("");
}
