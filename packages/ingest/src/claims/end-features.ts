import { addFeature, type FeatureSink, hashWord, pairOf } from "./feature-sink.ts";
import type { CueFrame } from "./start-features.ts";
import { CLASS, MARK, type UnitRange, type Units } from "./units.ts";

const COMMA = hashWord(",");

/** Adds what shows that the content of a cue, begun at `start`, ends before a unit. */
export function addEndFeatures(
  sink: FeatureSink,
  units: Units,
  frame: CueFrame,
  { start, end, rank, count }: { start: number; end: number; rank: number; count: number },
): void {
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
  addFeature(sink, 201, many);
  addFeature(sink, 202, many, k);
  addFeature(sink, 203, many, length);
  addFeature(sink, 204, next, pairOf(right, closes));
  addFeature(sink, 205, next, pairOf(same, right));
  addFeature(sink, 206, next, pairOf(length, right));
  addFeature(sink, 207, pairOf(next, valueBefore(word, end + 1, last)), right);
  addFeature(sink, 208, pairOf(nextTag, valueBefore(tag, end + 1, last)), right);
  addFeature(sink, 209, pairOf(nextTag, tag[end - 1] as number), right);
  addFeature(sink, 210, word[end - 1] as number, right);
  addFeature(sink, 211, closes, l);
  addFeature(sink, 212, pairOf(closes, length), k);
  addFeature(sink, 213, next, k);
  addFeature(sink, 214, next, l);
  addFeature(sink, 215, Math.min(rank, 6), pairOf(right, closes));
  addFeature(sink, 216, Math.min(count - rank, 6), pairOf(right, closes));
  addFeature(sink, 217, closes, pairOf(wordClass[start] as number, right));
  addFeature(sink, 218, next, pairOf(wordClass[start] as number, nextClass));
  addFeature(sink, 219, verbs, pairOf(right, closes));
  addFeature(sink, 220, pairOf(verbs, wordClass[start] as number), pairOf(next, right));
  addFeature(sink, 221, valueBefore(units.cue, end + 1, last), next);
  addFeature(sink, 222, valueBefore(units.cue, end + 2, last), next);
  addFeature(sink, 223, pairOf(valueBefore(mark, end, last), mark[end - 1] ?? 0), many);
  addFeature(sink, 224, pairOf(next, nextClass), pairOf(valueBefore(wordClass, end + 2, last), right));
  addFeature(sink, 225, units.voice, pairOf(closes, k));
  if (right === 0) addGapFeatures(sink, units, frame, end);
}

function valueBefore(column: Int32Array, at: number, last: number): number {
  return at < last ? (column[at] as number) : -1;
}

/** What stands between a content and the cue after it. */
function addGapFeatures(sink: FeatureSink, units: Units, { cue, follow, before }: CueFrame, end: number): void {
  const gap = Math.min(12, cue - end);
  const k = units.cue[cue] as number;
  const next = units.word[end] as number;
  let commas = 0;
  let path = gap;
  for (let at = end; at < cue; at += 1) {
    if (units.word[at] === COMMA) commas += 1;
    if (gap < 7) path = pairOf(path, units.wordClass[at] as number);
  }
  addFeature(sink, 230, gap, k);
  addFeature(sink, 231, gap, next);
  addFeature(sink, 232, path);
  addFeature(sink, 233, path, k);
  addFeature(sink, 234, pairOf(commas, before), next);
  addFeature(sink, 235, pairOf(gap, follow), next);
  addFeature(sink, 236, commas, gap);
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
