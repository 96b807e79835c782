import type { Token } from "../text/analysis.ts";

/** Token indexes, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

const INSIDE = /^(?:DT|PRP\$?|JJ[RS]?|NNS?|NNPS?|NP|CD|POS|URL|VBN|WP|N|EX)$/u;
const HEAD = /^(?:NNS?|NNPS?|PRP|NP|URL|CD|N|DT|WP)$/u;
const LINKS = new Set(["of", "for", "at", "from", "in"]);
const SUBJECT_PRONOUNS = new Set(["he", "she", "it", "they", "we", "i", "you", "who"]);
const MARKS = new Set(["-", "&", "’", "'"]);

/** Finds the noun phrase that ends just before token `end`, not reaching before `from`: articles, modifiers and "of" phrases included. */
export function findPhraseBefore(tokens: readonly Token[], from: number, end: number): TokenRange | undefined {
  const head = tokens[end - 1];
  if (head === undefined || end <= from || !isHead(head)) return undefined;
  if (SUBJECT_PRONOUNS.has(head.lower)) return { first: end - 1, last: end };
  let first = end - 1;
  while (first > from) {
    const before = tokens[first - 1];
    if (before === undefined) break;
    if (isInside(before)) first -= 1;
    else if (LINKS.has(before.lower) && first - 2 >= from && /^NN/u.test(tokens[first - 2]?.tag ?? "")) first -= 1;
    else break;
  }
  while (first < end - 1 && LINKS.has(tokens[first]?.lower ?? "")) first += 1;
  return { first, last: end };
}

/** Finds the noun phrase that begins at token `from`, not reaching past `to`: a subject after its verb, or an object. */
export function findPhraseAfter(tokens: readonly Token[], from: number, to: number): TokenRange | undefined {
  let last = from;
  while (last < to) {
    const token = tokens[last];
    const next = tokens[last + 1];
    if (token === undefined) break;
    if (SUBJECT_PRONOUNS.has(token.lower))
      return last === from ? { first: from, last: last + 1 } : trimmed(tokens, from, last);
    if (isInside(token)) last += 1;
    else if (LINKS.has(token.lower) && last > from && next !== undefined && isInside(next) && token.lower !== "in")
      last += 1;
    else break;
  }
  return trimmed(tokens, from, last);
}

function trimmed(tokens: readonly Token[], first: number, end: number): TokenRange | undefined {
  let last = end;
  while (last > first && !isHead(tokens[last - 1] as Token)) last -= 1;
  return last > first ? { first, last } : undefined;
}

function isHead(token: Token): boolean {
  return HEAD.test(token.tag) || /^\p{Lu}/u.test(token.text);
}

function isInside(token: Token): boolean {
  return (
    INSIDE.test(token.tag) ||
    MARKS.has(token.text) ||
    (/^\p{Lu}/u.test(token.text) && !/^(?:IN|CC|MD|RB)$/u.test(token.tag))
  );
}
