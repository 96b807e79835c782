import { describe, expect, it } from "vitest";
import { createSentimentReader } from "../../src/index.ts";
import { knowledge } from "../claims/invented-document.ts";

const reader = createSentimentReader(knowledge);
const between = (text: string, p: string, q: string) => {
  const at = (name: string): [number, number] => [text.indexOf(name), text.indexOf(name) + name.length];
  return reader.betweenActors(text, at(p), at(q));
};

describe("betweenActors(text, p, q)", () => {
  it.each([
    { text: "Smith accused Jones of lying to the voters.", label: "p_neg_q" },
    { text: "Jones was accused by Smith of lying to the voters.", label: "p_neg_q" },
    { text: "Smith praised Jones and endorsed his plan.", label: "p_pos_q" },
    { text: "Smith and Jones live in the same street.", label: "neutral" },
  ])("answers $label: $text", ({ text, label }) => {
    expect(between(text, "Smith", "Jones").label).toBe(label);
  });
  it("gives shares that add up to 1", () => {
    const { scores } = between("Smith accused Jones of lying.", "Smith", "Jones");
    expect(Object.values(scores).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 3);
  });
  it("answers neutral for an actor outside the text", () => {
    expect(reader.betweenActors("Smith slept.", [0, 5], [90, 95])).toMatchObject({
      label: "neutral",
      scores: { neutral: 1 },
    });
  });
});

describe("towardsActor(text, actor)", () => {
  it.each([
    { text: "Smith is a brave and generous leader who won a great victory.", label: "positive" },
    { text: "Smith was accused of fraud and condemned as a corrupt liar.", label: "negative" },
  ])("answers $label: $text", ({ text, label }) => {
    expect(reader.towardsActor(text, [0, 5]).label).toBe(label);
  });
});
