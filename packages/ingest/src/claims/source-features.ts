import { subjectEnd, valueAt } from "./cue-features.ts";
import { type FeatureSink, hashWord, pairOf } from "./feature-sink.ts";
import type { CueFrame } from "./start-features.ts";
import { CLASS, type UnitRange, type Units } from "./units.ts";

const COMMA = hashWord(",");

/** Adds what shows that a noun phrase is the source of a cue whose content is known. */
export function addSourceFeatures(
  sink: FeatureSink,
  units: Units,
  at: { readonly frame: CueFrame; readonly content: UnitRange; readonly phrase: UnitRange; readonly rank: number },
): void {
  const { frame, content, phrase } = at;
  const { cue } = frame;
  const { word, lemma, wordClass, name, tag } = units;
  const k = units.cue[cue] as number;
  const l = lemma[cue] as number;
  const c = wordClass[cue] as number;
  const right = phrase.first > cue ? 1 : 0;
  const contentRight = content.first > cue ? 1 : 0;
  const side = right * 2 + contentRight;
  const head = phrase.last - 1;
  const kind = name[head] === 0 ? (wordClass[head] as number) : 40 + (name[head] as number);
  const [gapFirst, gapLast] = right === 1 ? [cue + 1, phrase.first] : [phrase.last, cue];
  const path = gapPath(units, gapFirst, gapLast);
  const distance = Math.min(15, gapLast - gapFirst);
  const before = valueAt(word, frame.sentence, phrase.first - 1);
  const after = valueAt(word, frame.sentence, phrase.last);
  const touches = phrase.first === content.last || phrase.last === content.first ? 1 : 0;
  sink.add(301, side, distance);
  sink.add(302, side, pairOf(k, distance));
  sink.add(303, side, pairOf(l, Math.min(at.rank, 5)));
  sink.add(304, side, pairOf(kind, Math.min(at.rank, 5)));
  sink.add(305, path, side);
  sink.add(306, path, pairOf(side, k));
  sink.add(307, path, pairOf(side, kind));
  sink.add(308, before, side);
  sink.add(309, before, pairOf(side, c));
  sink.add(310, after, pairOf(side, c));
  sink.add(311, lemma[head] as number, side);
  sink.add(312, pairOf(kind, units.shape[head] as number), pairOf(side, k));
  sink.add(313, word[phrase.first] as number, side);
  sink.add(314, pairOf(before, after), side);
  sink.add(315, touches, pairOf(side, kind));
  sink.add(316, pairOf(touches, frame.before), pairOf(side, frame.follow));
  sink.add(317, commasIn(units, gapFirst, gapLast), pairOf(side, distance));
  sink.add(318, verbsBetween(units, gapFirst, gapLast), pairOf(side, Math.min(3, at.rank)));
  sink.add(319, phrase.first === frame.sentence.first ? 1 : 0, pairOf(side, Math.min(3, at.rank)));
  sink.add(320, tag[head] as number, pairOf(side, l));
  sink.add(321, units.quotation[head] === units.quotation[cue] ? 1 : 0, side);
  sink.add(322, pairOf(c, tag[cue] as number), pairOf(side, path));
  sink.add(323, pairOf(isPlural(units, head), verbForm(units, cue)), pairOf(side, Math.min(at.rank, 3)));
  sink.add(324, units.voice, pairOf(kind, word[head] as number));
}

/** Adds what shows that a cue has no source in its sentence. */
export function addNoSourceFeatures(
  sink: FeatureSink,
  units: Units,
  { frame, content }: { readonly frame: CueFrame; readonly content: UnitRange },
): void {
  const { cue } = frame;
  const k = units.cue[cue] as number;
  const contentRight = content.first > cue ? 1 : 0;
  const back = subjectEnd(units, frame.sentence, cue);
  const subject = back < frame.sentence.first ? -1 : (units.wordClass[back] as number);
  sink.add(350, 0);
  sink.add(351, k, contentRight);
  sink.add(352, units.lemma[cue] as number, contentRight);
  sink.add(353, units.tag[cue] as number, contentRight);
  sink.add(354, valueAt(units.word, frame.sentence, cue - 1), contentRight);
  sink.add(355, valueAt(units.word, frame.sentence, cue + 1), contentRight);
  sink.add(356, subject, pairOf(units.wordClass[cue] as number, contentRight));
  sink.add(357, frame.follow, pairOf(units.wordClass[cue] as number, contentRight));
  sink.add(358, Math.min(3, cue - frame.sentence.first), contentRight);
  sink.add(359, valueAt(units.tag, frame.sentence, cue - 1), units.tag[cue] as number);
  sink.add(360, valueAt(units.lemma, frame.sentence, back), units.tag[cue] as number);
}

function gapPath({ wordClass, word }: Units, first: number, last: number): number {
  if (last - first > 6) return -1;
  let path = 7;
  for (let at = first; at < last; at += 1) {
    const open = wordClass[at] === CLASS.noun || wordClass[at] === CLASS.adverb || wordClass[at] === CLASS.adjective;
    path = pairOf(path, open ? (wordClass[at] as number) : (word[at] as number));
  }
  return path;
}

function commasIn({ word }: Units, first: number, last: number): number {
  let commas = 0;
  for (let at = first; at < last && commas < 3; at += 1) if (word[at] === COMMA) commas += 1;
  return commas;
}

function verbsBetween({ wordClass }: Units, first: number, last: number): number {
  let verbs = 0;
  for (let at = first; at < last && verbs < 3; at += 1)
    if (wordClass[at] === CLASS.finite || wordClass[at] === CLASS.modal) verbs += 1;
  return verbs;
}

function isPlural({ tag }: Units, head: number): number {
  return tag[head] as number;
}

function verbForm({ tag }: Units, cue: number): number {
  return tag[cue] as number;
}
