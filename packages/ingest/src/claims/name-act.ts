import type { Act } from "@entente/schema";
import { hashWord } from "./feature-sink.ts";
import type { Proposal } from "./propose-claims.ts";
import type { CueFrame } from "./start-features.ts";
import { CLASS, type UnitRange, type Units } from "./units.ts";
import { ACTS } from "./word-facts.ts";

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(hashWord));
const MUST = new Set(["should", "must", "ought", "shall"].map(hashWord));
const BELIEF = hashesOf("think thinks thought believe believes believed agree agrees agreed accept accepts accepted");
const SELF = hashesOf("we i he she they it");
const WILL = hashesOf("will would 'll ’ll shall");
/** Words at the start of a content that say what a cue leaves open ("reaffirmed their commitment to", "voiced our support for"). */
const TELLING: readonly (readonly [Act, ReadonlySet<number>])[] = [
  ["promise", hashesOf("commitment determination readiness willingness pledge resolve committed determined")],
  [
    "concern",
    hashesOf(
      "threat threats danger dangers dangerous concern concerns concerned fear fears risk risks worry worries worried worrying alarming vulnerable",
    ),
  ],
  [
    "praise",
    hashesOf(
      "support supported supports friendship appreciation gratitude solidarity satisfied pleased invaluable contribution confidence admiration respect proud grateful delighted honour honor congratulations thank thanks",
    ),
  ],
];
const TELLING_REACH = 5;
const NOT = new Set(["not", "n't", "never", "no", "neither"].map(hashWord));
const ASK = hashWord("ask");
const QUESTION = new Set(["who", "what", "when", "where", "why", "which", "whether", "if", "how"].map(hashWord));
const QUESTION_MARK = hashWord("?");
/** How far into its content "should" or "must" is the point of a claim. */
const MUST_REACH = 15;

/**
 * Names the act of a claim: that of its cue in the reviewed data; where that only asserts, the act of another known word
 * before the content ("expressed concern about"), or a demand where the content says that somebody should or must.
 * Support that is denied ("do not support") accuses, a belief that is denied denies; what is asked for is a demand, what is
 * asked about a question; what one says that one will do is a promise.
 */
export function nameAct(units: Units, { frame, content }: Proposal): Act {
  const { cue, sentence } = frame;
  const first = content[0] as UnitRange;
  const own = ACTS[knownAct(units, cue) - 1] ?? "assert";
  const denied = has(units, NOT, { first: Math.max(sentence.first, cue - 4), last: cue });
  if (own === "praise" && denied) return "accuse";
  if (own === "demand" && units.lemma[cue] === ASK && isQuestion(units, first)) return "question";
  if (own !== "assert") return own;
  const beside = actBeside(units, frame, first);
  if (beside !== undefined) return beside;
  if (has(units, MUST, { first: first.first, last: Math.min(first.last, first.first + MUST_REACH) })) return "demand";
  if (denied && BELIEF.has(units.word[cue] as number)) return "deny";
  return actOfContent(units, first);
}

/** What a content says by itself: that its source will do something, or by one telling word at its start. */
function actOfContent(units: Units, { first, last }: UnitRange): Act {
  const { word } = units;
  if (last > first + 2 && SELF.has(word[first] as number) && WILL.has(word[first + 1] as number)) return "promise";
  const start = { first, last: Math.min(last, first + TELLING_REACH) };
  if (has(units, NOT, start)) return "assert";
  return TELLING.find(([, words]) => has(units, words, start))?.[0] ?? "assert";
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
