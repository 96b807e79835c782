import { type FeatureSink, hashWord, pairOf } from "./feature-sink.ts";
import type { CueFrame } from "./start-features.ts";
import { CLASS, MARK, type UnitRange, type Units } from "./units.ts";

const COMMA = hashWord(",");

/** Adds what shows that the content of a cue, begun at `start`, ends before a unit. */
export function addEndFeatures(
  sink: FeatureSink,
  units: Units,
  at: {
    readonly frame: CueFrame;
    readonly start: number;
    readonly end: number;
    readonly rank: number;
    readonly count: number;
  },
): void {
  const { frame, start, end, rank, count } = at;
  const { cue } = frame;
  const { word, tag, wordClass, lemma, mark } = units;
  const k = units.cue[cue] as number;
  const l = lemma[cue] as number;
  const right = start > cue ? 1 : 0;
  const sentenceOf = units.sentences[units.sentence[end - 1] as number] as UnitRange;
  const { last } = sentenceOf;
  const next = valueBefore(word, end, last);
  const nextTag = valueBefore(tag, end, last);
  const nextClass = valueBefore(wordClass, end + 1, last);
  const verbs = verbsIn(units, start, end);
  const closes = isClosed(units, end, sentenceOf.last) ? 1 : 0;
  const number = units.quotation[start] as number;
  const opened = number > 0 && units.mark[start - 1] === MARK.opening ? 1 : 0;
  const same = number > 0 ? (units.quotation[end - 1] === number ? (quotationEnds(units, end) ? 2 : 1) : 3) : 0;
  const length = bucket(end - start);
  const many =
    same * 16 + opened * 8 + closes * 4 + right * 2 + (units.sentence[end - 1] === units.sentence[start] ? 1 : 0);
  sink.add(201, many);
  sink.add(202, many, k);
  sink.add(203, many, length);
  sink.add(204, next, pairOf(right, closes));
  sink.add(205, next, pairOf(same, right));
  sink.add(206, next, pairOf(length, right));
  sink.add(207, pairOf(next, valueBefore(word, end + 1, last)), right);
  sink.add(208, pairOf(nextTag, valueBefore(tag, end + 1, last)), right);
  sink.add(209, pairOf(nextTag, tag[end - 1] as number), right);
  sink.add(210, word[end - 1] as number, right);
  sink.add(211, closes, l);
  sink.add(212, pairOf(closes, length), k);
  sink.add(213, next, k);
  sink.add(214, next, l);
  sink.add(215, Math.min(rank, 6), pairOf(right, closes));
  sink.add(216, Math.min(count - rank, 6), pairOf(right, closes));
  sink.add(217, closes, pairOf(wordClass[start] as number, right));
  sink.add(218, next, pairOf(wordClass[start] as number, nextClass));
  sink.add(219, verbs, pairOf(right, closes));
  sink.add(220, pairOf(verbs, wordClass[start] as number), pairOf(next, right));
  sink.add(221, valueBefore(units.cue, end + 1, last), next);
  sink.add(222, valueBefore(units.cue, end + 2, last), next);
  sink.add(223, pairOf(valueBefore(mark, end, last), mark[end - 1] ?? 0), many);
  sink.add(224, pairOf(next, nextClass), pairOf(valueBefore(wordClass, end + 2, last), right));
  sink.add(225, units.voice, pairOf(closes, k));
  if (right === 0) addGapFeatures(sink, units, at);
}

function valueBefore(column: Int32Array, at: number, last: number): number {
  return at < last ? (column[at] as number) : -1;
}

/** A sentence without an end must not make the look at each cue's gap quadratic. */
const LONGEST_GAP = 200;

/** What stands between a content and the cue after it. */
function addGapFeatures(
  sink: FeatureSink,
  units: Units,
  { frame, end }: { readonly frame: CueFrame; readonly end: number },
): void {
  const { cue, follow, before } = frame;
  const gap = Math.min(12, cue - end);
  const k = units.cue[cue] as number;
  const next = units.word[end] as number;
  let commas = 0;
  let path = gap;
  for (let at = end; at < Math.min(cue, end + LONGEST_GAP); at += 1) {
    if (units.word[at] === COMMA) commas += 1;
    if (gap < 7) path = pairOf(path, units.wordClass[at] as number);
  }
  sink.add(230, gap, k);
  sink.add(231, gap, next);
  sink.add(232, path);
  sink.add(233, path, k);
  sink.add(234, pairOf(commas, before), next);
  sink.add(235, pairOf(gap, follow), next);
  sink.add(236, commas, gap);
}

/** Tells whether only punctuation stands between an end and its sentence's end. */
function isClosed(units: Units, end: number, last: number): boolean {
  let at = end;
  while (at < last && at < end + 5 && units.wordClass[at] === CLASS.mark) at += 1;
  return at >= last;
}

/** Tells whether a quotation ends at, or a mark after, an end. */
function quotationEnds(units: Units, end: number): boolean {
  for (let at = end; at < end + 3; at += 1) {
    if (units.mark[at] === MARK.closing) return true;
    if (units.quotation[at] !== units.quotation[end - 1]) return true;
    if (units.wordClass[at] !== CLASS.mark) return false;
  }
  return false;
}

function verbsIn({ wordClass }: Units, start: number, end: number): number {
  let verbs = 0;
  for (let at = start; at < Math.min(end, start + 40) && verbs < 2; at += 1)
    if (wordClass[at] === CLASS.finite || wordClass[at] === CLASS.modal) verbs += 1;
  return verbs;
}

/** A length in about six steps. */
export function bucket(length: number): number {
  return length < 3 ? length : length < 6 ? 3 : length < 12 ? 4 : length < 25 ? 5 : length < 50 ? 6 : 7;
}
