import type { ActorId } from "@entente/schema";
import { compareText } from "./compare-text.ts";
import type { Relation } from "./count-relations.ts";

/** How much one actor takes part in relations. Shape: one an actor. Units: counts; `held` are stances it holds, `received` those towards it; `documents` holds each near-duplicate group once. Empty: none. Errors: none. Source: docs/method.md#relations. */
export interface Party {
  readonly actor: ActorId;
  readonly held: number;
  readonly received: number;
  readonly documents: number;
}

/**
 * Counts each actor's part in some relations.
 * Shape: relations in any order -> one an actor, the most active (held and received) first, then by id. Units: as `Party`. Empty: []. Errors: none. Source: docs/method.md#relations.
 */
export function countParties(relations: readonly Relation[]): Party[] {
  const parties = new Map<ActorId, { held: number; received: number; documents: Set<string> }>();
  const partyOf = (actor: ActorId) => {
    const known = parties.get(actor) ?? { held: 0, received: 0, documents: new Set<string>() };
    parties.set(actor, known);
    return known;
  };
  for (const { holder, target, stances, evidence } of relations) {
    partyOf(holder).held += stances;
    partyOf(target).received += stances;
    for (const { stance } of evidence) {
      partyOf(holder).documents.add(stance.duplicateGroup);
      partyOf(target).documents.add(stance.duplicateGroup);
    }
  }
  return [...parties]
    .map(([actor, { held, received, documents }]) => ({ actor, held, received, documents: documents.size }))
    .sort((a, b) => b.held + b.received - a.held - a.received || compareText(a.actor, b.actor));
}
