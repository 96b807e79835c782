import type { Act, CueEntry } from "@entente/schema";
import { hashWord } from "./feature-sink.ts";
import { inflectVerb } from "./inflect-verb.ts";

/** What a word type shows by itself, as numbers. `cue` is 0 for words that the reviewed cues do not know. */
export interface WordFacts {
  readonly word: number;
  readonly lemma: number;
  readonly suffix: number;
  /** Class of the cue as a verb (bits 0-9), as a noun (10-19) and as the core of a phrase (20-29): its act and what it takes. */
  readonly cue: number;
}

export const ACTS: readonly Act[] = [
  "assert",
  "accuse",
  "deny",
  "promise",
  "demand",
  "threaten",
  "praise",
  "propose",
  "question",
  "concern",
];
const TAKES = ["clause", "infinitive", "noun", "quotation"] as const;
/** A document's rare words must not fill the memory of a long run. */
const MOST_WORDS = 60_000;
/** Words that mean nothing without the rest of their phrase. */
const SMALL = /^(?:.{1,3}|with|like|such|forward|know|note|ready|told|things?)$/u;
const DIGITS = /\p{N}/gu;

/** Gives the facts of lower-case words, each computed once; the table starts anew when it is full. */
export function createWordFacts(cues: readonly CueEntry[]): (lower: string) => WordFacts {
  const known = compileForms(cues);
  const cache = new Map<string, WordFacts>();
  return (lower) => {
    const before = cache.get(lower);
    if (before !== undefined) return before;
    if (cache.size >= MOST_WORDS) cache.clear();
    const facts = factsOf(lower, known.get(lower));
    cache.set(lower, facts);
    return facts;
  };
}

interface KnownForm {
  readonly lemma: string;
  readonly cue: number;
}

function factsOf(lower: string, known: KnownForm | undefined): WordFacts {
  const plain = lower.replace(DIGITS, "0");
  return {
    word: hashWord(plain),
    lemma: hashWord(known?.lemma ?? stemOf(plain)),
    suffix: hashWord(`-${plain.slice(-3)}`),
    cue: known?.cue ?? 0,
  };
}

/** A rough stem: the features only need forms of one word to meet, not a lemma to print. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  const stem = word.replace(/(?:ies|ied)$/u, "y").replace(/(?:ing|ed|es|s)$/u, "");
  return stem.replace(/([bdgklmnprt])\1$/u, "$1").replace(/e$/u, "");
}

function compileForms(cues: readonly CueEntry[]): Map<string, KnownForm> {
  const forms = new Map<string, KnownForm>();
  const add = (form: string, lemma: string, cue: number) => {
    const before = forms.get(form);
    forms.set(form, before === undefined ? { lemma, cue } : { lemma: before.lemma, cue: mergeCodes(before.cue, cue) });
  };
  for (const entry of cues) {
    const code = codeOf(entry);
    const words = entry.lemma.split(" ");
    const head = words[0] ?? "";
    if (entry.pos === "verb") for (const form of inflectVerb(head)) add(form, stemOf(head), code);
    else if (entry.pos === "noun") for (const form of nounForms(head)) add(form, stemOf(head), code << 10);
    else if (words[0] === "be" && words.length === 2) add(words[1] ?? "", stemOf(words[1] ?? ""), code << 20);
    else for (const form of nounForms(words.at(-1) ?? "")) if (!SMALL.test(form)) add(form, stemOf(form), code << 20);
  }
  return forms;
}

/** The first entry of a class counts. */
function mergeCodes(before: number, code: number): number {
  const free = [0, 10, 20].filter((shift) => ((before >> shift) & 1023) === 0);
  return free.reduce((sum, shift) => sum | (code & (1023 << shift)), before);
}

function nounForms(noun: string): string[] {
  return [noun, `${noun}s`, noun.replace(/y$/u, "ies")];
}

function codeOf({ act, takes }: CueEntry): number {
  const bits = TAKES.reduce((sum, kind, at) => sum + (takes.includes(kind) ? 1 << at : 0), 0);
  return ((ACTS.indexOf(act) + 1) << 4) | bits;
}
