import type { TimelinePoint } from "@entente/views";
import { formatCounted, formatSigned } from "../words/format-number.ts";

/** One point of a timeline as the chart draws it; `band` is the 90 % interval. */
export interface SeriesPoint {
  readonly year: number;
  /** The first year that the point rests on; undefined where that is everything before. */
  readonly since: string | undefined;
  readonly value: number;
  readonly band: readonly [number, number];
  readonly href: string;
  readonly label: string;
  readonly documents: number;
  readonly added: number;
}

/** Prepares a timeline for the chart; each point leads to what it rests on. */
export function seriesOf(
  points: readonly TimelinePoint[],
  name: string,
  hrefOf: (until: string, since: string | undefined) => string,
): SeriesPoint[] {
  return points.map(({ year, since, value, low, high, documents, added }) => ({
    year: Number(year),
    since,
    value,
    band: [low, high],
    href: hrefOf(year, since),
    documents,
    added,
    label: `${name}, ${since === undefined ? "up to" : since === year ? "in" : `${since} to`} ${year}: ${formatSigned(value)}, 90 % interval ${formatSigned(low)} to ${formatSigned(high)}, ${formatCounted(documents, "document")}, ${formatCounted(added, "stance")} new`,
  }));
}

/** The years that all timelines of a page share, first and last. */
export function yearsOfSeries(series: readonly (readonly SeriesPoint[])[]): readonly [number, number] {
  const years = series.flat().map(({ year }) => year);
  return years.length === 0 ? [0, 0] : [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
}
