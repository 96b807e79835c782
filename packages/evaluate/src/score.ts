/** True positives, false positives, false negatives. Shape: three counts. Units: records. Empty: zeros. Errors: none. Source: standard. */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** Precision, recall, F1 and the number of gold records. Shape: four numbers. Units: 0..1. Empty: 0 where a denominator is 0. Errors: none. Source: standard. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
}

/** Adds counts up by name. Shape: name -> counts. Units: records. Empty: no names. Errors: none. Source: standard. */
export function addCounts(total: ReadonlyMap<string, Counts>, part: ReadonlyMap<string, Counts>): Map<string, Counts> {
  const sum = new Map(total);
  for (const [name, { tp, fp, fn }] of part) {
    const before = sum.get(name) ?? { tp: 0, fp: 0, fn: 0 };
    sum.set(name, { tp: before.tp + tp, fp: before.fp + fp, fn: before.fn + fn });
  }
  return sum;
}

/** Computes the score of counts. Shape: counts -> score. Units: 0..1. Empty: all zero. Errors: none. Source: standard. */
export function scoreOf({ tp, fp, fn }: Counts): Score {
  const precision = tp + fp === 0 ? 0 : tp / (tp + fp);
  const recall = tp + fn === 0 ? 0 : tp / (tp + fn);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    gold: tp + fn,
  };
}
