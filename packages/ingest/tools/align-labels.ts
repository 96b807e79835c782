// Ties labels, given in characters, to units.
import { mayBeCue } from "../src/claims/cue-features.ts";
import { CLASS, MARK, type UnitRange, type Units } from "../src/claims/units.ts";
import type { Label, Labelled } from "./read-corpora.ts";

/** A label in units. `cue` is the head; `content` is sorted, the `primary` span the longest. */
export interface Aligned {
  readonly cue: number;
  readonly content: readonly UnitRange[];
  readonly primary: UnitRange;
  readonly source: UnitRange | undefined;
  readonly label: Label;
}

/** Aligns the labels whose cue has a possible head and whose content has a word. */
export function alignLabels({ units, labels }: Labelled): Aligned[] {
  return labels.flatMap((label): Aligned[] => {
    const cueRange = unitsOf(units, label.cue[0]);
    const content = label.content.flatMap((pair) => trimmed(units, unitsOf(units, pair)) ?? []);
    if (cueRange === undefined || content.length === 0) return [];
    const cue = headOf(units, cueRange);
    if (cue === undefined) return [];
    content.sort((a, b) => a.first - b.first);
    const primary = content.reduce((best, span) => (span.last - span.first > best.last - best.first ? span : best));
    return [{ cue, content, primary, source: unitsOf(units, label.source[0]), label }];
  });
}

/** The units that share a character with `[start, end)`. */
export function unitsOf(units: Units, pair: readonly [number, number] | undefined): UnitRange | undefined {
  if (pair === undefined) return undefined;
  const first = firstEndingAfter(units, pair[0]);
  let last = first;
  while (last < units.count && (units.start[last] as number) < pair[1]) last += 1;
  return last > first ? { first, last } : undefined;
}

function firstEndingAfter(units: Units, offset: number): number {
  let [low, high] = [0, units.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units.end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trimmed(units: Units, range: UnitRange | undefined): UnitRange | undefined {
  if (range === undefined) return undefined;
  let { first, last } = range;
  while (first < last && (units.mark[first] !== MARK.none || units.wordClass[first] === CLASS.mark)) first += 1;
  while (last > first && units.wordClass[last - 1] === CLASS.mark) last -= 1;
  return last > first ? { first, last } : undefined;
}

/** The head of a cue: its last known verb, else its last verb, else its first known noun, else its last possible head. */
function headOf(units: Units, { first, last }: UnitRange): number | undefined {
  const possible = Array.from({ length: last - first }, (_, at) => first + at).filter((at) => mayBeCue(units, at));
  const verbs = possible.filter((at) => isVerb(units, at));
  return (
    verbs.findLast((at) => ((units.cue[at] as number) & 1023) !== 0) ??
    verbs.at(-1) ??
    possible.find((at) => (units.cue[at] as number) !== 0) ??
    possible.at(-1)
  );
}

function isVerb({ wordClass }: Units, at: number): boolean {
  const value = wordClass[at] as number;
  return value >= CLASS.finite && value <= CLASS.participle;
}

/** Dice's coefficient of two lists of ranges, over units that are no marks. */
export function diceOfRanges(units: Units, a: readonly UnitRange[], b: readonly UnitRange[]): number {
  const [first, second] = [wordsOf(units, a), wordsOf(units, b)];
  const shared = [...first].filter((at) => second.has(at)).length;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
}

function wordsOf(units: Units, ranges: readonly UnitRange[]): Set<number> {
  const words = new Set<number>();
  for (const { first, last } of ranges)
    for (let at = first; at < last; at += 1) if (units.wordClass[at] !== CLASS.mark) words.add(at);
  return words;
}
