import type { ActorId } from "@entente/schema";
import { settleSigns } from "../src/stances/settle-signs.ts";

/** Candidates of one passage that its model had not seen, judged. */
export interface Judged {
  readonly id: string;
  readonly kind: string;
  readonly gold: ReadonlyMap<string, number>;
  readonly pairs: readonly JudgedPair[];
}

interface JudgedPair {
  readonly pair: string;
  readonly sentence: number;
  readonly hedged: boolean;
  readonly favourable: number;
  readonly unfavourable: number;
}

interface TieTrial {
  readonly label: number;
  readonly shares: readonly number[];
}

const THRESHOLDS = Array.from({ length: 24 }, (_, step) => Math.round((0.1 + step * 0.02) * 100) / 100);
const BINS = 12;

/** Finds the likelihood from which calling a candidate a stance gives the best F1 of pairs with their sign. */
export function chooseThreshold(trials: readonly Judged[]): number {
  const scored = THRESHOLDS.map((threshold) => ({ threshold, f1: countsOf(trials, threshold).f1 }));
  return scored.reduce((best, next) => (next.f1 > best.f1 ? next : best)).threshold;
}

/** Counts the pairs that a threshold finds, as the gold scorer does: records of one pair are weighed by likelihood. */
function countsOf(trials: readonly Judged[], threshold: number) {
  let [right, found, pairs, gold] = [0, 0, 0, 0];
  for (const trial of trials) {
    const sums = pairSums(trial, threshold);
    gold += trial.gold.size;
    found += sums.size;
    for (const [pair, { sum, weight }] of sums) {
      const wanted = trial.gold.get(pair);
      const sign = Math.abs(sum / weight) < 1 / 3 ? 0 : Math.sign(sum);
      if (wanted !== undefined) pairs += 1;
      if (wanted === sign) right += 1;
    }
  }
  const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, gold)];
  return { precision, recall, f1: f1Of(precision, recall), pairF1: (2 * pairs) / Math.max(1, found + gold) };
}

function pairSums({ pairs }: Judged, threshold: number): Map<string, { sum: number; weight: number }> {
  const sums = new Map<string, { sum: number; weight: number }>();
  const records = pairs.flatMap(({ pair, sentence, hedged, favourable, unfavourable }) => {
    const likelihood = Math.max(favourable, unfavourable);
    if (likelihood < threshold) return [];
    const [holder, target] = pair.split(">") as [ActorId, ActorId];
    const polarity = hedged ? (0 as const) : favourable > unfavourable ? (1 as const) : (-1 as const);
    return [{ pair, holder, target, polarity, likelihood, sentence }];
  });
  for (const { pair, polarity, likelihood } of settleSigns(records)) {
    const before = sums.get(pair) ?? { sum: 0, weight: 0 };
    sums.set(pair, { sum: before.sum + polarity * likelihood, weight: before.weight + likelihood });
  }
  return sums;
}

function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Pools neighbouring bins until the share of right ones rises with the likelihood (isotonic regression, Ayer et al. 1955). */
export function calibrationOf(trials: readonly Judged[]): [number, number][] {
  const judged = trials
    .flatMap(({ gold, pairs }) =>
      pairs.map(({ pair, favourable, unfavourable }) => ({
        likelihood: Math.max(favourable, unfavourable),
        right: gold.get(pair) === (favourable > unfavourable ? 1 : -1) ? 1 : 0,
      })),
    )
    .filter(({ likelihood }) => likelihood >= 0.1)
    .sort((a, b) => a.likelihood - b.likelihood);
  const size = Math.ceil(judged.length / BINS);
  const blocks: { at: number; right: number; count: number }[] = [];
  for (let from = 0; from < judged.length; from += size) {
    const bin = judged.slice(from, from + size);
    blocks.push({
      at: bin.reduce((sum, { likelihood }) => sum + likelihood, 0),
      right: bin.reduce((sum, { right }) => sum + right, 0),
      count: bin.length,
    });
    while (blocks.length > 1 && !rises(blocks.at(-2), blocks.at(-1))) {
      const [last, before] = [blocks.pop(), blocks.pop()];
      if (last === undefined || before === undefined) break;
      blocks.push({ at: last.at + before.at, right: last.right + before.right, count: last.count + before.count });
    }
  }
  return blocks.map(({ at, right, count }) => [round(at / count), round((right + 0.5) / (count + 1))]);
}

function rises(
  before: { right: number; count: number } | undefined,
  after: { right: number; count: number } | undefined,
): boolean {
  return before !== undefined && after !== undefined && before.right / before.count < after.right / after.count;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Finds what to multiply the answers about pairs by, for the best macro-F1. */
export function chooseFactors(trials: readonly TieTrial[]): number[] {
  const choices = [0.8, 1, 1.25, 1.5, 2].flatMap((either) =>
    [1, 1.5, 2].map((back) => [1, either, either * back, either, either * back]),
  );
  const scored = choices.map((factors) => ({ factors, f1: macroOf(trials, factors).macro }));
  return scored.reduce((best, next) => (next.f1 > best.f1 ? next : best)).factors;
}

function macroOf(trials: readonly TieTrial[], factors: readonly number[]): { each: number[]; macro: number } {
  const chosen = trials.map(({ label, shares }) => {
    const weighed = shares.map((share, at) => share * (factors[at] ?? 1));
    return { label, found: weighed.indexOf(Math.max(...weighed)) };
  });
  const each = factors.map((_, answer) => {
    const right = chosen.filter(({ label, found }) => label === answer && found === answer).length;
    const either =
      chosen.filter(({ label }) => label === answer).length + chosen.filter(({ found }) => found === answer).length;
    return either === 0 ? 0 : (2 * right) / either;
  });
  return { each, macro: each.reduce((sum, f1) => sum + f1, 0) / each.length };
}

/** Says how well the pairs are found, in one line. */
export function lineOf(name: string, some: readonly Judged[], threshold: number): string {
  const { precision, recall, f1, pairF1 } = countsOf(some, threshold);
  return `${name.padEnd(10)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} pair F1 ${pairF1.toFixed(3)}`;
}

/** Says what was measured on held-out folds. */
export function reportOf(
  trials: readonly Judged[],
  chosen: {
    readonly threshold: number;
    readonly calibration: readonly (readonly [number, number])[];
    readonly tieTrials: readonly TieTrial[];
    readonly tieFactors: readonly number[];
  },
): string[] {
  const line = (name: string, some: readonly Judged[]) => lineOf(name, some, chosen.threshold);
  const kinds = [...new Set(trials.map(({ kind }) => kind))].sort();
  const covered = trials.reduce(
    (sum, { gold, pairs }) => sum + [...gold.keys()].filter((key) => pairs.some(({ pair }) => pair === key)).length,
    0,
  );
  const total = trials.reduce((sum, { gold }) => sum + gold.size, 0);
  const { each, macro } = macroOf(chosen.tieTrials, chosen.tieFactors);
  return [
    `stances by held-out fold, threshold ${chosen.threshold}; ${covered} of ${total} are among the candidates`,
    line("all", trials),
    ...kinds.map((kind) =>
      line(
        kind,
        trials.filter((trial) => trial.kind === kind),
      ),
    ),
    `calibration ${JSON.stringify(chosen.calibration)}`,
    `directed sentiment by held-out fold: ${each.map((f1) => f1.toFixed(3)).join(" ")} macro ${macro.toFixed(3)}`,
  ];
}
