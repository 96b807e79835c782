import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widenToSentence } from "../src/widen-to-sentence.ts";

describe("widenToSentence(text, span)", () => {
  it.each([
    {
      does: "takes the sentence around the words",
      text: "It rained. Ruritania said that talks had failed. Nobody answered.",
      words: "said that talks",
      sentence: "Ruritania said that talks had failed.",
    },
    {
      does: "does not stop at a title or an initial",
      text: "They met. Mr. Zog of J. Smith & Co. denied it. Silence.",
      words: "denied it",
      sentence: "Mr. Zog of J. Smith & Co. denied it.",
    },
    {
      does: "keeps the closing quotation mark",
      text: "He left. “We will not pay,” he said. “Ever.” Then he left.",
      words: "Ever",
      sentence: "“Ever.”",
    },
    {
      does: "ends where the line ends",
      text: "Borduria protests\nA ministry spoke of harm\nMore follows",
      words: "spoke of",
      sentence: "A ministry spoke of harm",
    },
    {
      does: "takes both sentences of words that cross an end",
      text: "One came. Two went away. Three stayed here. Four slept.",
      words: "away. Three",
      sentence: "Two went away. Three stayed here.",
    },
    {
      does: "takes the whole of a text without an end",
      text: "no end in sight",
      words: "end",
      sentence: "no end in sight",
    },
  ])("$does", ({ text, words, sentence }) => {
    const start = text.indexOf(words);
    const { start: from, end: to } = widenToSentence(text, { start, end: start + words.length });
    expect(text.slice(from, to)).toBe(sentence);
  });

  it("never leaves the text, and never loses a part of the span", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const wide = widenToSentence(text, { start, end });
        expect(0 <= wide.start && wide.start <= start && end <= wide.end && wide.end <= text.length).toBe(true);
      }),
    );
  });
});
