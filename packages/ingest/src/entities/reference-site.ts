import type { ActorId } from "@entente/schema";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import type { PersonFacts } from "./describe-people.ts";
import type { Discourse } from "./discourse.ts";
import type { Turn } from "./find-turns.ts";
import type { ReferenceKind } from "./reference-words.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import type { FirstMentions } from "./speaker-mention.ts";

/** One word that may refer, with all that was spoken of before it. */
export interface ReferenceSite {
  readonly analysis: Analysis;
  readonly token: Token;
  readonly kind: ReferenceKind;
  readonly quoted: boolean;
  readonly discourse: Discourse;
  readonly commonest: ResolvedMention | undefined;
  readonly turn: Turn | undefined;
  readonly named: readonly ResolvedMention[];
  readonly firsts: FirstMentions;
  readonly next: number;
  readonly context: ReferenceContext;
}

/** What resolving needs beside the text and its names. */
export interface ReferenceContext {
  readonly document: ExtractorInput;
  readonly turns: readonly Turn[];
  readonly facts: ReadonlyMap<ActorId, PersonFacts>;
  readonly homeOf: ReadonlyMap<ActorId, ActorId>;
}
