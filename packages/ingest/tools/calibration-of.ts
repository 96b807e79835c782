// Finds the threshold with the best F1 over documents that no model has seen, and how often claims of a score are right.
import { judgeProposals } from "../src/claims/judge-proposals.ts";
import { diceOfRanges } from "./align-labels.ts";
import type { JudgedTrial } from "./cross-fit.ts";

const THRESHOLDS = [-1.2, -1, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, 0];

interface Outcome {
  readonly score: number;
  readonly right: boolean;
  readonly sourced: boolean;
}

export function calibrationOf(trials: readonly JudgedTrial[]): {
  threshold: number;
  calibration: [number, number][];
  report: string[];
} {
  const report: string[] = [];
  let best = { threshold: 0, f1: 0 };
  for (const threshold of THRESHOLDS) {
    const scores = (["polnear", "gold"] as const).map((corpus) => {
      const own = trials.filter(({ document }) => document.corpus === corpus);
      const labels = own.reduce((sum, { gold }) => sum + gold.length, 0);
      const outcomes = own.flatMap((trial) => outcomesOf(trial, threshold));
      const content = f1Of(outcomes.filter(({ right }) => right).length, outcomes.length, labels);
      const sourced = f1Of(outcomes.filter((outcome) => outcome.sourced).length, outcomes.length, labels);
      report.push(`${corpus} threshold ${threshold}: content ${content.text}; with source ${sourced.text}`);
      return content.f1 + sourced.f1;
    });
    const f1 = scores.reduce((sum, score) => sum + score, 0);
    if (f1 > best.f1) best = { threshold, f1 };
  }
  const outcomes = trials.flatMap((trial) => outcomesOf(trial, best.threshold));
  return { threshold: best.threshold, calibration: isotonic(outcomes), report };
}

function outcomesOf({ document: { units }, proposals, scores, gold }: JudgedTrial, threshold: number): Outcome[] {
  const verdicts = judgeProposals(proposals, scores, threshold);
  const kept = proposals.flatMap((proposal, at) =>
    verdicts[at] === "claim" ? [{ proposal, score: scores[at] as number }] : [],
  );
  const pairs = kept.flatMap(({ proposal }, j) =>
    gold.flatMap(({ content }, i) => {
      const dice = diceOfRanges(units, content, proposal.content);
      return dice >= 0.5 ? [{ dice, i, j }] : [];
    }),
  );
  pairs.sort((a, b) => b.dice - a.dice);
  const [usedGold, matched] = [new Set<number>(), new Map<number, number>()];
  for (const { i, j } of pairs) {
    if (usedGold.has(i) || matched.has(j)) continue;
    usedGold.add(i);
    matched.set(j, i);
  }
  return kept.map(({ proposal, score }, j) => {
    const label = gold[matched.get(j) ?? -1];
    const [wanted, found] = [label?.source, proposal.source];
    const same =
      wanted === undefined || found === undefined
        ? wanted === found
        : wanted.first < found.last && wanted.last > found.first;
    return { score, right: label !== undefined, sourced: label !== undefined && same };
  });
}

function f1Of(right: number, found: number, labels: number): { f1: number; text: string } {
  const [precision, recall] = [right / found, right / labels];
  const f1 = (2 * precision * recall) / (precision + recall);
  return { f1, text: `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}` };
}

/** Isotonic regression by pooling adjacent violators, over bins of equal size; gives the middle of each bin and its share. */
function isotonic(outcomes: readonly Outcome[]): [number, number][] {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  const size = Math.max(1, Math.floor(sorted.length / 25));
  const bins: { score: number; right: number; count: number }[] = [];
  for (let at = 0; at < sorted.length; at += size) {
    const part = sorted.slice(at, at + size);
    const score = part.reduce((sum, outcome) => sum + outcome.score, 0);
    bins.push({ score, right: part.filter(({ right }) => right).length, count: part.length });
    while (bins.length > 1) {
      const [low, high] = [bins[bins.length - 2], bins[bins.length - 1]];
      if (low === undefined || high === undefined || low.right / low.count <= high.right / high.count) break;
      bins.splice(-2, 2, {
        score: low.score + high.score,
        right: low.right + high.right,
        count: low.count + high.count,
      });
    }
  }
  return bins.map(({ score, right, count }) => [
    Number((score / count).toFixed(3)),
    Number(Math.min(0.99, right / count).toFixed(3)),
  ]);
}
