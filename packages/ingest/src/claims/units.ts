import type { Quotation } from "../text/analysis.ts";

/** Word classes of units, coarser than tags. */
export const CLASS = {
  other: 0,
  noun: 1,
  finite: 2,
  base: 3,
  gerund: 4,
  participle: 5,
  modal: 6,
  adjective: 7,
  adverb: 8,
  determiner: 9,
  pronoun: 10,
  possessive: 11,
  preposition: 12,
  conjunction: 13,
  mark: 14,
  number: 15,
  genitive: 16,
  relative: 17,
  to: 18,
} as const;

/** Makes a table that holds 1 for the given classes. */
export function tableOf(...classes: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, wordClass) => (classes.includes(wordClass) ? 1 : 0));
}

/** Which mark of quotation a unit is. */
export const MARK = { none: 0, opening: 1, closing: 2 } as const;

/** A run of units, half-open. */
export interface UnitRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A document as columns of numbers, a row a unit: a word, a mark, or a whole name. A name is known by its kind alone, so
 * that what is read of "France warned" is read of "Germany warned".
 */
export interface Units {
  readonly count: number;
  /** The tokens `[firstToken, lastToken)` of a unit, and its characters `[start, end)`. */
  readonly firstToken: Int32Array;
  readonly lastToken: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  readonly tag: Int32Array;
  readonly wordClass: Int32Array;
  /** Class of a reviewed cue, see `WordFacts.cue`. */
  readonly cue: Int32Array;
  /** Kind of name, 0 for words. */
  readonly name: Int32Array;
  /** Number of the quotation that a unit stands in, from 1; 0 outside. */
  readonly quotation: Int32Array;
  readonly mark: Int32Array;
  readonly sentence: Int32Array;
  readonly sentences: readonly (UnitRange & { readonly paragraph: number })[];
  /** The quotations in units; the number of a quotation is its place here plus one. */
  readonly quotations: readonly UnitRange[];
  readonly spans: readonly Quotation[];
  /** 1 where the document has a speaker of its own, who says "we". */
  readonly voice: 0 | 1;
}
