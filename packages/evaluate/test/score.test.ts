import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCounts, type Counts, scoreOf } from "../src/index.ts";

describe("scoreOf(counts)", () => {
  it.each([
    { does: "all right", counts: { tp: 2, fp: 0, fn: 0 }, score: { precision: 1, recall: 1, f1: 1, gold: 2 } },
    { does: "half of each", counts: { tp: 1, fp: 1, fn: 1 }, score: { precision: 0.5, recall: 0.5, f1: 0.5, gold: 2 } },
    { does: "nothing right", counts: { tp: 0, fp: 3, fn: 2 }, score: { precision: 0, recall: 0, f1: 0, gold: 2 } },
    { does: "nothing found", counts: { tp: 0, fp: 0, fn: 2 }, score: { precision: 0, recall: 0, f1: 0, gold: 2 } },
    { does: "nothing at all", counts: { tp: 0, fp: 0, fn: 0 }, score: { precision: 0, recall: 0, f1: 0, gold: 0 } },
  ])("scores $does", ({ counts, score }) => {
    expect(scoreOf(counts)).toEqual(score);
  });
  it("lies between 0 and 1, and F1 between precision and recall", () => {
    const count = fc.nat(50);
    fc.assert(
      fc.property(fc.record({ tp: count, fp: count, fn: count }), (counts) => {
        const { precision, recall, f1 } = scoreOf(counts);
        expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12);
        expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12);
        expect(Math.max(precision, recall)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("addCounts(total, part)", () => {
  const one: ReadonlyMap<string, Counts> = new Map([["a", { tp: 1, fp: 2, fn: 3 }]]);
  it("adds by name, and keeps the names of both", () => {
    const sum = addCounts(new Map([["b", { tp: 1, fp: 0, fn: 0 }]]), one);
    expect([...addCounts(sum, one)]).toEqual([
      ["b", { tp: 1, fp: 0, fn: 0 }],
      ["a", { tp: 2, fp: 4, fn: 6 }],
    ]);
  });
  it("leaves what it was given as it was", () => {
    addCounts(one, one);
    expect(one.get("a")).toEqual({ tp: 1, fp: 2, fn: 3 });
  });
});
