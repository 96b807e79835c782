import type { ActorId, StanceRow } from "@entente/schema";
import { compareText } from "./compare-text.ts";
import { groupBy } from "./group-by.ts";
import { isWithin } from "./is-within.ts";

/** Two sets of targets between which actors stand; an issue has none on the left. Shape: two lists. Units: none. Empty: a list may be empty. Errors: none. Source: docs/method.md#axes. */
export interface Poles {
  readonly left: readonly ActorId[];
  readonly right: readonly ActorId[];
}

/** A stance as evidence of a position: its sign towards the right pole, and how many repeats it stands for. Shape: one a stance that counts. Units: sign -1, 0 or 1; its weight is the stance's confidence, 0..1. Empty: none. Errors: none. Source: docs/method.md#positions. */
export interface Evidence {
  readonly stance: StanceRow;
  readonly sign: number;
  readonly repeats: number;
}

/** What positions are computed from. Shape: stances in any order. Units: `from` and `to` are ISO dates, inclusive, as precise as wished. Empty: no stance, no value. Errors: none. Source: docs/method.md#positions. */
export interface PositionQuestion {
  readonly stances: readonly StanceRow[];
  readonly poles: Poles;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The parts of a lean. Shape: one object. Units: value in (-1, 1). Empty: value 0, the prior. Errors: none. Source: docs/method.md#positions. */
export interface LeanParts {
  readonly sum: number;
  readonly weight: number;
  readonly prior: number;
  readonly value: number;
}

const PRIOR = 2;

/**
 * Lists the stances that count for each actor: towards a pole, in the window, repeats within one duplicate group once.
 * Shape: question -> evidence by holder, by date. Units: as `Evidence`. Empty: an empty map. Errors: none. Source: docs/method.md#positions.
 */
export function collectEvidence({ stances, poles, from, to }: PositionQuestion): Map<ActorId, Evidence[]> {
  const right = new Set(poles.right);
  const targets = new Set([...poles.left, ...poles.right]);
  const asked = stances.filter(({ target, date }) => targets.has(target) && isWithin(date, from, to));
  const repeated = groupBy(
    asked,
    ({ holder, target, polarity, duplicateGroup }) => `${holder} ${target} ${polarity} ${duplicateGroup}`,
  );
  const counted = [...repeated.values()].flatMap((rows): Evidence[] => {
    const [stance] = rows.sort(byWeight);
    if (stance === undefined) return [];
    // A negative zero would print as "-0".
    const sign = (right.has(stance.target) ? 1 : -1) * stance.polarity + 0;
    return [{ stance, sign, repeats: rows.length - 1 }];
  });
  return groupBy(counted.sort(byDate), ({ stance }) => stance.holder) as Map<ActorId, Evidence[]>;
}

/** Computes the lean of some evidence, with its parts. Shape: evidence -> parts. Units: lean = Σ ±confidence·polarity / (Σ confidence + 2). Empty: 0, the prior. Errors: none. Source: docs/method.md#positions. */
export function leanOf(evidence: readonly Evidence[]): LeanParts {
  let sum = 0;
  let weight = 0;
  for (const { stance, sign } of evidence) {
    sum += sign * stance.confidence;
    weight += stance.confidence;
  }
  return { sum, weight, prior: PRIOR, value: sum / (weight + PRIOR) };
}

/** Groups evidence by document, near duplicates together, by the group's name. */
export function groupByDocument(evidence: readonly Evidence[]): Evidence[][] {
  const groups = groupBy(evidence, ({ stance }) => stance.duplicateGroup);
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, items]) => items);
}

function byWeight(a: StanceRow, b: StanceRow): number {
  return b.confidence - a.confidence || compareText(a.documentId, b.documentId) || compareText(a.id, b.id);
}

function byDate({ stance: a }: Evidence, { stance: b }: Evidence): number {
  return (
    compareText(a.date, b.date) ||
    compareText(a.documentId, b.documentId) ||
    compareText(a.id, b.id) ||
    compareText(a.target, b.target) ||
    a.polarity - b.polarity
  );
}
