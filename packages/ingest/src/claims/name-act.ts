import type { Act } from "@entente/schema";
import { hashWord } from "./feature-sink.ts";
import type { Proposal } from "./propose-claims.ts";
import type { CueFrame } from "./start-features.ts";
import { CLASS, type UnitRange, type Units } from "./units.ts";
import { ACTS } from "./word-facts.ts";

const MUST = new Set(["should", "must", "ought", "shall"].map(hashWord));
const NOT = new Set(["not", "n't", "never", "no", "neither"].map(hashWord));
const ASK = hashWord("ask");
const QUESTION = new Set(["who", "what", "when", "where", "why", "which", "whether", "if", "how"].map(hashWord));
const QUESTION_MARK = hashWord("?");
/** How far into its content "should" or "must" is the point of a claim. */
const MUST_REACH = 15;

/**
 * Names the act of a claim: that of its cue in the reviewed data; where that only asserts, the act of another known word
 * before the content ("expressed concern about"), or a demand where the content says that somebody should or must.
 * Support that is denied ("do not support") accuses; what is asked for is a demand, what is asked about a question.
 */
export function nameAct(units: Units, { frame, content }: Proposal): Act {
  const { cue, sentence } = frame;
  const first = content[0] as UnitRange;
  const own = ACTS[knownAct(units, cue) - 1] ?? "assert";
  if (own === "praise" && has(units, NOT, { first: Math.max(sentence.first, cue - 4), last: cue })) return "accuse";
  if (own === "demand" && units.lemma[cue] === ASK && isQuestion(units, first)) return "question";
  if (own !== "assert") return own;
  const beside = actBeside(units, frame, first);
  if (beside !== undefined) return beside;
  return has(units, MUST, { first: first.first, last: Math.min(first.last, first.first + MUST_REACH) })
    ? "demand"
    : own;
}

/** "asked who will pay", "asked: “Who will pay?”" */
function isQuestion({ word, count }: Units, { first, last }: UnitRange): boolean {
  return QUESTION.has(word[first] as number) || (last < count && word[last] === QUESTION_MARK);
}

/** The act that the reviewed cues give a unit, from 1; 0 where they know none. A noun is read as a noun first. */
function knownAct({ cue, wordClass }: Units, at: number): number {
  const code = cue[at] as number;
  const [verb = 0, noun = 0, phrase = 0] = [0, 10, 20].map((shift) => ((code >> shift) & 1023) >> 4);
  return wordClass[at] === CLASS.noun ? noun || verb || phrase : verb || phrase || noun;
}

/** The act of a known word between a cue and its content, or, after a cue that says nothing, at the content's start. */
function actBeside(units: Units, { cue, sentence }: CueFrame, content: UnitRange): Act | undefined {
  const silent = units.cue[cue] === 0 ? 3 : 0;
  const last = content.first > cue ? content.first + silent : cue + 3;
  for (let at = cue + 1; at < Math.min(last, cue + 6, sentence.last); at += 1) {
    const act = knownAct(units, at);
    if (act > 1) return ACTS[act - 1];
  }
  return undefined;
}

function has({ word }: Units, words: ReadonlySet<number>, { first, last }: UnitRange): boolean {
  for (let at = first; at < last; at += 1) if (words.has(word[at] as number)) return true;
  return false;
}
