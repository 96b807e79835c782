import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadClaimModels, unpackModel } from "../../src/claims/claim-models.ts";
import { createFeatureSink, hashWord } from "../../src/claims/feature-sink.ts";

const packed = (weights: number[], scale: number) => ({
  bits: Math.log2(weights.length),
  scale,
  weights: deflateSync(Int8Array.from(weights)).toString("base64"),
});

describe("unpackModel(packed)", () => {
  it("adds the weights of the features that it is shown", () => {
    const model = unpackModel(packed([1, 2, -4, 8], 0.5));
    const sink = createFeatureSink();
    sink.ids.set([0, 2, 7]);
    sink.size = 3;
    expect(model.score(sink)).toBe((1 - 4 + 8) * 0.5);
  });
  it("refuses a table of another size", () => {
    expect(() => unpackModel({ ...packed([1, 2], 1), bits: 3 })).toThrow(/2\^3 weights holds 2/);
  });
});

describe("loadClaimModels()", () => {
  it("loads models with a rising calibration", () => {
    const { calibration, threshold } = loadClaimModels();
    calibration.forEach(([score, share], at) => {
      const [before, lower] = calibration[at - 1] ?? [Number.NEGATIVE_INFINITY, 0];
      expect(score).toBeGreaterThan(before);
      expect(share).toBeGreaterThanOrEqual(lower);
    });
    expect(threshold).toBeLessThan(0.5);
  });
});

describe("FeatureSink.add(template, a, b)", () => {
  it("keeps templates, values and their order apart", () => {
    const sink = createFeatureSink();
    const words = ["said", "warned", "minister", "the"].map(hashWord);
    for (const template of [1, 2, 3]) for (const a of words) for (const b of words) sink.add(template, a, b);
    expect(new Set(sink.ids.subarray(0, sink.size)).size).toBe(48);
  });
});
