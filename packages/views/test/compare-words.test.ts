import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWords, type WordCount } from "../src/index.ts";

const counts: fc.Arbitrary<WordCount[]> = fc.uniqueArray(
  fc.record({ word: fc.constantFrom("peace", "war", "trade", "the", "chips"), count: fc.integer({ min: 1, max: 90 }) }),
  { selector: ({ word }) => word },
);

describe("compareWords({ left, right, prior, strength, least })", () => {
  it("gives the figures that are worked by hand", () => {
    // Corpus: peace 10, war 10. Prior of 10 words: 5 each. Left: peace 6, war 2. Right: peace 1, war 3.
    // peace: ln((6+5) / (8+10-6-5)) − ln((1+5) / (4+10-1-5)) = ln(11/7) − ln(6/8) = 0.4520 + 0.2877 = 0.7397
    // standard error √(1/11 + 1/6) = 0.5075, z = 1.4574, interval ± 1.645 × 0.5075 = 0.8349
    const [first, last] = compareWords({
      left: [
        { word: "peace", count: 6 },
        { word: "war", count: 2 },
      ],
      right: [
        { word: "peace", count: 1 },
        { word: "war", count: 3 },
      ],
      prior: [
        { word: "peace", count: 10 },
        { word: "war", count: 10 },
      ],
      strength: 10,
      least: 1,
    });
    expect(first).toMatchObject({ word: "peace", left: 6, right: 1 });
    expect(first?.logOdds).toBeCloseTo(0.7397, 3);
    expect(first?.z).toBeCloseTo(1.4574, 3);
    expect(first?.low).toBeCloseTo(-0.0952, 3);
    expect(first?.high).toBeCloseTo(1.5746, 3);
    expect(last).toMatchObject({ word: "war" });
  });

  it("gives none where a side says nothing", () => {
    const words = [{ word: "peace", count: 9 }];
    expect(compareWords({ left: [], right: words, prior: words })).toEqual([]);
    expect(compareWords({ left: words, right: [], prior: words })).toEqual([]);
  });

  it("leaves out words that are used too seldom to tell", () => {
    const words = [
      { word: "peace", count: 2 },
      { word: "war", count: 1 },
    ];
    expect(compareWords({ left: words, right: words, prior: words })).toEqual([]);
    expect(compareWords({ left: words, right: words, prior: words, least: 4 })).toHaveLength(1);
  });

  it("leaves out a word that is all that is ever said, which has no odds", () => {
    const words = [{ word: "peace", count: 9 }];
    expect(compareWords({ left: words, right: words, prior: words })).toEqual([]);
    expect(compareWords({ left: words, right: words, prior: [] })).toEqual([]);
  });

  it("says of the sides in the other order the same with the other sign", () => {
    fc.assert(
      fc.property(counts, counts, counts, (left, right, prior) => {
        const there = compareWords({ left, right, prior, least: 1 });
        const back = compareWords({ left: right, right: left, prior, least: 1 });
        const values = (list: typeof there, sign: number) =>
          new Map(
            list.map(({ word, logOdds, z }) => [word, [sign * logOdds, sign * z].map((each) => each.toFixed(9))]),
          );
        expect(values(there, 1)).toEqual(
          new Map(
            [...values(back, -1)].map(([word, pair]) => [
              word,
              pair.map((each) => (Number(each) === 0 ? "0.000000000" : each)),
            ]),
          ),
        );
        for (const { low, logOdds, high } of there) expect(low < logOdds && logOdds < high).toBe(true);
      }),
    );
  });
});
