import { describe, expect, it } from "vitest";
import { createClaimExplainer } from "../../src/claims/explain-claims.ts";
import { extract, invented, knowledge } from "./invented-document.ts";

const explain = createClaimExplainer(knowledge);

describe("createClaimExplainer(knowledge)(document)", () => {
  const text =
    "The minister said that the bridge was unsafe and warned that the river was rising. The ship carried a note of the agreement.";

  it("takes the candidates that extraction gives, at the same places", () => {
    const taken = explain(invented(text)).filter(({ verdict }) => verdict === "claim");
    expect(taken.map(({ cue, content }) => ({ cue, content }))).toEqual(
      extract(text).claims.map(({ cue, content }) => ({ cue, content })),
    );
  });

  it("says of each candidate why it was taken or not", () => {
    const candidates = explain(invented(text));
    expect(candidates.length).toBeGreaterThanOrEqual(2);
    for (const { verdict, because, scores } of candidates) {
      expect(because).toMatch(verdict === "claim" ? /^Taken: / : /^Rejected: /);
      expect(because).toContain(String(scores.claim));
    }
  });

  it("gives nothing for nothing", () => {
    expect(explain(invented(""))).toEqual([]);
  });
});
