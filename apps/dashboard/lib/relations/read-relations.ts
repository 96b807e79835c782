import type { StanceRow } from "@entente/schema";
import type { StanceFilter } from "@entente/store";
import {
  type ActorPlace,
  countParties,
  countRelations,
  linkActors,
  type Party,
  placeActors,
  type Relation,
} from "@entente/views";
import { countYears } from "../chart/brush-bars.ts";
import type { DateWindow } from "../controls/date-window.ts";
import type { GenerationCache } from "../data/generation-cache.ts";

/** Which stances relations are counted from. */
export interface RelationScope extends DateWindow {
  readonly issue?: string | undefined;
}

/** Answers about who shows what towards whom. */
export interface RelationReader {
  readonly relations: (scope: RelationScope) => Promise<readonly Relation[]>;
  /** The stances of each year on a matter, or on any. */
  readonly relationYears: (issue: string | undefined) => Promise<ReadonlyMap<number, number>>;
  /** How much each actor takes part. */
  readonly parties: (scope: RelationScope) => Promise<readonly Party[]>;
  /** The places of the most active actors in the network of a scope. */
  readonly places: (scope: RelationScope, most: number) => Promise<readonly ActorPlace[]>;
  /** The relations from one actor towards all others, and from all others towards it. */
  readonly relationsOf: (
    actor: string,
    scope: RelationScope,
  ) => Promise<{ readonly held: readonly Relation[]; readonly received: readonly Relation[] }>;
  /** What one actor shows towards another; undefined where nothing is known. */
  readonly relation: (holder: string, target: string, scope: RelationScope) => Promise<Relation | undefined>;
}

interface Sources {
  readonly cache: GenerationCache;
  readonly stances: (filter: StanceFilter) => Promise<StanceRow[]>;
}

/** Creates the reader of relations; each answer is computed once a generation. */
export function createRelationReader({ cache, stances }: Sources): RelationReader {
  const keyed = <T>(name: string, asked: unknown, compute: () => Promise<T>) =>
    cache.read(`${name} ${JSON.stringify(asked)}`, compute);
  const stancesIn = (filter: StanceFilter) => keyed("stances for relations", filter, () => stances(filter));
  const count = async (filter: StanceFilter, { issue }: RelationScope) =>
    countRelations({ stances: await stancesIn(filter), issue });
  const relations = (scope: RelationScope) =>
    keyed("relations", [scope.from, scope.to, scope.issue], () => count({ from: scope.from, to: scope.to }, scope));
  const parties = (scope: RelationScope) =>
    keyed("parties", [scope.from, scope.to, scope.issue], async () => countParties(await relations(scope)));
  return {
    relations,
    relationYears: (issue) =>
      keyed("relation years", [issue], async () =>
        countYears(
          (await relations({ from: "", to: "", issue })).flatMap(({ evidence }) =>
            evidence.map(({ stance }) => stance.date),
          ),
        ),
      ),
    parties,
    places: (scope, most) =>
      keyed("places", [scope.from, scope.to, scope.issue, most], async () => {
        const found = await relations(scope);
        const ids = (await parties(scope)).slice(0, most).map(({ actor }) => actor);
        return placeActors(ids, linkActors(found, new Set<string>(ids)));
      }),
    relationsOf: (actor, scope) =>
      keyed("relations of", [actor, scope.from, scope.to, scope.issue], async () => ({
        held: await count({ holder: actor, from: scope.from, to: scope.to }, scope),
        received: await count({ targets: [actor], from: scope.from, to: scope.to }, scope),
      })),
    relation: async (holder, target, scope) =>
      (await count({ holder, targets: [target], from: scope.from, to: scope.to }, scope))[0],
  };
}
