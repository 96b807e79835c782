import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diceOf, matchContents, wordsIn } from "../src/match-contents.ts";

describe("wordsIn(text, spans)", () => {
  it.each([
    { does: "the starts of words", text: "it objects, twice", spans: [[0, 17]], words: [0, 3, 12] },
    { does: "words of letters and digits in any script", text: "5G für Łódź", spans: [[0, 11]], words: [0, 3, 7] },
    {
      does: "two spans",
      text: "a b c d",
      spans: [
        [0, 1],
        [4, 7],
      ],
      words: [0, 4, 6],
    },
    { does: "a cut word from where it is cut", text: "objects", spans: [[2, 7]], words: [2] },
    { does: "nothing in punctuation", text: "a, b", spans: [[1, 3]], words: [] },
    { does: "nothing in no span", text: "a", spans: [], words: [] },
  ] as { does: string; text: string; spans: [number, number][]; words: number[] }[])(
    "gives $does",
    ({ text, spans, words }) => {
      expect([...wordsIn(text, spans)]).toEqual(words);
    },
  );
});

describe("diceOf(a, b)", () => {
  it.each([
    { a: [1, 2], b: [1, 2], dice: 1 },
    { a: [1, 2], b: [2, 3], dice: 0.5 },
    { a: [1], b: [2], dice: 0 },
    { a: [], b: [], dice: 0 },
  ])("of $a and $b is $dice", ({ a, b, dice }) => {
    expect(diceOf(new Set(a), new Set(b))).toBe(dice);
  });
});

describe("matchContents(gold, predicted)", () => {
  const sets = (...lists: number[][]) => lists.map((list) => new Set(list));
  it.each([
    { does: "a match of a half", gold: sets([1, 2]), predicted: sets([2, 3]), matches: [[0, 0]] },
    { does: "none below a half", gold: sets([1, 2, 3]), predicted: sets([3, 4, 5]), matches: [] },
    {
      does: "the better of two first",
      gold: sets([1, 2, 3, 4]),
      predicted: sets([1, 2, 3], [1, 2, 3, 4]),
      matches: [[0, 1]],
    },
    { does: "one to one", gold: sets([1, 2], [1, 2]), predicted: sets([1, 2]), matches: [[0, 0]] },
    { does: "no match of empty contents", gold: sets([]), predicted: sets([]), matches: [] },
  ])("gives $does", ({ gold, predicted, matches }) => {
    expect(matchContents(gold, predicted)).toEqual(matches);
  });
  it("uses each gold and each predicted content once, and matches a list to itself wholly", () => {
    const content = fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 6 }).map((list) => new Set(list));
    fc.assert(
      fc.property(fc.array(content), fc.array(content), (gold, predicted) => {
        const matches = matchContents(gold, predicted);
        expect(new Set(matches.map(([i]) => i)).size).toBe(matches.length);
        expect(new Set(matches.map(([, j]) => j)).size).toBe(matches.length);
        expect(matchContents(gold, gold)).toHaveLength(gold.length);
      }),
    );
  });
});
