import type { PredicateEntry } from "@entente/schema";
import type { Analysis, Sentence, Token } from "../text/analysis.ts";
import type { PredicateLexicon } from "./predicate-lexicon.ts";

/** A predicate in its sentence: tokens `[first, last)`; `negated` counts negations in its clause, `unreal` where it is a condition or question. */
export interface Predicate {
  readonly first: number;
  readonly last: number;
  readonly entry: PredicateEntry;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly unreal: boolean;
}

const NEGATION = new Set([
  "not",
  "n't",
  "never",
  "no",
  "neither",
  "nor",
  "without",
  "refused",
  "declined",
  "refuses",
  "declines",
  "refusing",
  "stopped",
  "rejected",
  "resisted",
  "against",
  "lifted",
  "lift",
  "ended",
]);
const UNREAL = new Set(["if", "whether", "unless", "could", "might"]);
const BE = new Set(["is", "are", "was", "were", "be", "been", "being", "'s", "'re"]);
const CLAUSE = /^(?:[,;:]|but|while|although|because|after|before|when|that)$/u;
const SCOPE = 6;

/** Finds the stance predicates of one sentence, left to right. */
export function findPredicates({ tokens }: Analysis, sentence: Sentence, lexicon: PredicateLexicon): Predicate[] {
  const found: Predicate[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const form = lexicon
      .get(tokens[at]?.lower ?? "")
      ?.find(({ rest, entry }) => matches(tokens, at, rest) && fits(tokens[at], tokens[at - 1], entry));
    if (form === undefined) continue;
    const last = at + 1 + form.rest.length;
    const scope = scopeBefore(tokens, sentence.first, at);
    const question = tokens[sentence.last - 1]?.text === "?";
    found.push({
      first: at,
      last,
      entry: form.entry,
      passive: form.entry.pos === "verb" && isPassive(tokens, sentence.first, at),
      negated: scope.some(({ lower }) => NEGATION.has(lower)),
      unreal: question || scope.some(({ lower }) => UNREAL.has(lower)),
    });
    at = last - 1;
  }
  return found;
}

function matches(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  return rest.every((word, offset) => tokens[at + 1 + offset]?.lower === word);
}

function fits(token: Token | undefined, before: Token | undefined, { pos }: PredicateEntry): boolean {
  const nominal =
    before !== undefined && /^(?:DT|PRP\$|JJ|POS|CD)$/u.test(before.tag) && !/^(?:that|which|who)$/u.test(before.lower);
  if (pos === "noun") return nominal || token?.tag.startsWith("NN") === true;
  return pos !== "verb" || !nominal;
}

function scopeBefore(tokens: readonly Token[], from: number, at: number): Token[] {
  const scope: Token[] = [];
  for (let back = at - 1; back >= from && scope.length < SCOPE; back -= 1) {
    const token = tokens[back];
    if (token === undefined || CLAUSE.test(token.lower)) break;
    scope.push(token);
  }
  return scope;
}

function isPassive(tokens: readonly Token[], from: number, at: number): boolean {
  if (!/(?:ed|en|wn|ght|un|ne)$/u.test(tokens[at]?.lower ?? "")) return false;
  let back = at - 1;
  while (back > from && /^RB/u.test(tokens[back]?.tag ?? "")) back -= 1;
  return BE.has(tokens[back]?.lower ?? "") || tokens[at + 1]?.lower === "by";
}
