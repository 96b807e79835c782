import { describe, expect, it } from "vitest";
import {
  addCandidate,
  closeChoice,
  closeDecision,
  createRandom,
  emptyDecisions,
  trainLogit,
} from "../../tools/train-logit.ts";

const OPTIONS = { bits: 6, epochs: 20, rate: 0.5, l2: 0, fewest: 1 };
const features = (...ids: number[]) => ({ ids: Int32Array.from(ids), size: ids.length });

/** Feature 1 says yes, feature 2 says no, feature 3 says nothing. */
function yesAndNo() {
  const decisions = emptyDecisions();
  const random = createRandom(3);
  for (let at = 0; at < 200; at += 1) {
    const yes = random() < 0.5;
    addCandidate(decisions, features(yes ? 1 : 2, 3));
    closeDecision(decisions, yes ? 1 : 0, 1);
  }
  return decisions;
}

describe("trainLogit(decisions, options)", () => {
  it("gives the same weights for the same decisions, to the byte", () => {
    expect(trainLogit(yesAndNo(), OPTIONS)).toEqual(trainLogit(yesAndNo(), OPTIONS));
  });

  it("learns what tells a yes from a no", () => {
    const weights = trainLogit(yesAndNo(), OPTIONS);
    expect(weights[1]).toBeGreaterThan(1);
    expect(weights[2]).toBeLessThan(-1);
    expect(Math.abs(weights[3] ?? 9)).toBeLessThan(1);
  });

  it("learns to choose among candidates, and leaves a choice of one out", () => {
    const decisions = emptyDecisions();
    for (let at = 0; at < 50; at += 1) {
      for (const id of [5, 6, 7]) addCandidate(decisions, features(id));
      closeChoice(decisions, 1, 1);
      addCandidate(decisions, features(8));
      closeChoice(decisions, 0, 1);
    }
    const weights = trainLogit(decisions, OPTIONS);
    expect(decisions.right).toHaveLength(50);
    expect(weights[6]).toBeGreaterThan(Math.max(weights[5] ?? 9, weights[7] ?? 9));
    expect(weights[8]).toBe(0);
  });

  it("leaves rare features out", () => {
    const weights = trainLogit(yesAndNo(), { ...OPTIONS, fewest: 1000 });
    expect(weights.every((weight) => weight === 0)).toBe(true);
  });
});
