import { describe, expect, it } from "vitest";
import * as evaluate from "../src/index.ts";

describe("@entente/evaluate", () => {
  it("exports these names", () => {
    expect(Object.keys(evaluate).sort()).toMatchInlineSnapshot(`
      [
        "AttributedDocument",
        "GoldPassage",
        "MarkedPair",
        "MarkedTargets",
        "PAIR_LABELS",
        "TONE_LABELS",
        "addCounts",
        "listMisses",
        "macroF1",
        "placePair",
        "scoreAttributions",
        "scoreGold",
        "scoreLabels",
        "scoreOf",
        "toneOfPolarity",
      ]
    `);
  });
});
