import type { PositionRow } from "@entente/views";
import { positionHref } from "../positions/position-params.ts";
import { formatSigned } from "../words/format-number.ts";
import type { PlacedDifference } from "./place-difference.ts";
import type { MovedPoint, MovedSubject } from "./read-runs.ts";

/** A point that moved, laid out. */
export interface PlacedMove {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  readonly before: string;
  readonly after: string;
  readonly by: string;
  /** How many records moved it; not all may be shown. */
  readonly records: number;
  readonly because: readonly PlacedDifference[];
}

/** The points that moved on one axis or issue, laid out. */
export interface PlacedSubject {
  readonly id: string;
  readonly name: string;
  readonly poles: string;
  readonly unknown: number;
  readonly moves: readonly PlacedMove[];
}

const MISSING = { "no-data": "No position: nothing said", "too-few": "No position: one document" } as const;

/** Lays out what moved on one axis or issue. Each point leads to its chart, with its evidence open, over all time. */
export function placeMoved(
  { subject, points, unknown }: MovedSubject,
  placeBecause: (point: MovedPoint) => readonly PlacedDifference[],
): PlacedSubject {
  const moves = points.map(
    (point): PlacedMove => ({
      key: point.after.actor,
      name: point.after.name,
      href: positionHref({}, { on: subject.id, actor: point.after.actor, from: "", to: "" }),
      before: sayPosition(point.before),
      after: sayPosition(point.after),
      by: point.by === null ? "" : formatSigned(point.by),
      records: point.because.length,
      because: placeBecause(point),
    }),
  );
  return { id: subject.id, name: subject.name, poles: `${subject.left} −1, ${subject.right} +1`, unknown, moves };
}

function sayPosition(row: PositionRow): string {
  if (row.value === null) return MISSING[row.missing];
  return `${formatSigned(row.value)} (${formatSigned(row.low)} to ${formatSigned(row.high)})`;
}
