import type { ActorRole } from "./actor-role.ts";
import type { ClauseUnit } from "./clause-unit.ts";
import type { Clauses } from "./read-clauses.ts";

/** A sentence as the scorer sees it. */
export interface ReadSentence {
  readonly units: readonly ClauseUnit[];
  readonly clauses: Clauses;
  /** For each unit the polarity of the predicate that starts there, negation applied; 0 for none. */
  readonly polarity: Int8Array;
}

/** Takes features as 32-bit hashes. */
export type FeatureSink = (hash: number) => void;

/** An ordered pair of actors in one sentence. */
export interface RolePair {
  readonly holder: ActorRole;
  readonly target: ActorRole;
}

/** Small counts of favourable and unfavourable predicates as one code. */
export function sumCode(plus: number, minus: number): number {
  return Math.min(plus, 2) * 3 + Math.min(minus, 2);
}

/** 0 none, 1 favourable, 2 unfavourable; 3 and 4 the same under a condition or a question. */
export function signOfVerb({ clauses, polarity }: Pick<ReadSentence, "clauses" | "polarity">, at: number): number {
  const verb = clauses.verbs[at];
  const sign = polarity[verb?.main ?? -1] ?? 0;
  if (verb === undefined || sign === 0) return 0;
  return (sign > 0 ? 1 : 2) + (verb.unreal ? 2 : 0);
}

/** The hash of a unit's word; 1 where there is none. */
export function wordHash({ units }: Pick<ReadSentence, "units">, unit: number): number {
  return units[unit]?.hash ?? 1;
}

/** The hash of a verb group's main verb; 1 where there is none. */
export function verbHash({ units, clauses }: Pick<ReadSentence, "units" | "clauses">, at: number): number {
  return units[clauses.verbs[at]?.main ?? -1]?.hash ?? 1;
}
