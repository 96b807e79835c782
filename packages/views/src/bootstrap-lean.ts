import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type Evidence, leanOf } from "./collect-evidence.ts";
import type { Interval } from "./intervals.ts";

const DRAWS = 400;
const SEED = 20200128;

/** Bounds a lean by resampling its documents, seeded, so that the same documents give the same interval; never narrower than its value. Source: Efron (1979). */
export function bootstrapLean(groups: readonly (readonly Evidence[])[]): Interval {
  const parts = groups.map(leanOf);
  const prior = parts[0]?.prior ?? 0;
  const random = xoroshiro128plus(SEED);
  const leans = Array.from({ length: DRAWS }, () => {
    let sum = 0;
    let weight = 0;
    for (let draw = 0; draw < parts.length; draw += 1) {
      const part = parts[uniformInt(random, 0, parts.length - 1)];
      sum += part?.sum ?? 0;
      weight += part?.weight ?? 0;
    }
    return sum / (weight + prior);
  }).sort((a, b) => a - b);
  const { value } = leanOf(groups.flat());
  return {
    low: Math.min(value, leans[Math.floor(DRAWS * 0.05)] ?? value),
    high: Math.max(value, leans[Math.ceil(DRAWS * 0.95) - 1] ?? value),
  };
}
