import { bucket } from "./end-features.ts";
import { type FeatureSink, pairOf } from "./feature-sink.ts";
import type { Proposal } from "./propose-claims.ts";
import type { Rival } from "./rivals.ts";
import { CLASS, type UnitRange, type Units } from "./units.ts";

/** Adds what shows that a whole proposal is a claim: how sure each step was, its parts together, and its strongest rival. */
export function addClaimFeatures(
  sink: FeatureSink,
  units: Units,
  { proposal, rival }: { readonly proposal: Proposal; readonly rival: Rival },
): void {
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
  sink.add(501, sure);
  sink.add(502, step(scores.cue, 4));
  sink.add(503, borders);
  sink.add(504, step(scores.start, 3));
  sink.add(505, step(scores.end, 3));
  sink.add(506, step(scores.source, 3));
  sink.add(507, sure, borders);
  sink.add(508, pairOf(sure, voiced === 0 ? 0 : 1), step(scores.source, 2));
  sink.add(509, voiced, c);
  sink.add(510, voiced, k);
  sink.add(511, voiced, l);
  sink.add(512, length, right);
  sink.add(513, length, l);
  sink.add(514, length, pairOf(k, right));
  sink.add(515, pairOf(quoted, right), k);
  sink.add(516, quoted, length);
  sink.add(517, l, right);
  sink.add(518, pairOf(follow, right), c);
  sink.add(519, pairOf(before, right), follow);
  sink.add(520, units.tag[content.first] as number, pairOf(k, right));
  sink.add(521, units.word[content.first] as number, c);
  sink.add(522, frame.sentence.first < content.first ? (units.word[content.first - 1] as number) : -1, l);
  sink.add(523, pairOf(units.tag[content.first] as number, units.tag[content.last - 1] as number), right);
  sink.add(524, verbs(units, content), pairOf(length, c));
  sink.add(525, verbs(units, content), l);
  sink.add(526, units.voice, pairOf(voiced, c));
  sink.add(527, units.voice, sure);
  sink.add(533, units.voice, l);
  sink.add(534, units.voice, pairOf(k, voiced));
  sink.add(535, units.voice, pairOf(length, right));
  sink.add(536, units.voice, pairOf(follow, c));
  sink.add(537, pairOf(units.voice, source === undefined ? 0 : (units.lemma[source.last - 1] as number)), k);
  sink.add(528, Math.min(3, proposal.content.length), quoted);
  sink.add(529, right === 1 ? Math.min(8, content.first - cue) : -Math.min(8, cue - content.last), k);
  sink.add(530, right === 1 ? Math.min(8, content.first - cue) : -Math.min(8, cue - content.last), c);
  sink.add(531, (units.quotation[cue] as number) > 0 ? 1 : 0, pairOf(k, voiced));
  sink.add(532, 0);
  addRivalFeatures(sink, { rival, sure, length, cue: k });
}

/** How a proposal stands to its strongest rival. */
function addRivalFeatures(
  sink: FeatureSink,
  { rival, sure, length, cue: k }: { rival: Rival; sure: number; length: number; cue: number },
): void {
  sink.add(541, rival.relation, rival.lead);
  sink.add(542, pairOf(rival.relation, rival.nesting), rival.lead);
  sink.add(543, pairOf(rival.relation, rival.nesting), sure);
  sink.add(544, pairOf(rival.relation, rival.nesting), pairOf(rival.sameSource, rival.lead));
  sink.add(545, rival.lemma, pairOf(rival.relation, rival.nesting));
  sink.add(546, pairOf(rival.relation, rival.nesting), k);
  sink.add(547, pairOf(rival.relation, rival.lead), pairOf(length, rival.nesting));
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
