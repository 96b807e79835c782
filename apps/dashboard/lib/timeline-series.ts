import type { TimelinePoint } from "@entente/views";
import { formatCounted, formatSigned } from "./format-number.ts";

/** One point of a timeline as the chart draws it; `band` is the 90 % interval. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  readonly band: readonly [number, number];
  readonly href: string;
  readonly label: string;
}

/** Prepares a timeline for the chart; each point leads to what it rests on. */
export function seriesOf(
  points: readonly TimelinePoint[],
  name: string,
  hrefOf: (year: string) => string,
): SeriesPoint[] {
  return points.map(({ year, value, low, high, documents, added }) => ({
    year: Number(year),
    value,
    band: [low, high],
    href: hrefOf(year),
    label: `${name}, up to ${year}: ${formatSigned(value)}, 90 % interval ${formatSigned(low)} to ${formatSigned(high)}, ${formatCounted(documents, "document")}, ${formatCounted(added, "stance")} new`,
  }));
}

/** The years that all timelines of a page share, first and last. */
export function yearsOfSeries(series: readonly (readonly SeriesPoint[])[]): readonly [number, number] {
  const years = series.flat().map(({ year }) => year);
  return years.length === 0 ? [0, 0] : [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
}
