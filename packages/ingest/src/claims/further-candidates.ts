import { lastQuotationBefore } from "./content-candidates.ts";
import { bucket } from "./end-features.ts";
import { type FeatureSink, hashWord, pairOf } from "./feature-sink.ts";
import type { CueFrame } from "./start-features.ts";
import { CLASS, MARK, type UnitRange, type Units } from "./units.ts";

const COMMA = hashWord(",");
const MOST_QUOTATIONS = 2;
const REACH = 80;
/** Closing marks cut off one end; a run of marks must not make the search quadratic. */
const MOST_MARKS = 20;

/** Lists the stretches that may go on with a content: the rest of its sentence after the cue, and the next quotations. */
export function listFurther(units: Units, frame: CueFrame, { last }: UnitRange): UnitRange[] {
  const said = Math.max(last, frame.cue + 1);
  const found: UnitRange[] = [];
  const sentence = units.sentences[units.sentence[said - 1] as number] as UnitRange;
  if (last <= frame.cue) {
    for (let at = frame.cue + 1; at < Math.min(sentence.last, frame.cue + 25); at += 1) {
      if (units.word[at] !== COMMA || units.mark[at + 1] === MARK.opening) continue;
      const end = trimMarks(units, at + 1, sentence.last);
      if (end > at + 2) found.push({ first: at + 1, last: end });
    }
  }
  let number = lastQuotationBefore(units, said) + 1;
  if (number > 0 && (units.quotations[number - 1] as UnitRange).first >= said) number -= 1;
  for (let taken = 0; taken < MOST_QUOTATIONS; taken += 1, number += 1) {
    const quotation = units.quotations[number];
    if (quotation === undefined || quotation.first - said > REACH) break;
    if (quotation.first < said) continue;
    const end = trimMarks(units, quotation.first, quotation.last);
    if (end > quotation.first) found.push({ first: quotation.first, last: end });
  }
  return found;
}

/** "The bridge, he said, will be closed": for a content after a comma, what stands before the comma before the source. */
export function listOpenings(units: Units, { cue, sentence }: CueFrame, content: UnitRange): UnitRange[] {
  if (content.first <= cue || units.word[content.first - 1] !== COMMA) return [];
  const first = sentence.first + (units.mark[sentence.first] === MARK.opening ? 1 : 0);
  for (let at = cue - 2; at > Math.max(first, cue - 12); at -= 1) {
    if (units.word[at] !== COMMA) continue;
    const end = trimMarks(units, first, at);
    return end > first ? [{ first, last: end }] : [];
  }
  return [];
}

/** Tells whether a quotation that its paragraph left open goes on at the mark that opens the next paragraph. */
export function continuesOverBreak(units: Units, content: UnitRange, further: UnitRange): boolean {
  const [number, next] = [units.quotation[content.last - 1] as number, units.quotation[further.first] as number];
  return (
    number > 0 &&
    next === number + 1 &&
    units.spans[number - 1]?.closed === false &&
    paragraphOf(units, further.first) === paragraphOf(units, content.last - 1) + 1
  );
}

function trimMarks(units: Units, first: number, end: number): number {
  let last = end;
  while (last > first && last > end - MOST_MARKS && units.wordClass[last - 1] === CLASS.mark) last -= 1;
  return last;
}

/** Adds what shows that a stretch goes on with a content. */
export function addFurtherFeatures(
  sink: FeatureSink,
  units: Units,
  at: {
    readonly frame: CueFrame;
    readonly content: UnitRange;
    readonly further: UnitRange;
    readonly spans: number;
  },
): void {
  const { frame, content, further } = at;
  const { cue } = frame;
  const left = content.last <= cue ? 1 : 0;
  const said = Math.max(content.last, cue + 1);
  const quoted = (units.quotation[content.first] as number) > 0 ? 1 : 0;
  const quotedNext = (units.quotation[further.first] as number) > 0 ? 1 : 0;
  const sentences = Math.min(
    4,
    Math.max(-1, (units.sentence[further.first] as number) - (units.sentence[said - 1] as number)),
  );
  const paragraphs = paragraphOf(units, further.first) - paragraphOf(units, said - 1);
  const starts = isStart(units, further.first) ? 1 : 0;
  const open = quoted * 2 + quotedNext + 4 * left + 8 * starts;
  const before = further.first - 1 - (quotedNext === 1 ? 1 : 0);
  const follow = further.last + 1;
  const cueNear = cueAround(units, further);
  sink.add(401, open, pairOf(sentences, paragraphs));
  sink.add(415, continuesOverBreak(units, content, further) ? 1 : 0, further.last <= cue ? 1 : 0);
  sink.add(402, open, bucket(further.last - further.first));
  sink.add(403, open, Math.min(12, further.first - said));
  sink.add(404, pairOf(open, cueNear), pairOf(sentences, paragraphs));
  sink.add(405, nearby(units, units.word, { at: before, near: further.first }), open);
  sink.add(406, nearby(units, units.word, { at: follow, near: further.first }), open);
  sink.add(
    407,
    pairOf(
      nearby(units, units.wordClass, { at: follow, near: further.first }),
      nearby(units, units.wordClass, { at: follow + 1, near: further.first }),
    ),
    open,
  );
  sink.add(408, Math.min(3, at.spans), open);
  sink.add(409, units.lemma[cue] as number, open);
  sink.add(410, units.word[further.first] as number, open);
  sink.add(411, pairOf(nearby(units, units.word, { at: said, near: said - 1 }), frame.follow), open);
  sink.add(412, wordsBetween(units, said, further.first), pairOf(open, sentences));
  sink.add(413, pairOf(units.cue[cue] as number, cueNear), open);
  sink.add(414, units.shape[further.first] as number, pairOf(open, bucket(further.last - further.first)));
}

/** Adds what shows that a content is complete. */
export function addCompleteFeatures(
  sink: FeatureSink,
  units: Units,
  { frame, content, spans }: { readonly frame: CueFrame; readonly content: UnitRange; readonly spans: number },
): void {
  const left = content.last <= frame.cue ? 1 : 0;
  const quoted = (units.quotation[content.first] as number) > 0 ? 1 : 0;
  sink.add(451, left, quoted);
  sink.add(452, pairOf(left, quoted), frame.follow);
  sink.add(453, pairOf(left, quoted), Math.min(3, spans));
  sink.add(454, pairOf(left, quoted), nearby(units, units.word, { at: content.last, near: content.first }));
}

/** A column's value at a unit; -1 outside the paragraph of another: what other paragraphs say must not matter. */
function nearby(units: Units, column: Int32Array, { at, near }: { at: number; near: number }): number {
  if (at < 0 || at >= units.count || paragraphOf(units, at) !== paragraphOf(units, near)) return -1;
  return column[at] as number;
}

function paragraphOf(units: Units, at: number): number {
  return units.sentences[units.sentence[at] as number]?.paragraph ?? 0;
}

function isStart(units: Units, first: number): boolean {
  const at = units.mark[first - 1] === MARK.opening ? first - 1 : first;
  return at === 0 || units.sentence[at] !== units.sentence[at - 1];
}

/** The class of a cue that stands just before or after a quotation and is likelier to introduce it. */
function cueAround(units: Units, { first, last }: UnitRange): number {
  for (let at = first - 2; at > first - 6 && at >= 0; at -= 1)
    if (units.sentence[at] === units.sentence[first] && units.cue[at] !== 0) return 1;
  for (
    let at = last;
    at < last + 7 && at < units.count && paragraphOf(units, at) === paragraphOf(units, first);
    at += 1
  )
    if ((units.cue[at] as number) !== 0 && units.quotation[at] === 0) return 2;
  return 0;
}

function wordsBetween(units: Units, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to && words < 8; at += 1) if (units.wordClass[at] !== CLASS.mark) words += 1;
  return words;
}
