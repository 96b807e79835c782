import "server-only";
import { compareWords, type WordContrast } from "@entente/views";
import { results } from "../data/results.ts";
import { formatCount, formatSigned } from "../words/format-number.ts";
import { type RhetoricParams, rhetoricHref } from "./rhetoric-params.ts";
import { filterOfSide, type RhetoricSide, type SideKey } from "./rhetoric-sides.ts";

/** A word that one side uses more. `low`, `at` and `high` are places from 0 to 100 on a scale that all words of the page share. */
export interface WordMark {
  readonly word: string;
  readonly low: number;
  readonly at: number;
  readonly high: number;
  readonly counts: string;
  /** Log-odds and its interval, times on this side and on the other, in words. */
  readonly figures: readonly string[];
  readonly label: string;
  readonly href: string;
  readonly isOpen: boolean;
}

/** The words of one side that set it apart, the surest first. */
export interface WordSide {
  readonly side: SideKey;
  readonly name: string;
  readonly total: number;
  readonly words: readonly WordMark[];
}

/** The words that set two sides apart; `reach` is the log-odds at the end of the scale. */
export interface RhetoricWords {
  readonly sides: readonly [WordSide, WordSide];
  readonly reach: number;
}

const SHOWN = 20;

/** Reads the words that set the two sides apart; of one side alone, from everybody else in its window. */
export async function readRhetoricWords(
  params: RhetoricParams,
  sides: readonly RhetoricSide[],
): Promise<RhetoricWords> {
  const [a, b] = [filterOfSide(sides, "a"), filterOfSide(sides, "b")];
  const countIn = ({ name: _, ...filter }: typeof a) => results.countWords(filter);
  const [left, right, prior] = await Promise.all([countIn(a), countIn(b), results.countWords({})]);
  const contrasts = compareWords({ left, right, prior });
  const ofA = contrasts.filter(({ low }) => low > 0).slice(0, SHOWN);
  const ofB = contrasts
    .filter(({ high }) => high < 0)
    .reverse()
    .slice(0, SHOWN);
  const reach = Math.max(
    1,
    Math.ceil([...ofA, ...ofB].reduce((max, { low, high }) => Math.max(max, Math.abs(low), Math.abs(high)), 0)),
  );
  const sideOf = (
    side: SideKey,
    name: string,
    { words, counted }: { words: WordContrast[]; counted: typeof left },
  ) => ({
    side,
    name,
    total: counted.reduce((sum, { count }) => sum + count, 0),
    words: words.map((contrast) => markOf(contrast, { side, reach, names: [a.name, b.name], params })),
  });
  return {
    reach,
    sides: [sideOf("a", a.name, { words: ofA, counted: left }), sideOf("b", b.name, { words: ofB, counted: right })],
  };
}

interface Scale {
  readonly side: SideKey;
  readonly reach: number;
  readonly names: readonly [string, string];
  readonly params: RhetoricParams;
}

function markOf(
  { word, left, right, logOdds, low, high }: WordContrast,
  { side, reach, names, params }: Scale,
): WordMark {
  const times = [formatCount(left), formatCount(right)] as const;
  const [here, there] = side === "a" ? times : ([times[1], times[0]] as const);
  const place = (value: number) => Math.round(((value + reach) / (2 * reach)) * 1000) / 10;
  return {
    word,
    low: place(low),
    at: place(logOdds),
    high: place(high),
    counts: `${here} : ${there}`,
    figures: [formatSigned(logOdds), formatSigned(low), formatSigned(high), here, there],
    label: `“${word}”: log-odds ${formatSigned(logOdds)}, 90 % interval ${formatSigned(low)} to ${formatSigned(high)}; ${names[0]} ${formatCount(left)} times, ${names[1]} ${formatCount(right)} times`,
    href: rhetoricHref(params, { word, of: side }),
    isOpen: params.word === word && params.of === side,
  };
}
