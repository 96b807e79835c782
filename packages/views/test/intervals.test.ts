import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../src/index.ts";

describe("wilsonInterval(k, n)", () => {
  it("agrees with the published example: 0 of 10 at 95 % ends at 0.2775", () => {
    expect(wilsonInterval(0, 10, 1.959964).high).toBeCloseTo(0.2775, 4);
  });

  it("knows nothing from no trials", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it("contains the share, and narrows as the trials grow", () => {
    const counts = fc
      .integer({ min: 1, max: 10_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const { low, high } = wilsonInterval(k, n);
        const wider = wilsonInterval(k, n);
        const narrower = wilsonInterval(10 * k, 10 * n);
        expect(0 <= low && low <= k / n && k / n <= high && high <= 1).toBe(true);
        expect(narrower.high - narrower.low).toBeLessThan(wider.high - wider.low);
      }),
    );
  });
});
