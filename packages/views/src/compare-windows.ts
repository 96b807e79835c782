import type { ActorId, ActorRow } from "@entente/schema";
import { bootstrapChange } from "./bootstrap-lean.ts";
import { collectEvidence, type Evidence, groupByDocument, type PositionQuestion } from "./collect-evidence.ts";
import { comparePositions, type PositionRow } from "./compare-positions.ts";
import { compareText } from "./compare-text.ts";
import type { Interval } from "./intervals.ts";

/** A stretch of time. Shape: two bounds, both inclusive. Units: ISO dates, as precise as wished. Empty: a missing or empty bound is open. Errors: none. Source: docs/method.md#positions. */
export interface Window {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** An actor's position in two windows, and how far it moved. Shape: one an actor. Units: positions in (-1, 1), the move in (-2, 2), plus towards the right pole. Empty: `move` is null where either window has no value; `then` and `now` name the reason. Errors: none. Source: docs/method.md#positions. */
export interface PositionChange {
  readonly actor: ActorId;
  readonly name: string;
  readonly region: string | null;
  readonly then: PositionRow;
  readonly now: PositionRow;
  readonly move: ({ readonly value: number } & Interval) | null;
}

/**
 * Compares where actors stand in two windows.
 * Shape: question, actors, two windows -> one row an actor with evidence in either, those with a move first, by move, then the rest by name.
 * Units: as `PositionChange`; the move has a 90 % interval from resampling the documents of each window by itself. Empty: [].
 * Errors: none; a window with fewer than two documents gives its reason and no move. Source: docs/method.md#positions; Efron (1979).
 */
export function compareWindows(
  question: Pick<PositionQuestion, "stances" | "poles">,
  actors: readonly ActorRow[],
  { then, now }: { readonly then: Window; readonly now: Window },
): PositionChange[] {
  const [before, after] = [
    { ...question, from: then.from, to: then.to },
    { ...question, from: now.from, to: now.to },
  ];
  const [earlier, later] = [rowsOf(before, actors), rowsOf(after, actors)];
  const [evidenceThen, evidenceNow] = [collectEvidence(before), collectEvidence(after)];
  const rows = actors.flatMap((actor): PositionChange[] => {
    const [was, is] = [earlier.get(actor.id), later.get(actor.id)];
    if (was === undefined || is === undefined || was.stances + is.stances === 0) return [];
    const { id, name, region } = actor;
    const hasBoth = was.value !== null && is.value !== null;
    const move = hasBoth ? moveOf(evidenceThen.get(id) ?? [], evidenceNow.get(id) ?? [], is.value - was.value) : null;
    return [{ actor: id, name, region, then: was, now: is, move }];
  });
  return rows.sort((a, b) => (a.move?.value ?? 9) - (b.move?.value ?? 9) || compareText(a.name, b.name));
}

function rowsOf(question: PositionQuestion, actors: readonly ActorRow[]): Map<ActorId, PositionRow> {
  return new Map(comparePositions(question, actors).map((row) => [row.actor, row]));
}

function moveOf(before: readonly Evidence[], after: readonly Evidence[], value: number): PositionChange["move"] {
  return { value, ...bootstrapChange(groupByDocument(before), groupByDocument(after)) };
}
