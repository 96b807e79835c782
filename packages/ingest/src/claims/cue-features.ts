import { type FeatureSink, hashWord, pairOf } from "./feature-sink.ts";
import { CLASS, MARK, tableOf, type UnitRange, type Units } from "./units.ts";

const THAT = hashWord("that");
const TO = hashWord("to");
const COLON = hashWord(":");
const COMMA = hashWord(",");
const BY = hashWord("by");
const NOT = new Set(["not", "n't", "never", "no"].map(hashWord));
const BE = new Set(["is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m"].map(hashWord));
/** Words that signal nothing by themselves, whatever stands around them. */
const NEVER = new Set(
  [
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "being",
    "am",
    "has",
    "have",
    "had",
    "having",
    "do",
    "does",
    "did",
    "'s",
  ].map(hashWord),
);
/** Classes whose words may signal a claim by themselves. */
const OPEN = tableOf(
  CLASS.noun,
  CLASS.finite,
  CLASS.base,
  CLASS.gerund,
  CLASS.participle,
  CLASS.adjective,
  CLASS.other,
);
const NOMINAL = tableOf(
  CLASS.noun,
  CLASS.adjective,
  CLASS.determiner,
  CLASS.pronoun,
  CLASS.possessive,
  CLASS.number,
  CLASS.genitive,
);
const REACH = 30;
/** A longer noun phrase is no phrase; runs of words must not make the search quadratic. */
const LONGEST_PHRASE = 40;
const LONGEST_AUXILIARY = 12;

/** A unit and its sentence. */
export interface CuePlace {
  readonly sentence: UnitRange;
  readonly at: number;
}

/** Tells whether a unit may be the head of a cue at all: a verb, a noun, an adjective, an adverb in -ly, or a colon. */
export function mayBeCue(units: Units, at: number): boolean {
  if (units.name[at] !== 0) return false;
  const wordClass = units.wordClass[at] as number;
  if (OPEN[wordClass] === 1) return !NEVER.has(units.word[at] as number);
  if (wordClass === CLASS.mark) return units.word[at] === COLON;
  return units.cue[at] !== 0;
}

/** Adds what a word shows by itself of being the head of a cue. */
export function addCueWord(sink: FeatureSink, units: Units, at: number): void {
  const word = units.word[at] as number;
  const cue = units.cue[at] as number;
  const tag = units.tag[at] as number;
  sink.add(1, word);
  sink.add(2, units.lemma[at] as number);
  sink.add(3, units.suffix[at] as number, tag);
  sink.add(4, cue);
  sink.add(5, cue, tag);
  sink.add(6, word, tag);
  sink.add(29, units.shape[at] as number, tag);
  sink.add(60, 0);
  sink.add(61, units.voice, units.lemma[at] as number);
  sink.add(63, units.wordClass[at] as number, units.quotation[at] === 0 ? 0 : 1);
}

/** Adds what stands around a word and makes it, or not, the head of a cue. */
export function addCueContext(sink: FeatureSink, units: Units, place: CuePlace): void {
  const { sentence, at } = place;
  const { word, lemma, tag, quotation } = units;
  const w = word[at] as number;
  const l = lemma[at] as number;
  const k = units.cue[at] as number;
  const t = tag[at] as number;
  const [w1, w2] = [valueAt(word, sentence, at + 1), valueAt(word, sentence, at + 2)];
  const [b1, b2] = [valueAt(word, sentence, at - 1), valueAt(word, sentence, at - 2)];
  const [t1, t2] = [valueAt(tag, sentence, at + 1), valueAt(tag, sentence, at + 2)];
  const [u1, u2] = [valueAt(tag, sentence, at - 1), valueAt(tag, sentence, at - 2)];
  sink.add(7, w, w1);
  sink.add(8, w, b1);
  sink.add(9, l, w1);
  sink.add(10, l, b1);
  sink.add(11, l, t1);
  sink.add(12, l, u1);
  sink.add(13, w1, k);
  sink.add(14, b1, k);
  sink.add(15, pairOf(w1, w2), k);
  sink.add(16, pairOf(t1, t2), t);
  sink.add(17, pairOf(u1, u2), t);
  sink.add(18, pairOf(u1, t1), t);
  sink.add(19, w1, t);
  sink.add(20, b1, t);
  sink.add(21, w2, t);
  sink.add(22, b2, t);
  sink.add(23, l, pairOf(w1, w2));
  sink.add(24, l, pairOf(b1, b2));
  sink.add(25, l, quotation[at] === 0 ? 0 : 1);
  sink.add(26, l, pairOf(u1, t1));
  sink.add(27, valueAt(lemma, sentence, at + 1), t);
  sink.add(28, valueAt(lemma, sentence, at - 1), t);
  sink.add(62, units.voice, pairOf(k, b1));
  addClauseFeatures(sink, units, place);
}

/** A column's value at a unit of a sentence; -1 before it, -2 after: what stands in other sentences must not matter. */
export function valueAt(column: Int32Array, { first, last }: UnitRange, at: number): number {
  return at < first ? -1 : at >= last ? -2 : (column[at] as number);
}

/** What the clause shows: who its subject is, what follows, negation, the passive, quotations and other cues near. */
function addClauseFeatures(sink: FeatureSink, units: Units, { sentence, at }: CuePlace): void {
  const { word, lemma, cue, wordClass, mark, quotation, name, tag } = units;
  const l = lemma[at] as number;
  const k = cue[at] as number;
  const c = wordClass[at] as number;
  let back = at - 1;
  let negated = 0;
  let passive = 0;
  while (back >= sentence.first && back > at - LONGEST_AUXILIARY && isAuxiliary(units, back)) {
    if (NOT.has(word[back] as number)) negated = 1;
    if (BE.has(word[back] as number)) passive = 1;
    back -= 1;
  }
  const subject =
    back >= sentence.first ? (name[back] === 0 ? (lemma[back] as number) : 1000 + (name[back] as number)) : -1;
  const subjectClass = back >= sentence.first ? (wordClass[back] as number) + 32 * (name[back] as number) : -1;
  sink.add(30, subject, k);
  sink.add(31, subjectClass, pairOf(k, c));
  sink.add(32, subjectClass, l);
  sink.add(33, pairOf(negated, passive), l);
  sink.add(34, pairOf(negated, passive), pairOf(k, c));
  sink.add(35, subject, c);
  const speaks = pairOf(units.voice, subject);
  sink.add(64, speaks, k);
  sink.add(65, speaks, l);
  sink.add(66, speaks, actsOf(k));
  const follow = followOf(units, sentence, at);
  sink.add(36, follow, l);
  sink.add(37, follow, pairOf(k, c));
  sink.add(38, pairOf(follow, subjectClass), c);
  sink.add(39, pairOf(follow, subjectClass), l);
  const before = beforeOf(units, sentence, back);
  sink.add(40, before, l);
  sink.add(41, before, pairOf(k, c));
  sink.add(42, pairOf(before, follow), k);
  sink.add(43, pairOf(before, follow), c);
  let left = 0;
  for (let i = at - 1; i >= Math.max(sentence.first, at - REACH); i -= 1)
    if ((cue[i] as number) !== 0) {
      left = pairOf(cue[i] as number, Math.min(6, at - i));
      sink.add(44, cue[i] as number, k);
      sink.add(45, lemma[i] as number, k);
      break;
    }
  sink.add(46, left, c);
  for (let i = at + 1; i < Math.min(sentence.last, at + REACH); i += 1)
    if ((cue[i] as number) !== 0) {
      sink.add(47, cue[i] as number, k);
      sink.add(48, pairOf(cue[i] as number, Math.min(6, i - at)), c);
      break;
    }
  sink.add(49, Math.min(5, at - sentence.first), pairOf(k, c));
  sink.add(50, Math.min(5, sentence.last - at), pairOf(k, c));
  sink.add(51, valueAt(tag, sentence, back), pairOf(l, quotation[at] === 0 ? 0 : 1));
  sink.add(52, valueAt(mark, sentence, at - 1), pairOf(c, valueAt(mark, sentence, at + 1)));
}

/** The acts of a cue's classes, without what it takes. */
function actsOf(cue: number): number {
  return cue & 0b1111110000_1111110000_1111110000;
}

/** The unit before a cue and what stands between it and its subject; less than the sentence's first where nothing does. */
export function subjectEnd(units: Units, sentence: UnitRange, cue: number): number {
  let back = cue - 1;
  while (back >= sentence.first && back > cue - LONGEST_AUXILIARY && isAuxiliary(units, back)) back -= 1;
  return back;
}

/** Tells whether a unit stands between a subject and its verb: an auxiliary, a modal, an adverb, a negation. */
function isAuxiliary(units: Units, at: number): boolean {
  const wordClass = units.wordClass[at];
  return (
    wordClass === CLASS.adverb ||
    wordClass === CLASS.modal ||
    wordClass === CLASS.to ||
    NEVER.has(units.word[at] as number) ||
    NOT.has(units.word[at] as number)
  );
}

/** What follows a cue first: "that", "to", a colon, a quotation, "by", the end, a mark, else the class of the next word. */
export function followOf(units: Units, { last }: UnitRange, at: number): number {
  for (let next = at + 1; next < Math.min(last, at + 5); next += 1) {
    const word = units.word[next];
    if (word === THAT) return 101 + (next === at + 1 ? 0 : 1);
    if (units.mark[next] === MARK.opening) return 103 + (next === at + 1 ? 0 : 1);
    if (word === COLON) return 105;
    if (next === at + 1 && word === TO) return 106;
    if (next === at + 1 && word === BY) return 107;
    if (units.wordClass[next] === CLASS.mark) {
      if (units.mark[next + 1] === MARK.opening && next + 1 < last) return 108;
      return next === at + 1 ? (word === COMMA ? 109 : 110) : 120 + (units.wordClass[at + 1] as number);
    }
  }
  return at + 1 >= last ? 111 : (units.wordClass[at + 1] as number);
}

/** What stands before the subject that ends at `end`: a closing quotation mark, a comma, the sentence's start, or other. */
export function beforeOf(units: Units, { first }: UnitRange, end: number): number {
  const least = Math.max(first, end - LONGEST_PHRASE);
  let at = end;
  while (at >= least && isNominal(units, at)) at -= 1;
  if (at < first) return 1;
  if (at < least) return 0;
  if (units.mark[at] === MARK.closing) return 2;
  if (units.word[at] === COMMA) return units.mark[at - 1] === MARK.closing && at > first ? 2 : 3;
  return 4 + (units.wordClass[at] as number);
}

/** Tells whether a unit may stand inside a noun phrase. */
export function isNominal(units: Units, at: number): boolean {
  const wordClass = units.wordClass[at] as number;
  if (NOMINAL[wordClass] === 1) return true;
  const capital = units.shape[at] === 1 || units.shape[at] === 2;
  return capital && wordClass !== CLASS.preposition && wordClass !== CLASS.conjunction;
}
