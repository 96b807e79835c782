import type { PositionRow } from "./compare-positions.ts";
import { compareText } from "./compare-text.ts";

/** A position that differs between two states of the records. Shape: one an actor. Units: as `PositionRow`; `by` is the later value less the earlier. Empty: `by` null where one of them has no value. Errors: none. Source: docs/method.md#runs. */
export interface MovedPosition {
  readonly before: PositionRow;
  readonly after: PositionRow;
  readonly by: number | null;
}

/** Half of the last figure that charts show. */
const LEAST = 0.005;

/**
 * Lists the positions that moved between two states of the records, the furthest first; those that came or went before them.
 * Shape: positions before and after -> one an actor that moved. Units: as `MovedPosition`. Empty: equal positions give [].
 * Errors: none. Source: docs/method.md#runs.
 */
export function listMovedPositions(before: readonly PositionRow[], after: readonly PositionRow[]): MovedPosition[] {
  const earlier = new Map(before.map((row) => [row.actor, row]));
  const moved = after.flatMap((row): MovedPosition[] => {
    const old = earlier.get(row.actor);
    if (old === undefined) return [];
    if (old.value === null || row.value === null)
      return old.value === row.value ? [] : [{ before: old, after: row, by: null }];
    const by = row.value - old.value;
    return Math.abs(by) < LEAST ? [] : [{ before: old, after: row, by }];
  });
  return moved.sort((a, b) => sizeOf(b) - sizeOf(a) || compareText(a.after.name, b.after.name));
}

function sizeOf({ by }: MovedPosition): number {
  return by === null ? 9 : Math.abs(by);
}
