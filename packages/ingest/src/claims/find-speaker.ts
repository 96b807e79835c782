import type { Analysis, Sentence, Token } from "../text/analysis.ts";
import type { Cue } from "./find-cues.ts";
import { findPhraseAfter, findPhraseBefore, type TokenRange } from "./find-noun-phrase.ts";

const AUXILIARY = new Set([
  "has",
  "have",
  "had",
  "will",
  "would",
  "did",
  "does",
  "do",
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "also",
  "to",
  "can",
  "could",
  "may",
  "might",
  "should",
  "must",
  "'ve",
  "'ll",
  "'d",
  "'s",
  "n't",
  "not",
  "never",
]);
const APPOSITION_REACH = 30;

/** Finds the noun phrase that is the source of a verbal cue: its subject, before it or, inverted, after it. */
export function findSubject(analysis: Analysis, sentence: Sentence, cue: Cue): TokenRange | undefined {
  const { tokens } = analysis;
  const end = skipBack(tokens, sentence.first, cue.first);
  const before = findPhraseBefore(tokens, sentence.first, end);
  if (before !== undefined) return atSubject(tokens, sentence, before);
  if (tokens[end - 1]?.text === ",")
    return findBeforeApposition(tokens, sentence, end) ?? findCoordinate(tokens, sentence, end);
  return findCoordinate(tokens, sentence, end);
}

/** Finds the subject that follows an inverted cue: `," said the minister`. */
export function findInvertedSubject(analysis: Analysis, sentence: Sentence, cue: Cue): TokenRange | undefined {
  return findPhraseAfter(analysis.tokens, cue.last, sentence.last);
}

function skipBack(tokens: readonly Token[], from: number, end: number): number {
  let at = end;
  while (at > from && (AUXILIARY.has(tokens[at - 1]?.lower ?? "") || /^(?:RB|MD)/u.test(tokens[at - 1]?.tag ?? "")))
    at -= 1;
  return at;
}

/** "officials who said" takes "officials": a relative pronoun stands for the phrase before it. */
function atSubject(tokens: readonly Token[], sentence: Sentence, phrase: TokenRange): TokenRange {
  if (tokens[phrase.first]?.lower !== "who" || phrase.first <= sentence.first) return phrase;
  const end = tokens[phrase.first - 1]?.text === "," ? phrase.first - 1 : phrase.first;
  return findPhraseBefore(tokens, sentence.first, end) ?? phrase;
}

/** "Ciaran Martin, the head of the centre, said": the subject stands before the apposition. */
function findBeforeApposition(tokens: readonly Token[], sentence: Sentence, end: number): TokenRange | undefined {
  for (let at = end - 2; at > sentence.first && end - at < APPOSITION_REACH; at -= 1) {
    if (tokens[at]?.text === ",") return findPhraseBefore(tokens, sentence.first, at);
  }
  return undefined;
}

/** "X criticised A and warned B": the second cue shares the subject of the first verb of its clause. */
function findCoordinate(tokens: readonly Token[], sentence: Sentence, end: number): TokenRange | undefined {
  const joined = /^(?:and|but|,)$/u.test(tokens[end - 1]?.lower ?? "") || /ing$/u.test(tokens[end]?.lower ?? "");
  if (!joined) return undefined;
  for (let at = sentence.first + 1; at < end; at += 1) {
    if (!/^VB[DZP]/u.test(tokens[at]?.tag ?? "")) continue;
    const phrase = findPhraseBefore(tokens, sentence.first, skipBack(tokens, sentence.first, at));
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}
