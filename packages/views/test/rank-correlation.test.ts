import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankCorrelation } from "../src/index.ts";

const pairsOf = (xs: readonly number[], ys: readonly number[]) => xs.map((x, at) => ({ x, y: ys[at] ?? 0 }));
const value = fc.integer({ min: -5, max: 5 });
const pairs = fc.array(fc.record({ x: value, y: value }), { minLength: 4, maxLength: 40 });

describe("rankCorrelation(pairs, z)", () => {
  it.each([
    // Worked by hand: Σd² = 4, so 1 - 6·4 / (5·24).
    { does: "counts swapped neighbours", xs: [1, 2, 3, 4, 5], ys: [2, 1, 4, 3, 5], rho: 0.8 },
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3.5, 3.5: Σdxdy = 3.75, Σdx² = Σdy² = 4.5.
    { does: "gives equal values the mean of their ranks", xs: [1, 2, 2, 4], ys: [10, 20, 30, 30], rho: 3.75 / 4.5 },
    // Ranks 2, 2, 2, 4 and 1, 2, 3, 4: Σdxdy = 3, Σdx² = 3, Σdy² = 5.
    { does: "does so for three of a value", xs: [7, 7, 7, 9], ys: [1, 2, 3, 4], rho: 3 / Math.sqrt(15) },
    { does: "sees a perfect order whatever its shape", xs: [1, 2, 3, 4], ys: [1, 10, 100, 1000], rho: 1 },
    { does: "sees the opposite order", xs: [1, 2, 3, 4], ys: [4, 3, 2, 1], rho: -1 },
  ])("$does", ({ xs, ys, rho }) => {
    expect(rankCorrelation(pairsOf(xs, ys)).rho).toBeCloseTo(rho, 12);
  });

  it("bounds it by Fisher's transformation", () => {
    // tanh(atanh 0.8 ± 1.645 · sqrt(1.32 / 2))
    const { interval } = rankCorrelation(pairsOf([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]));
    expect(interval?.low).toBeCloseTo(-0.2335, 3);
    expect(interval?.high).toBeCloseTo(0.9848, 3);
  });

  it.each([
    { pairs: [], missing: "too-few" },
    { pairs: pairsOf([1, 2, 3], [1, 2, 3]), missing: "too-few" },
    { pairs: pairsOf([1, 1, 1, 1], [1, 2, 3, 4]), missing: "no-spread" },
  ])("says $missing where there is no value", ({ pairs, missing }) => {
    expect(rankCorrelation(pairs)).toEqual({ n: pairs.length, rho: null, interval: null, missing });
  });

  it("holds its value within its interval, and turns with one side", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { rho, interval } = rankCorrelation(given);
        const turned = rankCorrelation(given.map(({ x, y }) => ({ x: -x, y })));
        if (rho === null || interval === null) return turned.rho === null;
        return (
          interval.low <= rho && rho <= interval.high && Math.abs(rho) <= 1 && Math.abs((turned.rho ?? 9) + rho) < 1e-9
        );
      }),
    );
  });

  it("does not mind the order of the pairs, nor how far apart the values lie", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { rho } = rankCorrelation(given);
        const other = rankCorrelation([...given].reverse().map(({ x, y }) => ({ x: x ** 3, y: Math.exp(y) })));
        return rho === null ? other.rho === null : Math.abs((other.rho ?? 9) - rho) < 1e-9;
      }),
    );
  });
});
