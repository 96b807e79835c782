import type { PositionChange, PositionRow } from "@entente/views";
import { compareNames } from "../actors/compare-names.ts";
import { formatCounted, formatSigned } from "../words/format-number.ts";
import { percentOf, THIN_DOCUMENTS } from "./place-positions.ts";

/** A move laid out as an arrow. `side` says to which pole it clearly goes. */
export interface PlacedChange {
  readonly actor: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly side: "left" | "right" | "open";
  readonly points: "left" | "right" | "none";
  readonly isThin: boolean;
  readonly then: string;
  readonly now: string;
  readonly move: string;
  readonly bounds: readonly [string, string];
  readonly documents: readonly [number, number];
  readonly summary: string;
}

/** An actor with a value in one window or in none, and why. */
export interface UnplacedChange {
  readonly actor: string;
  readonly name: string;
  readonly reason: string;
}

/** A shorter move than this has no room for a head. */
const LEAST_ARROW = 0.03;

/** Lays out who moved and who cannot be compared. */
export function placeChanges(changes: readonly PositionChange[]): {
  readonly placed: readonly PlacedChange[];
  readonly apart: readonly UnplacedChange[];
} {
  return {
    placed: changes.flatMap(placeChange),
    apart: changes
      .filter(({ move }) => move === null)
      .map(({ actor, name, then, now }) => ({
        actor,
        name,
        reason: `then ${wordsOf(then)}, now ${wordsOf(now)}`,
      }))
      .sort((a, b) => compareNames(a.name, b.name)),
  };
}

function placeChange({ actor, name, then, now, move }: PositionChange): PlacedChange[] {
  if (move === null || then.value === null || now.value === null) return [];
  const { value, low, high } = move;
  const bounds = [formatSigned(low), formatSigned(high)] as const;
  return [
    {
      actor,
      name,
      from: percentOf(then.value),
      to: percentOf(now.value),
      side: high < 0 ? "left" : low > 0 ? "right" : "open",
      points: Math.abs(value) < LEAST_ARROW ? "none" : value < 0 ? "left" : "right",
      isThin: Math.min(then.documents, now.documents) < THIN_DOCUMENTS,
      then: formatSigned(then.value),
      now: formatSigned(now.value),
      move: formatSigned(value),
      bounds,
      documents: [then.documents, now.documents],
      summary: `${name} moved by ${formatSigned(value)}, 90 % interval ${bounds[0]} to ${bounds[1]}: from ${formatSigned(then.value)} (${formatCounted(then.documents, "document")}) to ${formatSigned(now.value)} (${formatCounted(now.documents, "document")})`,
    },
  ];
}

function wordsOf(row: PositionRow): string {
  if (row.value !== null) return formatSigned(row.value);
  return row.missing === "no-data" ? "no data" : "too few: one document";
}
