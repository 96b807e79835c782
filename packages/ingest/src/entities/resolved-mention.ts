import type { ActorId, EntityType, MentionForm } from "@entente/schema";

/**
 * A mention tied to its actor. Sorted by start; named mentions never overlap each other. Pronoun and nominal mentions
 * ("he", "the company") stand beside them where coreference found their actor.
 */
export interface ResolvedMention {
  readonly start: number;
  readonly end: number;
  /** Token indexes `[first, last)` of the mention. */
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  readonly entity: ActorId;
  readonly type: EntityType;
  readonly name: string;
  /** The state or bloc for which the actor speaks on the document's date; a state or bloc is its own side. */
  readonly side: ActorId | null;
  readonly confidence: number;
  /** Of a place: the state in which it lies, where that is known. */
  readonly country?: ActorId;
  /** Of a place: it is its country's seat of government, and speaks for it where it speaks. */
  readonly isSeat?: boolean;
}
