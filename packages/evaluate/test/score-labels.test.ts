import { describe, expect, it } from "vitest";
import { macroF1, scoreLabels, toneOfPolarity } from "../src/index.ts";

const answers = [
  { wanted: "a", found: "a" },
  { wanted: "a", found: "b" },
  { wanted: "b", found: "b" },
  { wanted: "c", found: "a" },
];

describe("scoreLabels(answers, labels)", () => {
  it("counts each label in the order given", () => {
    expect([...scoreLabels(answers, ["a", "b", "c"])]).toEqual([
      ["a", { tp: 1, fp: 1, fn: 1 }],
      ["b", { tp: 1, fp: 1, fn: 0 }],
      ["c", { tp: 0, fp: 0, fn: 1 }],
    ]);
  });
});

describe("macroF1(counts)", () => {
  it("weighs a rare label like any other", () => {
    expect(macroF1(scoreLabels(answers, ["a", "b", "c"]))).toBeCloseTo((0.5 + 2 / 3 + 0) / 3);
  });
  it("gives 0 for no label", () => {
    expect(macroF1(new Map())).toBe(0);
  });
});

describe("toneOfPolarity(polarity)", () => {
  it.each([
    [2, "negative"],
    [4, "neutral"],
    [6, "positive"],
    [undefined, undefined],
  ])("names %s %s", (polarity, tone) => {
    expect(toneOfPolarity(polarity)).toBe(tone);
  });
});
