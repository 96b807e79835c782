import type { Claim } from "@entente/schema";
import { describe, expect, it } from "vitest";
import { claimsBySentence } from "../../src/stances/claims-by-sentence.ts";
import { analyzeText } from "../../src/text/analyze-text.ts";

const { sentences } = analyzeText("One came here. Two came here. Three came here.");
const claim = (start: number, end: number) => ({ content: [{ start, end }] }) as unknown as Claim;

describe("claimsBySentence(sentences, claims)", () => {
  it.each([
    { does: "a claim of one sentence", content: [16, 20], lists: [0, 1, 0] },
    { does: "a claim over two sentences", content: [4, 20], lists: [1, 1, 0] },
    { does: "a claim of all", content: [0, 46], lists: [1, 1, 1] },
  ])("lists $does with each sentence that it touches", ({ content: [start = 0, end = 0], lists }) => {
    expect(claimsBySentence(sentences, [claim(start, end)]).map(({ length }) => length)).toEqual(lists);
  });
  it("gives one empty list a sentence where there is no claim", () => {
    expect(claimsBySentence(sentences, [])).toEqual([[], [], []]);
  });
});
