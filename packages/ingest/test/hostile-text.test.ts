import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "./claims/invented-document.ts";
import { HOSTILE_SHAPES, hostileText, spansFit } from "./hostile-text.ts";

const SHAPES = Object.entries(HOSTILE_SHAPES).map(([does, textOf]) => ({ does, textOf }));

describe("extract(document), of hostile text", () => {
  it("reads any string, cuts every span out of it, and reads it the same way twice", () => {
    const holds = (text: string) => {
      const extraction = extract(text);
      expect(spansFit(text, extraction)).toBe(true);
      expect(extract(text)).toEqual(extraction);
    };
    fc.assert(fc.property(hostileText, holds), { numRuns: 1_500, seed: 23 });
  }, 120_000);
  it("reads any string in a speaker's own voice", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(spansFit(text, extract(text, { speaker: "state:SWE" }))).toBe(true);
      }),
      { numRuns: 1_000, seed: 29 },
    );
  }, 120_000);
  it("reads 50,000 quotation marks, and brackets 50,000 deep", () => {
    for (const text of ['"'.repeat(50_000), "“".repeat(50_000), "'a ".repeat(50_000), "(".repeat(50_000)])
      expect(spansFit(text, extract(text))).toBe(true);
  }, 120_000);
  it("reads a letter with five million accents", () => {
    expect(extract(`a${"\u0301".repeat(5_000_000)}`).claims).toEqual([]);
  }, 120_000);
  it.each(SHAPES)(
    "works in proportion to the length: $does",
    ({ textOf }) => {
      const costOf = (characters: number) => {
        const text = textOf(characters);
        const before = process.cpuUsage();
        extract(text);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      };
      costOf(4_000);
      // Linear work is eight times as much, quadratic sixty-four times. Below some milliseconds chance decides.
      expect(costOf(160_000) / Math.max(costOf(20_000), costOf(20_000), 5_000)).toBeLessThan(20);
    },
    120_000,
  );
});
