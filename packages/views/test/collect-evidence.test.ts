import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectEvidence, leanOf } from "../src/index.ts";
import { POLES, shuffled, stance, stances } from "./stance.ts";

const evidenceOf = (rows: Parameters<typeof collectEvidence>[0]["stances"], from?: string, to?: string) =>
  [...collectEvidence({ stances: rows, poles: POLES, from, to }).values()].flat();

describe("collectEvidence(question)", () => {
  it.each([
    { does: "counts for the right pole what favours it", target: "org:huawei", polarity: 1 as const, sign: 1 },
    {
      does: "counts for the left pole what opposes the right one",
      target: "state:CHN",
      polarity: -1 as const,
      sign: -1,
    },
    { does: "counts for the left pole what favours it", target: "bloc:nato", polarity: 1 as const, sign: -1 },
    { does: "counts a mixed stance as neither", target: "state:USA", polarity: 0 as const, sign: 0 },
  ])("$does", ({ target, polarity, sign }) => {
    const [found] = evidenceOf([stance({ target, polarity })]);
    expect(Object.is(found?.sign, sign)).toBe(true);
  });

  it("leaves out a stance towards somebody who is no pole", () => {
    expect(evidenceOf([stance({ target: "state:BRA" })])).toEqual([]);
  });

  it.each([
    { does: "takes a day inside the window", date: "2020-01-28", from: "2020-01-28", to: "2020-01-28", counts: 1 },
    { does: "leaves out a day after it", date: "2020-01-29", from: "2020", to: "2020-01-28", counts: 0 },
    { does: "takes a year alone that the window touches", date: "2020", from: "2020-06-01", to: "2021", counts: 1 },
    { does: "takes a day of the window's last year", date: "2021-12-31", from: "2020", to: "2021", counts: 1 },
    { does: "takes everything where no bound is given", date: "1790", from: undefined, to: undefined, counts: 1 },
    { does: "takes everything where a bound is empty", date: "1790", from: "", to: "", counts: 1 },
  ])("$does", ({ date, from, to, counts }) => {
    expect(evidenceOf([stance({ date })], from, to)).toHaveLength(counts);
  });

  it("counts a repeat in a near duplicate once, with the surer of the two, and says so", () => {
    const found = evidenceOf([
      stance({ id: 1, document: "wire", group: "g", confidence: 0.4 }),
      stance({ id: 2, document: "reprint", group: "g", confidence: 0.7 }),
    ]);
    expect(found.map((item) => [item.stance.documentId, item.repeats])).toEqual([["reprint", 1]]);
  });

  it("keeps both signs of one document apart", () => {
    expect(evidenceOf([stance({ id: 1, polarity: 1 }), stance({ id: 2, polarity: -1 })])).toHaveLength(2);
  });

  it("never counts a holder, target and sign of one document twice, and loses no stance", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        const found = evidenceOf(rows);
        const keys = found.map(({ stance: { holder, target, polarity, duplicateGroup } }) =>
          [holder, target, polarity, duplicateGroup].join(" "),
        );
        const towards = rows.filter(({ target }) => [...POLES.left, ...POLES.right].includes(target));
        expect(new Set(keys).size).toBe(keys.length);
        expect(found.reduce((sum, { repeats }) => sum + 1 + repeats, 0)).toBe(towards.length);
      }),
    );
  });

  it("gives the same evidence whatever the order of the stances", () => {
    fc.assert(
      fc.property(
        stances.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        ([rows, mixed]) => {
          const byHolder = (list: typeof rows) =>
            [...collectEvidence({ stances: list, poles: POLES })].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(byHolder(mixed)).toEqual(byHolder(rows));
        },
      ),
    );
  });
});

describe("leanOf(evidence)", () => {
  it("divides the signed weights by all weights and the prior", () => {
    const evidence = [
      { stance: stance({ confidence: 0.6 }), sign: 1, repeats: 0 },
      { stance: stance({ confidence: 0.4 }), sign: -1, repeats: 0 },
    ];
    const { sum, weight, prior, value } = leanOf(evidence);
    expect([sum, weight, prior].map((part) => part.toFixed(6))).toEqual(["0.200000", "1.000000", "2.000000"]);
    expect(value).toBeCloseTo(0.2 / 3, 12);
  });

  it("is 0, the prior, without evidence", () => {
    expect(leanOf([])).toEqual({ sum: 0, weight: 0, prior: 2, value: 0 });
  });
});
