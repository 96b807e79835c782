import type { DocumentRow } from "@entente/schema";
import { boundsOfPeriod, chooseYears, countDocuments } from "@entente/views";
import { yearsOf } from "../controls/date-window.ts";
import { formatCounted } from "../words/format-number.ts";

/** One period's bar on the coverage strip, placed in per cent of its width and height. */
export interface CoverageBar {
  readonly period: string;
  readonly x: string;
  readonly width: string;
  readonly y: string;
  readonly height: string;
  readonly documents: number;
  readonly words: number;
  readonly label: string;
  readonly href: string;
}

const GAP = 0.18;

/** Lays out how many documents each period has; an empty period keeps its place. */
export function coverageBars(
  documents: readonly DocumentRow[],
  hrefOf: (bounds: { readonly from: string; readonly to: string }) => string,
): CoverageBar[] {
  const years = yearsOf(documents);
  if (years === undefined) return [];
  const rows = countDocuments(documents, chooseYears(years.first, years.last));
  const most = rows.reduce((max, row) => Math.max(max, row.documents), 1);
  const step = 100 / rows.length;
  return rows.map(({ period, documents: count, words }, at) => ({
    period,
    x: percent((at + GAP / 2) * step),
    width: percent((1 - GAP) * step),
    y: percent(100 - (count / most) * 100),
    height: percent((count / most) * 100),
    documents: count,
    words,
    href: hrefOf(boundsOfPeriod(period) ?? { from: "", to: "" }),
    label: `${period}: ${formatCounted(count, "document")}, ${formatCounted(words, "word")}`,
  }));
}

function percent(value: number): string {
  return `${value.toFixed(3)}%`;
}
