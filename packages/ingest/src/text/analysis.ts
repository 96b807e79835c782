/** One token: a word, a number or a mark. Offsets are UTF-16 code units of the document, half-open. */
export interface Token {
  readonly index: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Penn Treebank part of speech, by natural's Brill tagger. */
  readonly tag: string;
}

/** One sentence: the tokens `[first, last)` and the characters they span. */
export interface Sentence {
  readonly index: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** What stands between a pair of quotation marks. `start` and `end` leave the marks out; `closed` is false where a paragraph or the text ended it. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** A document's text, cut once: every later stage reads this and never the bare string's structure again. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}
