import { describe, expect, it } from "vitest";
import { calibrate } from "../../src/claims/calibrate.ts";
import { judgeProposals } from "../../src/claims/judge-proposals.ts";
import { logShares, topOf } from "../../src/claims/log-shares.ts";
import type { Proposal } from "../../src/claims/propose-claims.ts";

const proposal = (cue: number, first: number, last: number): Proposal => ({
  frame: { cue, sentence: { first: 0, last: 100 }, follow: 0, before: 0, quotes: 0 },
  content: [{ first, last }],
  source: undefined,
  scores: { cue: 0, start: 0, end: 0, source: 0 },
});

describe("judgeProposals(proposals, scores, threshold)", () => {
  it.each([
    {
      does: "takes what just reaches the threshold",
      pair: [proposal(1, 2, 9), proposal(20, 21, 30)],
      scores: [0, -0.5],
      verdicts: ["claim", "claim"],
    },
    {
      does: "rejects what does not",
      pair: [proposal(1, 2, 9), proposal(20, 21, 30)],
      scores: [0, -1],
      verdicts: ["claim", "unlikely"],
    },
    {
      does: "keeps the likelier of two over one content",
      pair: [proposal(1, 2, 9), proposal(10, 2, 9)],
      scores: [0, 1],
      verdicts: ["repeats", "claim"],
    },
    {
      does: "keeps the likelier of two readings of a cue",
      pair: [proposal(1, 2, 9), proposal(1, 20, 40)],
      scores: [2, 1],
      verdicts: ["claim", "repeats"],
    },
    {
      does: "lets a short content stand inside a long one",
      pair: [proposal(1, 2, 40), proposal(20, 21, 30)],
      scores: [2, 1],
      verdicts: ["claim", "claim"],
    },
  ])("$does", ({ pair, scores, verdicts }) => {
    expect(judgeProposals(pair, scores, -0.5)).toEqual(verdicts);
  });
});

describe("calibrate(score, table)", () => {
  const table = [
    [-1, 0.4],
    [1, 0.8],
  ] as const;
  it.each([
    { score: -5, share: 0.4 },
    { score: -1, share: 0.4 },
    { score: 0, share: 0.6 },
    { score: 1, share: 0.8 },
    { score: 9, share: 0.8 },
  ])("gives $share for $score", ({ score, share }) => {
    expect(calibrate(score, table)).toBe(share);
  });
});

describe("logShares(scores)", () => {
  it("gives logarithms of shares that add up to one, for scores of any size", () => {
    for (const scores of [[0], [1, 2, 3], [900, -900], [-2000, -2001]]) {
      const sum = logShares(scores).reduce((total, share) => total + Math.exp(share), 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });
  it("keeps the first of equals on top", () => {
    expect(topOf([1, 3, 3, 2])).toBe(1);
  });
});
