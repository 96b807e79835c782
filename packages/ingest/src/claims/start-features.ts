import { beforeOf, followOf, subjectEnd } from "./cue-features.ts";
import { type FeatureSink, pairOf } from "./feature-sink.ts";
import { MARK, type UnitRange, type Units } from "./units.ts";

/** What the features of a start share for one cue. */
export interface CueFrame {
  readonly cue: number;
  readonly sentence: UnitRange;
  readonly follow: number;
  readonly before: number;
  /** 1 where the sentence holds a quotation mark. */
  readonly quotes: number;
}

/** Reads what surrounds a cue once for all its candidates. */
export function frameOf(units: Units, sentence: UnitRange, cue: number): CueFrame {
  const back = subjectEnd(units, sentence, cue);
  let quotes = 0;
  for (let at = Math.max(sentence.first, cue - 60); at < Math.min(sentence.last, cue + 60); at += 1)
    if (units.mark[at] !== MARK.none) quotes = 1;
  return { cue, sentence, follow: followOf(units, sentence, cue), before: beforeOf(units, sentence, back), quotes };
}

/** Adds what shows that the content of a cue starts at a unit. */
export function addStartFeatures(
  sink: FeatureSink,
  units: Units,
  { frame, start }: { readonly frame: CueFrame; readonly start: number },
): void {
  const { cue, sentence, follow, before } = frame;
  const { word, tag, wordClass, lemma } = units;
  const l = lemma[cue] as number;
  const k = units.cue[cue] as number;
  const c = wordClass[cue] as number;
  const right = start > cue ? 1 : 0;
  const distance = right === 1 ? Math.min(13, start - cue) : -Math.min(8, Math.ceil((cue - start) / 5));
  const own = units.sentences[units.sentence[start] as number] as UnitRange;
  const prior = start > own.first ? (word[start - 1] as number) : -1;
  const priorClass = start > own.first ? (wordClass[start - 1] as number) : -1;
  const quoted = (units.quotation[start] as number) > 0 ? (units.mark[start - 1] === MARK.opening ? 2 : 1) : 0;
  const opens = start === sentence.first || units.sentence[start] !== units.sentence[start - 1] ? 1 : 0;
  const cueQuoted = (units.quotation[cue] as number) > 0 ? 1 : 0;
  sink.add(101, distance);
  sink.add(102, distance, k);
  sink.add(103, distance, l);
  sink.add(104, distance, follow);
  sink.add(105, right, pairOf(follow, before));
  sink.add(106, pairOf(right, follow), l);
  sink.add(107, pairOf(right, before), l);
  sink.add(108, prior, k);
  sink.add(109, prior, l);
  sink.add(110, prior, pairOf(right, c));
  sink.add(111, word[start] as number, pairOf(right, c));
  sink.add(112, word[start] as number, k);
  sink.add(113, tag[start] as number, pairOf(prior, right));
  sink.add(114, tag[start] as number, pairOf(priorClass, distance));
  sink.add(115, pairOf(tag[start] as number, start + 1 < own.last ? (tag[start + 1] as number) : -1), pairOf(right, c));
  sink.add(116, quoted, pairOf(right, opens));
  sink.add(117, quoted, pairOf(right, k));
  sink.add(118, quoted, pairOf(right, frame.quotes));
  sink.add(119, pairOf(quoted, cueQuoted), pairOf(right, follow));
  sink.add(120, opens, pairOf(right, before));
  sink.add(121, pathOf(units, cue, start), k);
  sink.add(122, pathOf(units, cue, start), l);
  sink.add(123, pairOf(distance, priorClass), wordClass[start] as number);
  sink.add(124, pairOf(opens, right), pairOf(k, follow));
  sink.add(125, units.voice, pairOf(distance, k));
  sink.add(126, pairOf(word[start] as number, prior), right);
  sink.add(127, pairOf(quoted, distance), follow);
}

/** The classes of the units between a cue and a start to its right, where they are few; else a bucket. */
function pathOf({ wordClass, word }: Units, cue: number, start: number): number {
  if (start < cue) return -1;
  if (start - cue > 6) return -2;
  let path = start - cue;
  for (let at = cue + 1; at < start; at += 1)
    path = pairOf(path, wordClass[at] === 1 || wordClass[at] === 7 ? (wordClass[at] as number) : (word[at] as number));
  return path;
}
