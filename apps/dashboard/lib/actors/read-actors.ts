import type { DocumentMentions, MentionTally } from "@entente/store";
import type { GenerationCache } from "../data/generation-cache.ts";

/** Answers about who is named where. */
export interface ActorReader {
  readonly mentionTallies: () => Promise<readonly MentionTally[]>;
  readonly mentionsOf: (actor: string) => Promise<readonly DocumentMentions[]>;
}

interface Sources {
  readonly cache: GenerationCache;
  readonly tables: {
    readonly countMentions: () => Promise<MentionTally[]>;
    readonly mentionsOf: (actor: string) => Promise<DocumentMentions[]>;
  };
}

/** Creates the reader of mentions; each answer is computed once a generation. */
export function createActorReader({ cache, tables }: Sources): ActorReader {
  return {
    mentionTallies: () => cache.read("mention tallies", tables.countMentions),
    mentionsOf: (actor) => cache.read(`mentions of ${actor}`, () => tables.mentionsOf(actor)),
  };
}
