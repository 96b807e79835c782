import type { ActorId, StanceRow } from "@entente/schema";
import { collectEvidence, type Evidence, leanOf } from "./collect-evidence.ts";
import { compareText } from "./compare-text.ts";
import { groupBy } from "./group-by.ts";

/** What relations are computed from. Shape: stances in any order. Units: `from` and `to` are ISO dates, inclusive, as precise as wished. Empty: no stance, no relation; no `issue`, all of them. Errors: none. Source: docs/method.md#relations. */
export interface RelationQuestion {
  readonly stances: readonly StanceRow[];
  readonly issue?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What one actor shows towards another, with all it rests on. Shape: one a holder and target; evidence by date. Units: `mean` is Σ confidence·polarity / Σ confidence, -1..1; `lean` has a prior of 2 at the middle, as a position has. Empty: `mean` null where all confidence is 0. Errors: none. Source: docs/method.md#relations. */
export interface Relation {
  readonly holder: ActorId;
  readonly target: ActorId;
  readonly documents: number;
  readonly stances: number;
  readonly favourable: number;
  readonly mixed: number;
  readonly unfavourable: number;
  readonly sum: number;
  readonly weight: number;
  readonly mean: number | null;
  readonly lean: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Counts what each actor shows towards each other, repeats within one duplicate group once; towards itself nothing is counted.
 * Shape: question -> one a holder and target with a stance, most stances first, then by ids. Units: as `Relation`. Empty: [].
 * Errors: none. Source: docs/method.md#relations.
 */
export function countRelations({ stances, issue, from, to }: RelationQuestion): Relation[] {
  const asked = stances.filter(
    ({ holder, target, issues }) => holder !== target && (issue === undefined || issues.some((each) => each === issue)),
  );
  const poles = { left: [], right: [...new Set(asked.map(({ target }) => target))] };
  const evidence = [...collectEvidence({ stances: asked, poles, from, to }).values()].flat();
  const pairs = groupBy(evidence, ({ stance }) => `${stance.holder} ${stance.target}`);
  return [...pairs.values()].flatMap(relationOf).sort(byStances);
}

function relationOf(evidence: readonly Evidence[]): Relation[] {
  const [first] = evidence;
  if (first === undefined) return [];
  const count = (sign: number) => evidence.filter((each) => each.sign === sign).length;
  const { sum, weight, value } = leanOf(evidence);
  return [
    {
      holder: first.stance.holder,
      target: first.stance.target,
      documents: new Set(evidence.map(({ stance }) => stance.duplicateGroup)).size,
      stances: evidence.length,
      favourable: count(1),
      mixed: count(0),
      unfavourable: count(-1),
      sum,
      weight,
      mean: weight === 0 ? null : sum / weight,
      lean: value,
      evidence,
    },
  ];
}

function byStances(a: Relation, b: Relation): number {
  return b.stances - a.stances || compareText(a.holder, b.holder) || compareText(a.target, b.target);
}
