import type { EntityType } from "@entente/schema";
import type { ResolvedMention } from "./resolved-mention.ts";

/** What a word list says of names: whether a word is a given name, and what a whole name looks like. */
export interface NameJudge {
  readonly isSurname: (word: string) => boolean;
  /** Whether a dictionary has the word in small letters. */
  readonly isCommonWord: (word: string) => boolean;
  readonly isGivenName: (word: string) => boolean;
  readonly typeOf: (name: string) => EntityType | null;
}

/** A run of capitalised tokens judged to be a name. */
export interface JudgedName {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly confidence: number;
}

/** Token indexes, half-open. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The mentions that own tokens around a run, and the word lists. */
export interface Surroundings {
  readonly owner: readonly (ResolvedMention | undefined)[];
  readonly judge: NameJudge;
}
