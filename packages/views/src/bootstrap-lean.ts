import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type Evidence, leanOf } from "./collect-evidence.ts";
import type { Interval } from "./intervals.ts";

const DRAWS = 400;
const SEED = 20200128;

type Groups = readonly (readonly Evidence[])[];

/** Bounds a lean by resampling its documents, seeded, so that the same documents give the same interval; never narrower than its value. Source: Efron (1979). */
export function bootstrapLean(groups: Groups): Interval {
  return boundsOf(drawLeans(groups, SEED), leanOf(groups.flat()).value);
}

/** Bounds the difference of two leans, each resampled by itself; never narrower than the difference. Source: Efron (1979). */
export function bootstrapChange(before: Groups, after: Groups): Interval {
  const [earlier, later] = [drawLeans(before, SEED), drawLeans(after, SEED + 1)];
  const change = leanOf(after.flat()).value - leanOf(before.flat()).value;
  return boundsOf(
    later.map((lean, at) => lean - (earlier[at] ?? 0)),
    change,
  );
}

function drawLeans(groups: Groups, seed: number): number[] {
  const parts = groups.map(leanOf);
  const prior = parts[0]?.prior ?? 0;
  const random = xoroshiro128plus(seed);
  return Array.from({ length: DRAWS }, () => {
    let sum = 0;
    let weight = 0;
    for (let draw = 0; draw < parts.length; draw += 1) {
      const part = parts[uniformInt(random, 0, parts.length - 1)];
      sum += part?.sum ?? 0;
      weight += part?.weight ?? 0;
    }
    return sum / (weight + prior);
  });
}

function boundsOf(draws: readonly number[], value: number): Interval {
  const sorted = [...draws].sort((a, b) => a - b);
  return {
    low: Math.min(value, sorted[Math.floor(DRAWS * 0.05)] ?? value),
    high: Math.max(value, sorted[Math.ceil(DRAWS * 0.95) - 1] ?? value),
  };
}
