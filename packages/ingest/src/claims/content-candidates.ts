import { hashWord } from "./feature-sink.ts";
import { CLASS, MARK, tableOf, type UnitRange, type Units } from "./units.ts";

const THAT = hashWord("that");
const COLON = hashWord(":");
const COMMA = hashWord(",");
const BOUNDARY = tableOf(
  CLASS.mark,
  CLASS.conjunction,
  CLASS.preposition,
  CLASS.relative,
  CLASS.to,
  CLASS.pronoun,
  CLASS.determiner,
);
const NEAR = 12;
const MOST_ENDS = 36;
/** A quotation may have begun this many sentences or paragraphs before the sentence of its cue. */
const MOST_BACK = 4;
/** Units that a content may run on, quoted and not; a run without full stops must not make the search quadratic. */
const LONGEST = 600;
const LONGEST_UNQUOTED = 160;

/** Lists where the content of the cue at unit `cue` may start, in order; outer marks and a leading "that" are skipped. */
export function listStarts(units: Units, sentence: UnitRange, cue: number): number[] {
  const starts = new Set<number>();
  const add = (at: number) => {
    const from = skipOpening(units, at);
    if (from < units.count && from !== cue) starts.add(from);
  };
  addLeft(units, { sentence, cue }, add);
  for (let at = cue + 1; at < Math.min(sentence.last, cue + NEAR); at += 1) add(at);
  for (let at = cue + NEAR; at < Math.min(sentence.last, cue + 60); at += 1)
    if (units.mark[at - 1] === MARK.opening || units.word[at - 1] === THAT || units.word[at - 1] === COLON) add(at);
  if (
    sentence.last - cue < NEAR &&
    (units.mark[sentence.last] === MARK.opening || units.word[sentence.last - 1] === COLON)
  )
    add(sentence.last);
  return [...starts].sort((a, b) => a - b);
}

function addLeft(
  units: Units,
  { sentence, cue }: { sentence: UnitRange; cue: number },
  add: (at: number) => void,
): void {
  const { quotations } = units;
  if (cue > sentence.first) add(sentence.first);
  // Quotations that end in this sentence before the cue, or just before the sentence; and the paragraphs that they go on from.
  let at = lastQuotationBefore(units, cue);
  for (let back = 0; back < MOST_BACK && at >= 0; back += 1, at -= 1) {
    const quotation = quotations[at] as UnitRange;
    const bound =
      back === 0 || quotation.last >= sentence.first - 3
        ? sentence.first - 3
        : (quotations[at + 1] as UnitRange).first - 3;
    if (quotation.last < bound || cue - quotation.first > LONGEST) break;
    if (quotation.last > quotation.first) add(quotation.first);
  }
  for (let i = cue - 1; i > Math.max(sentence.first, cue - 60); i -= 1) {
    const wordClass = units.wordClass[i];
    if (units.word[i] === COMMA || wordClass === CLASS.conjunction || units.word[i] === COLON) add(i + 1);
  }
}

/** The number, less one, of the last quotation that starts before a unit; -1 where there is none. */
export function lastQuotationBefore({ quotations }: Units, at: number): number {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as UnitRange).first <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function skipOpening(units: Units, at: number): number {
  let from = at;
  while (
    from < units.count &&
    from < at + 4 &&
    (isQuoteMark(units, from) || units.word[from] === THAT || units.word[from] === COLON || units.word[from] === COMMA)
  )
    from += 1;
  return from;
}

function isQuoteMark(units: Units, at: number): boolean {
  return units.mark[at] !== MARK.none;
}

/** Lists where a content that starts at `start` may end (exclusive), in order; closing punctuation is left out. */
export function listEnds(units: Units, cue: number, start: number): number[] {
  const limit = endLimit(units, cue, start);
  const ends: number[] = [];
  for (let at = start + 1; at <= limit; at += 1) {
    if (at < limit && (!isBoundary(units, at) || units.wordClass[at - 1] === CLASS.mark)) continue;
    const end = trimEnd(units, start, at);
    if (end > start && ends.at(-1) !== end) ends.push(end);
  }
  return ends.length <= MOST_ENDS ? ends : [...ends.slice(0, MOST_ENDS / 2), ...ends.slice(-MOST_ENDS / 2)];
}

function endLimit(units: Units, cue: number, start: number): number {
  const number = units.quotation[start] as number;
  const quoted = number > 0 ? (units.quotations[number - 1] as UnitRange).last : 0;
  const own = sentenceEnd(units, start);
  const limit = quoted > own ? Math.max(quoted, sentenceEnd(units, quoted - 1)) : own;
  return Math.min(start < cue ? Math.min(limit, cue) : limit, start + (number > 0 ? LONGEST : LONGEST_UNQUOTED));
}

function sentenceEnd(units: Units, at: number): number {
  return units.sentences[units.sentence[at] as number]?.last ?? units.count;
}

/** A content may end before punctuation, a closing mark, a conjunction, a preposition, a relative, or a new sentence. */
function isBoundary(units: Units, at: number): boolean {
  if (units.sentence[at] !== units.sentence[at - 1]) return true;
  return BOUNDARY[units.wordClass[at] as number] === 1 || units.name[at] !== 0;
}

function trimEnd(units: Units, start: number, end: number): number {
  let last = end;
  while (last > start && units.wordClass[last - 1] === CLASS.mark) last -= 1;
  return last;
}
