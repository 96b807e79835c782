import type { PositionRow } from "@entente/views";
import { compareNames } from "../actors/compare-names.ts";
import { formatCounted, formatSigned } from "../words/format-number.ts";

/** A position laid out on the strip. `side` says on which side of the middle the whole interval lies. */
export interface PlacedPosition {
  readonly actor: string;
  readonly name: string;
  readonly region: string;
  readonly x: string;
  readonly low: string;
  readonly high: string;
  readonly side: "left" | "right" | "open";
  readonly isThin: boolean;
  readonly value: string;
  readonly interval: string;
  readonly bounds: readonly [string, string];
  readonly documents: number;
  readonly stances: number;
  readonly summary: string;
}

/** An actor without a position, and what is known of it. */
export interface Unplaced {
  readonly actor: string;
  readonly name: string;
}

/** The strip: placed actors in groups, and those without a value by reason. */
export interface Strip {
  readonly groups: readonly { readonly title: string; readonly rows: readonly PlacedPosition[] }[];
  readonly placed: readonly PlacedPosition[];
  readonly tooFew: readonly Unplaced[];
  readonly noData: readonly Unplaced[];
}

/** Fewer documents than this make thin evidence: their interval is drawn dashed. */
export const THIN_DOCUMENTS = 5;

/** The marks on the strip's scale. */
export const TICKS = [-1, -0.5, 0, 0.5, 1].map((value) => ({ x: percentOf(value), label: tickLabel(value) }));

/** How actors are grouped: not at all, by region, or by whether they belong to a bloc. */
export type Grouping = "value" | "region" | { readonly name: string; readonly members: ReadonlySet<string> };

/** Lays positions out between the poles, in one group by value or in groups by region or membership. */
export function placePositions(rows: readonly PositionRow[], by: Grouping): Strip {
  const placed = rows.flatMap(placeRow);
  const titleOf = ({ actor, region }: PlacedPosition) =>
    typeof by === "string" ? region : by.members.has(actor) ? `Members of ${by.name}` : "Others";
  const titles = [...new Set(placed.map(titleOf))].sort(compareNames);
  const without = (missing: string) =>
    rows
      .filter((row) => row.value === null && row.missing === missing)
      .map(({ actor, name }) => ({ actor, name }))
      .sort((a, b) => compareNames(a.name, b.name));
  return {
    groups:
      by === "value"
        ? [{ title: "", rows: placed }]
        : titles.map((title) => ({ title, rows: placed.filter((row) => titleOf(row) === title) })),
    placed,
    tooFew: without("too-few"),
    noData: without("no-data"),
  };
}

/** Places a lean between the left pole at 0 % and the right one at 100 %. */
export function percentOf(lean: number): string {
  return `${(((lean + 1) / 2) * 100).toFixed(2)}%`;
}

function placeRow(row: PositionRow): PlacedPosition[] {
  if (row.value === null) return [];
  const { actor, name, region, value, low, high, documents, stances } = row;
  const interval = `${formatSigned(low)} to ${formatSigned(high)}`;
  return [
    {
      actor,
      name,
      region: region ?? "Elsewhere",
      x: percentOf(value),
      low: percentOf(low),
      high: percentOf(high),
      side: high < 0 ? "left" : low > 0 ? "right" : "open",
      isThin: documents < THIN_DOCUMENTS,
      value: formatSigned(value),
      interval,
      bounds: [formatSigned(low), formatSigned(high)],
      documents,
      stances,
      summary: `90 % interval ${interval}; ${formatCounted(stances, "stance")} in ${formatCounted(documents, "document")}`,
    },
  ];
}

function tickLabel(value: number): string {
  return value === 0 ? "0" : formatSigned(value).replace(/0$/u, "").replace(/\.0$/u, "");
}
