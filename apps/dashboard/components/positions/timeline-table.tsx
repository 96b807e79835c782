import type { SeriesPoint } from "../../lib/chart/timeline-series.ts";
import { formatSigned } from "../../lib/words/format-number.ts";
import type { ChartTable } from "../chart/chart-frame.tsx";

const FIGURES = [
  { title: "From", isFigure: true },
  { title: "Up to", isFigure: true },
  { title: "Lean", isFigure: true },
  { title: "Low, 90 %", isFigure: true },
  { title: "High, 90 %", isFigure: true },
  { title: "Documents", isFigure: true },
  { title: "New stances", isFigure: true },
];

/** The points of some timelines as rows; `what` heads the names of the lines. */
export function tableOfTimelines(
  what: string,
  lines: readonly { readonly name: string; readonly points: readonly SeriesPoint[] }[],
): ChartTable {
  return {
    columns: [{ title: what }, ...FIGURES],
    rows: lines.flatMap(({ name, points }) =>
      points.map(({ year, since, value, band, documents, added, href }) => ({
        key: `${name} ${year}`,
        cells: [
          name,
          since ?? "start",
          <a key="year" href={href}>
            {year}
          </a>,
          formatSigned(value),
          ...band.map(formatSigned),
          documents,
          added,
        ],
      })),
    ),
  };
}
