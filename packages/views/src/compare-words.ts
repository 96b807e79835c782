import { compareText } from "./compare-text.ts";
import type { Interval } from "./intervals.ts";

/** How often a word stands in some text. Shape: one a word. Units: occurrences. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export interface WordCount {
  readonly word: string;
  readonly count: number;
}

/**
 * How much more one side uses a word than the other.
 * Shape: one a word. Units: `logOdds` is a difference of log-odds, positive for the left side, with a 90 % interval; `z` is it in standard errors; counts are occurrences.
 * Empty: none. Errors: none. Source: Monroe, Colaresi and Quinn (2008), equations 16, 20 and 22.
 */
export interface WordContrast extends Interval {
  readonly word: string;
  readonly left: number;
  readonly right: number;
  readonly logOdds: number;
  readonly z: number;
}

/** What two sides are compared by. Shape: counts of words. Units: occurrences; `prior` of the whole corpus, `strength` in words. Empty: see `compareWords`. Errors: none. Source: docs/method.md#rhetoric. */
export interface WordQuestion {
  readonly left: readonly WordCount[];
  readonly right: readonly WordCount[];
  readonly prior: readonly WordCount[];
  /** What the prior weighs, as if so many words more had been read on either side. */
  readonly strength?: number;
  /** A word that both sides together use less often is left out. */
  readonly least?: number;
}

const STRENGTH = 500;
const LEAST = 5;
const Z = 1.645;

/**
 * Compares the words of two sides: log-odds ratio with an informative Dirichlet prior, which is the whole corpus, so that common words must differ much and rare ones often.
 * Shape: counts a side and of the corpus, each word once -> words of either side, that which marks the left side most first. Units: as `WordContrast`.
 * Empty: a side without words gives []; a word that is all that is ever said is left out. Errors: none; a word that the prior does not hold counts there as once. Source: Monroe, Colaresi and Quinn (2008), “Fightin’ Words”.
 */
export function compareWords({ left, right, prior, strength = STRENGTH, least = LEAST }: WordQuestion): WordContrast[] {
  const [n, m] = [sum(left), sum(right)];
  if (n === 0 || m === 0) return [];
  const ofRight = new Map(right.map(({ word, count }) => [word, count]));
  const ofLeft = new Map(left.map(({ word, count }) => [word, count]));
  const inCorpus = new Map(prior.map(({ word, count }) => [word, count]));
  const words = [...new Set([...ofLeft.keys(), ...ofRight.keys()])];
  const corpus = sum(prior) + words.filter((word) => !inCorpus.has(word)).length;
  const contrasts = words.flatMap((word): WordContrast[] => {
    const [y, x] = [ofLeft.get(word) ?? 0, ofRight.get(word) ?? 0];
    if (y + x < least) return [];
    const alpha = (strength * (inCorpus.get(word) ?? 1)) / corpus;
    const [otherThanY, otherThanX] = [n - y + (strength - alpha), m - x + (strength - alpha)];
    // Where a side holds no other word and the corpus neither, there are no odds.
    if (otherThanY <= 0 || otherThanX <= 0) return [];
    const logOdds = Math.log((y + alpha) / otherThanY) - Math.log((x + alpha) / otherThanX);
    const error = Math.sqrt(1 / (y + alpha) + 1 / (x + alpha));
    return [
      { word, left: y, right: x, logOdds, low: logOdds - Z * error, high: logOdds + Z * error, z: logOdds / error },
    ];
  });
  return contrasts.sort((a, b) => b.z - a.z || compareText(a.word, b.word));
}

function sum(words: readonly WordCount[]): number {
  return words.reduce((total, { count }) => total + count, 0);
}
