import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEdition, signatureOf, similarityOf } from "../src/index.ts";

const WORDS = Array.from({ length: 300 }, (_, at) => `word${at}`);
const TEXT = WORDS.join(" ");
const changed = (every: number) => WORDS.map((word, at) => (at % every === 0 ? `other${at}` : word)).join(" ");
const BRIEF =
  "Ruritania on Tuesday barred Bordurian suppliers from its ports. The transport minister, Anna Example, told parliament that the decision was final and that no compensation would be paid.";

describe("similarityOf(signatureOf(a), signatureOf(b))", () => {
  const similarity = (a: string, b: string) => similarityOf(signatureOf(a), signatureOf(b));

  it.each([
    { does: "gives 1 to the same text", a: TEXT, b: TEXT, least: 1, most: 1 },
    {
      does: "passes over case and punctuation",
      a: TEXT,
      b: TEXT.toUpperCase().replaceAll(" ", ", "),
      least: 1,
      most: 1,
    },
    {
      does: "gives much to a text with one changed word in a hundred",
      a: TEXT,
      b: changed(100),
      least: 0.8,
      most: 0.99,
    },
    { does: "gives little to a text with one changed word in five", a: TEXT, b: changed(5), least: 0, most: 0.1 },
    {
      does: "gives nothing to another text",
      a: TEXT,
      b: WORDS.map((word) => `${word}x`).join(" "),
      least: 0,
      most: 0.05,
    },
    { does: "compares texts shorter than a shingle", a: "one two", b: "one two", least: 1, most: 1 },
    { does: "counts two empty texts as the same", a: "", b: "", least: 1, most: 1 },
  ])("$does", ({ a, b, least, most }) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(least);
    expect(similarity(a, b)).toBeLessThanOrEqual(most);
  });

  it("lies within 0.2 of the share of shingles that two texts have in common", () => {
    const shingles = (words: readonly string[]) =>
      new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
    const words = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 20, maxLength: 80 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [shingles(a), shingles(b)];
        const shared = [...one].filter((shingle) => other.has(shingle)).length;
        const jaccard = shared / (one.size + other.size - shared);
        return Math.abs(similarity(a.join(" "), b.join(" ")) - jaccard) < 0.3;
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("is the same in both directions", () => {
    fc.assert(fc.property(fc.lorem(), fc.lorem(), (a, b) => similarity(a, b) === similarity(b, a)));
  });
});

describe("isEdition(a, b)", () => {
  it.each([
    { does: "knows a text with a correction", b: BRIEF.replace("Tuesday", "Wednesday"), is: true },
    {
      does: "knows a text with two new paragraphs",
      b: `${BRIEF}\n\nBorduria protested. ${BRIEF.replace(/minister|final/gu, "secretary")}`,
      is: true,
    },
    {
      does: "knows a short text of which some words differ",
      a: "The talks have failed.",
      b: "The talks have failed again.",
      is: true,
    },
    {
      does: "takes another text on the same matter for another",
      b: "Borduria’s shipping companies said they would appeal. Their lawyers called Ruritania’s step a breach of the treaty of 1921 and asked the court in Szohôd for a hearing before the end of the month.",
      is: false,
    },
    {
      does: "knows a text by a passage that it kept",
      a: `${BRIEF} ${WORDS.slice(0, 40).join(" ")}`,
      b: `${BRIEF} ${WORDS.slice(100, 160).join(" ")}`,
      is: true,
    },
    {
      does: "takes two long texts with a passage in common for different ones",
      a: `${TEXT} ${BRIEF}`,
      b: `${WORDS.map((word) => `${word}x`).join(" ")} ${BRIEF}`,
      is: false,
    },
    { does: "takes two short texts for different ones", a: "No comment.", b: "We agree with it.", is: false },
  ])("$does", ({ a = BRIEF, b, is }) => {
    expect(isEdition(a, b)).toBe(is);
    expect(isEdition(b, a)).toBe(is);
  });
});
