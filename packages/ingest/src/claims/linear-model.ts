import type { FeatureSink } from "./feature-sink.ts";

/** Scores one candidate by its features. A transformer could sit behind the same interface: it need not look at the hashes. */
export interface LinearModel {
  readonly score: (features: FeatureSink) => number;
}

/** A linear model over hashed features: `weights` is a table of 2^n whole numbers, worth `scale` each. */
export function createLinearModel(weights: Int8Array | Float32Array, scale: number): LinearModel {
  const mask = weights.length - 1;
  return {
    score: ({ ids, size }) => {
      let sum = 0;
      for (let at = 0; at < size; at += 1) sum += weights[(ids[at] as number) & mask] as number;
      return sum * scale;
    },
  };
}
