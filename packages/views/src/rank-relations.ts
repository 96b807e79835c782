import { compareText } from "./compare-text.ts";
import type { Relation } from "./count-relations.ts";

/** Relations by their sign. Shape: three lists, which together are all of them. Units: `lean` as in `Relation`. Empty: lists may be empty. Errors: none. Source: docs/method.md#relations. */
export interface RankedRelations {
  readonly favourable: readonly Relation[];
  readonly even: readonly Relation[];
  readonly unfavourable: readonly Relation[];
}

/**
 * Ranks relations by lean: with its prior, much evidence of the same mean ranks before little.
 * Shape: relations in any order -> three lists, each with the strongest first, the even ones by stances. Units: as `Relation`. Empty: empty lists. Errors: none. Source: docs/method.md#relations.
 */
export function rankRelations(relations: readonly Relation[]): RankedRelations {
  const byStrength = (a: Relation, b: Relation) =>
    Math.abs(b.lean) - Math.abs(a.lean) ||
    b.stances - a.stances ||
    compareText(a.holder, b.holder) ||
    compareText(a.target, b.target);
  const withSign = (sign: number) => relations.filter(({ lean }) => Math.sign(lean) === sign).sort(byStrength);
  return { favourable: withSign(1), even: withSign(0), unfavourable: withSign(-1) };
}
