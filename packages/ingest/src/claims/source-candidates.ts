import { isNominal } from "./cue-features.ts";
import { hashWord } from "./feature-sink.ts";
import { CLASS, tableOf, type UnitRange, type Units } from "./units.ts";

const LEFT_REACH = 60;
const RIGHT_REACH = 25;
const MOST = 14;
const HEADS = tableOf(CLASS.noun, CLASS.pronoun, CLASS.possessive, CLASS.number, CLASS.genitive);
const ARTICLES = new Set(["the", "a", "an"].map(hashWord));
const RELATIVES = new Set(["who", "which", "that"].map(hashWord));

/**
 * Lists the noun phrases near a cue and outside its content that may be its source, from the nearest on the left outwards,
 * then those on the right. Each is a base phrase: what "of" adds comes later.
 */
export function listSources(units: Units, sentence: UnitRange, at: { cue: number; content: UnitRange }): UnitRange[] {
  const found: UnitRange[] = [];
  const { cue, content } = at;
  const from = Math.max(sentence.first, cue - LEFT_REACH);
  let end = cue;
  while (end > from && found.length < MOST) {
    if (end > content.first && end <= content.last) {
      end = content.first;
      continue;
    }
    const phrase = phraseEndingAt(units, end, content.last <= end ? Math.max(from, content.last) : from);
    if (phrase !== undefined) found.push(phrase);
    end = phrase === undefined ? end - 1 : phrase.first;
  }
  const to = Math.min(sentence.last, cue + RIGHT_REACH);
  for (let start = cue + 1; start < to && found.length < 2 * MOST; start += 1) {
    if (start >= content.first && start < content.last) {
      start = content.last - 1;
      continue;
    }
    const phrase = phraseStartingAt(units, start, start < content.first ? Math.min(to, content.first) : to);
    if (phrase === undefined) continue;
    found.push(phrase);
    start = phrase.last - 1;
  }
  return found;
}

function phraseEndingAt(units: Units, end: number, from: number): UnitRange | undefined {
  const head = end - 1;
  if (!isHead(units, head)) return undefined;
  let first = head;
  while (first > from && !opensPhrase(units, first) && isNominal(units, first - 1) && !standsAlone(units, first - 1))
    first -= 1;
  return isCount(units, first, end) ? undefined : { first, last: end };
}

function phraseStartingAt(units: Units, start: number, to: number): UnitRange | undefined {
  if (!isNominal(units, start)) return undefined;
  if (standsAlone(units, start)) return { first: start, last: start + 1 };
  let last = start + 1;
  while (last < to && isNominal(units, last) && !standsAlone(units, last) && !opensPhrase(units, last)) last += 1;
  while (last > start && !isHead(units, last - 1)) last -= 1;
  return last > start && !isCount(units, start, last) ? { first: start, last } : undefined;
}

/** Pronouns and relatives are phrases by themselves, and so is a determiner that ends one ("many said"). */
function standsAlone({ wordClass }: Units, at: number): boolean {
  return wordClass[at] === CLASS.pronoun || wordClass[at] === CLASS.relative;
}

/** A determiner opens a phrase: in "bases the ministry" there are two. */
function opensPhrase(units: Units, at: number): boolean {
  return units.wordClass[at] === CLASS.determiner || standsAlone(units, at);
}

/** A bare number in figures is the number of a paragraph, not a source. */
function isCount({ shape }: Units, first: number, last: number): boolean {
  return last === first + 1 && shape[first] === 3;
}

/** A phrase ends in a noun, a name, a pronoun, a possessive ("his call"), a number, or a relative that stands for one. */
function isHead(units: Units, at: number): boolean {
  if (units.name[at] !== 0) return true;
  const wordClass = units.wordClass[at] as number;
  if (HEADS[wordClass] === 1) return true;
  if (wordClass === CLASS.determiner) return !ARTICLES.has(units.word[at] as number);
  if (wordClass === CLASS.relative) return RELATIVES.has(units.word[at] as number);
  return units.shape[at] === 1 || units.shape[at] === 2;
}

const LINKS = new Set(["of", "for", "at", "from", "with", "in", "by", "and"].map(hashWord));

/** Widens a base phrase by what "of", "for" and the like add to it, and cuts a possessive mark off its end. */
export function widenSource(units: Units, phrase: UnitRange, end: number): UnitRange {
  const limit = Math.min(end, phrase.last + RIGHT_REACH);
  let last = phrase.last;
  if (units.name[last - 1] === 0 || units.wordClass[last - 1] === CLASS.adjective) {
    for (let steps = 0; steps < 3 && last < limit && LINKS.has(units.word[last] as number); steps += 1) {
      let next = last + 1;
      while (next < limit && isNominal(units, next) && (next === last + 1 || !opensPhrase(units, next))) next += 1;
      if (next === last + 1) break;
      last = next;
    }
  }
  while (last > phrase.first + 1 && units.wordClass[last - 1] === CLASS.genitive) last -= 1;
  return { first: phrase.first, last };
}
