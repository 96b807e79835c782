import { addCounts, type Counts, scoreOf } from "./score.ts";

/** What was wanted and what was answered. Shape: two labels. Units, Empty: none. Errors: none. Source: standard. */
export interface Answer {
  readonly wanted: string;
  readonly found: string;
}

/**
 * Compares answers label by label.
 * Shape: answers, labels -> counts by label, in the order of the labels. Units: answers. Empty: no answers, zero counts.
 * Errors: none. Source: standard.
 */
export function scoreLabels(answers: readonly Answer[], labels: readonly string[]): Map<string, Counts> {
  const counts = new Map<string, Counts>(labels.map((label) => [label, { tp: 0, fp: 0, fn: 0 }]));
  return answers.reduce((total, { wanted, found }): Map<string, Counts> => {
    if (wanted === found) return addCounts(total, new Map([[wanted, { tp: 1, fp: 0, fn: 0 }]]));
    return addCounts(
      total,
      new Map([
        [wanted, { tp: 0, fp: 0, fn: 1 }],
        [found, { tp: 0, fp: 1, fn: 0 }],
      ]),
    );
  }, counts);
}

/** Averages the F1 of every label, however rare. Shape: counts by label -> one number. Units: 0..1. Empty: no label, 0. Errors: none. Source: standard. */
export function macroF1(counts: ReadonlyMap<string, Counts>): number {
  const each = [...counts.values()].map((count) => scoreOf(count).f1);
  return each.length === 0 ? 0 : each.reduce((sum, f1) => sum + f1, 0) / each.length;
}
