import type { Relation } from "./count-relations.ts";
import { groupBy } from "./group-by.ts";
import { periodOf } from "./periods.ts";

/** One period of a relation. Shape: one a period with stances. Units: counts; `mean` as in `Relation`. Empty: `mean` null where all confidence is 0. Errors: none. Source: docs/method.md#relations. */
export interface RelationPeriod {
  readonly period: string;
  readonly stances: number;
  readonly documents: number;
  readonly favourable: number;
  readonly mixed: number;
  readonly unfavourable: number;
  readonly mean: number | null;
}

/**
 * Follows one relation through time.
 * Shape: relation, length of a period in years -> one a period with stances, in order; their stances sum to the relation's. Units: as `RelationPeriod`. Empty: [].
 * Errors: none. Source: docs/method.md#relations.
 */
export function relationHistory({ evidence }: Pick<Relation, "evidence">, years: number): RelationPeriod[] {
  const periods = groupBy(evidence, ({ stance }) => periodOf(Number(stance.date.slice(0, 4)), years));
  return [...periods]
    .map(([period, items]) => {
      const count = (sign: number) => items.filter((item) => item.sign === sign).length;
      const weight = items.reduce((sum, { stance }) => sum + stance.confidence, 0);
      const sum = items.reduce((total, { stance, sign }) => total + sign * stance.confidence, 0);
      return {
        period,
        stances: items.length,
        documents: new Set(items.map(({ stance }) => stance.duplicateGroup)).size,
        favourable: count(1),
        mixed: count(0),
        unfavourable: count(-1),
        mean: weight === 0 ? null : sum / weight,
      };
    })
    .sort((a, b) => Number(a.period.slice(0, 4)) - Number(b.period.slice(0, 4)));
}
