import { bucket } from "./end-features.ts";
import { addFeature, type FeatureSink, pairOf } from "./feature-sink.ts";
import type { Proposal } from "./propose-claims.ts";
import type { Rival } from "./rivals.ts";
import { CLASS, type UnitRange, type Units } from "./units.ts";

/** Adds what shows that a whole proposal is a claim: how sure each step was, its parts together, and its strongest rival. */
export function addClaimFeatures(sink: FeatureSink, units: Units, proposal: Proposal, rival: Rival): void {
  const { frame, scores, source } = proposal;
  const content = proposal.content[0] as UnitRange;
  const { cue, follow, before } = frame;
  const k = units.cue[cue] as number;
  const l = units.lemma[cue] as number;
  const c = units.wordClass[cue] as number;
  const right = content.first > cue ? 1 : 0;
  const sure = step(scores.cue, 2);
  const borders = step(scores.start + scores.end, 2);
  const voiced = source === undefined ? 0 : kindOf(units, source);
  const quoted = quotedShare(units, content);
  const length = bucket(content.last - content.first);
  addFeature(sink, 501, sure);
  addFeature(sink, 502, step(scores.cue, 4));
  addFeature(sink, 503, borders);
  addFeature(sink, 504, step(scores.start, 3));
  addFeature(sink, 505, step(scores.end, 3));
  addFeature(sink, 506, step(scores.source, 3));
  addFeature(sink, 507, sure, borders);
  addFeature(sink, 508, pairOf(sure, voiced === 0 ? 0 : 1), step(scores.source, 2));
  addFeature(sink, 509, voiced, c);
  addFeature(sink, 510, voiced, k);
  addFeature(sink, 511, voiced, l);
  addFeature(sink, 512, length, right);
  addFeature(sink, 513, length, l);
  addFeature(sink, 514, length, pairOf(k, right));
  addFeature(sink, 515, pairOf(quoted, right), k);
  addFeature(sink, 516, quoted, length);
  addFeature(sink, 517, l, right);
  addFeature(sink, 518, pairOf(follow, right), c);
  addFeature(sink, 519, pairOf(before, right), follow);
  addFeature(sink, 520, units.tag[content.first] as number, pairOf(k, right));
  addFeature(sink, 521, units.word[content.first] as number, c);
  addFeature(sink, 522, frame.sentence.first < content.first ? (units.word[content.first - 1] as number) : -1, l);
  addFeature(sink, 523, pairOf(units.tag[content.first] as number, units.tag[content.last - 1] as number), right);
  addFeature(sink, 524, verbs(units, content), pairOf(length, c));
  addFeature(sink, 525, verbs(units, content), l);
  addFeature(sink, 526, units.voice, pairOf(voiced, c));
  addFeature(sink, 527, units.voice, sure);
  addFeature(sink, 533, units.voice, l);
  addFeature(sink, 534, units.voice, pairOf(k, voiced));
  addFeature(sink, 535, units.voice, pairOf(length, right));
  addFeature(sink, 536, units.voice, pairOf(follow, c));
  addFeature(sink, 537, pairOf(units.voice, source === undefined ? 0 : (units.lemma[source.last - 1] as number)), k);
  addFeature(sink, 528, Math.min(3, proposal.content.length), quoted);
  addFeature(sink, 529, right === 1 ? Math.min(8, content.first - cue) : -Math.min(8, cue - content.last), k);
  addFeature(sink, 530, right === 1 ? Math.min(8, content.first - cue) : -Math.min(8, cue - content.last), c);
  addFeature(sink, 531, (units.quotation[cue] as number) > 0 ? 1 : 0, pairOf(k, voiced));
  addFeature(sink, 532, 0);
  addFeature(sink, 541, rival.relation, rival.lead);
  addFeature(sink, 542, pairOf(rival.relation, rival.nesting), rival.lead);
  addFeature(sink, 543, pairOf(rival.relation, rival.nesting), sure);
  addFeature(sink, 544, pairOf(rival.relation, rival.nesting), pairOf(rival.sameSource, rival.lead));
  addFeature(sink, 545, rival.lemma, pairOf(rival.relation, rival.nesting));
  addFeature(sink, 546, pairOf(rival.relation, rival.nesting), k);
  addFeature(sink, 547, pairOf(rival.relation, rival.lead), pairOf(length, rival.nesting));
}

function step(score: number, steps: number): number {
  return Math.max(-24, Math.min(24, Math.round(score * steps)));
}

function kindOf(units: Units, { last }: UnitRange): number {
  const head = last - 1;
  return 1 + (units.wordClass[head] as number) + 32 * (units.name[head] as number);
}

/** 0 no word of the content is quoted, 1 some, 2 all. */
function quotedShare({ quotation }: Units, { first, last }: UnitRange): number {
  let quoted = 0;
  for (let at = first; at < last; at += 1) if ((quotation[at] as number) > 0) quoted += 1;
  return quoted === 0 ? 0 : quoted === last - first ? 2 : 1;
}

function verbs({ wordClass }: Units, { first, last }: UnitRange): number {
  for (let at = first; at < Math.min(last, first + 40); at += 1)
    if (wordClass[at] === CLASS.finite || wordClass[at] === CLASS.modal) return at === first ? 2 : 1;
  return wordClass[first] === CLASS.to ? 3 : 0;
}
