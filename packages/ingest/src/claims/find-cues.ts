import type { CueEntry } from "@entente/schema";
import type { Analysis, Sentence, Token } from "../text/analysis.ts";
import type { CueLexicon } from "./cue-lexicon.ts";

/** A cue in its sentence: tokens `[first, last)`; `passive` where its subject is not its source ("was urged to"). */
export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly entry: CueEntry;
  readonly passive: boolean;
}

const BE = new Set(["is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m"]);
const NOUN_BEFORE = /^(?:DT|PRP\$|JJ|POS|CD)$/u;

/** Finds the cues of one sentence, left to right, none overlapping another. */
export function findCues(analysis: Analysis, sentence: Sentence, lexicon: CueLexicon): Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const cue = cueAt(analysis.tokens, sentence, at, lexicon);
    if (cue === undefined) continue;
    cues.push(cue);
    at = cue.last - 1;
  }
  return cues;
}

function cueAt(tokens: readonly Token[], sentence: Sentence, at: number, lexicon: CueLexicon): Cue | undefined {
  const token = tokens[at];
  const forms = token === undefined ? undefined : lexicon.get(token.lower);
  if (token === undefined || forms === undefined) return undefined;
  for (const { rest, entry } of forms) {
    const last = at + 1 + rest.length;
    if (last > sentence.last || rest.some((word, offset) => tokens[at + 1 + offset]?.lower !== word)) continue;
    if (!fitsClass(tokens, sentence, at, entry.pos)) continue;
    return { first: at, last, entry, passive: entry.pos === "verb" && isPassive(tokens, sentence, at) };
  }
  return undefined;
}

function fitsClass(tokens: readonly Token[], sentence: Sentence, at: number, pos: CueEntry["pos"]): boolean {
  if (pos === "phrase") return true;
  const token = tokens[at];
  const before = at > sentence.first ? tokens[at - 1] : undefined;
  const nominal =
    before !== undefined && NOUN_BEFORE.test(before.tag) && !/^(?:that|this|who|which)$/u.test(before.lower);
  if (pos === "noun") return nominal || token?.tag.startsWith("NN") === true;
  if (token?.lower.endsWith("ing") === true) return !nominal && before?.tag !== "IN";
  // The tagger confuses nouns and verbs of one form; what stands before decides.
  return !nominal && !(token?.tag.startsWith("NN") === true && before?.tag === "IN");
}

function isPassive(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const participle = /(?:ed|en|wn|ld|id|wn|ught)$/u.test(tokens[at]?.lower ?? "");
  if (!participle) return false;
  let back = at - 1;
  while (back > sentence.first && /^RB/u.test(tokens[back]?.tag ?? "")) back -= 1;
  return back >= sentence.first && BE.has(tokens[back]?.lower ?? "");
}
