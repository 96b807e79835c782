import type { Interval } from "./intervals.ts";

/** How far two orders agree. Shape: one object. Units: rho and its bounds -1..1; `n` counts pairs. Empty: rho null and why: `too-few` pairs (below 4), or `no-spread` where one side is all alike. Errors: none. Source: as `rankCorrelation`. */
export interface RankCorrelation {
  readonly n: number;
  readonly rho: number | null;
  readonly interval: Interval | null;
  readonly missing: "too-few" | "no-spread" | null;
}

const LEAST = 4;

/**
 * Computes Spearman's rank correlation with an interval; equal values share the mean of their ranks.
 * Shape: pairs in any order -> one correlation. Units: z 1.645 for 90 %. Empty: as `RankCorrelation`. Errors: none.
 * Source: Spearman (1904); the interval by Fisher's transformation with the variance of Bonett and Wright (2000), (1 + rho²/2) / (n - 3).
 */
export function rankCorrelation(
  pairs: readonly { readonly x: number; readonly y: number }[],
  z = 1.645,
): RankCorrelation {
  const n = pairs.length;
  if (n < LEAST) return { n, rho: null, interval: null, missing: "too-few" };
  const rho = pearson(ranksOf(pairs.map(({ x }) => x)), ranksOf(pairs.map(({ y }) => y)));
  if (rho === undefined) return { n, rho: null, interval: null, missing: "no-spread" };
  return { n, rho, interval: boundsOf(rho, n, z), missing: null };
}

/** Ranks from 1; equal values share the mean of the ranks that they take together. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks: number[] = values.map(() => 0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1] ?? 0] === values[order[first] ?? 0]) last += 1;
    for (let at = first; at <= last; at += 1) ranks[order[at] ?? 0] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}

function pearson(xs: readonly number[], ys: readonly number[]): number | undefined {
  // Ranks always have the same mean.
  const mean = (xs.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, at) => {
    const [dx, dy] = [x - mean, (ys[at] ?? mean) - mean];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx === 0 || yy === 0 ? undefined : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

function boundsOf(rho: number, n: number, z: number): Interval {
  // At the very ends the transformation has no value; there the interval is the end itself.
  if (Math.abs(rho) === 1) return { low: rho, high: rho };
  const half = z * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  const at = Math.atanh(rho);
  return { low: Math.tanh(at - half), high: Math.tanh(at + half) };
}
