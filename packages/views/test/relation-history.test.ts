import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRelations, rankRelations, relationHistory } from "../src/index.ts";
import { shuffled, stance, stances } from "./stance.ts";

describe("relationHistory(relation, years)", () => {
  it("gives one row a period with stances, in order", () => {
    const [relation] = countRelations({
      stances: [
        stance({ id: 1, date: "2022", polarity: 1 }),
        stance({ id: 2, date: "2018-11-29", polarity: -1 }),
        stance({ id: 3, date: "2018-03", polarity: -1, document: "b" }),
      ],
    });
    const rows = relationHistory(relation ?? { evidence: [] }, 1);
    expect(rows).toEqual([
      { period: "2018", stances: 2, documents: 2, favourable: 0, mixed: 0, unfavourable: 2, mean: -1 },
      { period: "2022", stances: 1, documents: 1, favourable: 1, mixed: 0, unfavourable: 0, mean: 1 },
    ]);
  });

  it("gives nothing for nothing", () => {
    expect(relationHistory({ evidence: [] }, 5)).toEqual([]);
  });

  it("sums to the relation, whatever the length of a period", () => {
    fc.assert(
      fc.property(stances, fc.constantFrom(1, 5, 10), (rows, years) => {
        for (const relation of countRelations({ stances: rows })) {
          const periods = relationHistory(relation, years);
          const sum = (key: "stances" | "favourable" | "mixed" | "unfavourable") =>
            periods.reduce((total, period) => total + period[key], 0);
          expect(sum("stances")).toBe(relation.stances);
          expect([sum("favourable"), sum("mixed"), sum("unfavourable")]).toEqual([
            relation.favourable,
            relation.mixed,
            relation.unfavourable,
          ]);
        }
      }),
    );
  });
});

describe("rankRelations(relations)", () => {
  it("ranks much evidence before little of the same mean", () => {
    const rows = [
      stance({ id: 1, target: "state:USA", polarity: 1, document: "a" }),
      stance({ id: 2, target: "state:CHN", polarity: 1, document: "a" }),
      stance({ id: 3, target: "state:CHN", polarity: 1, document: "b" }),
    ];
    const { favourable } = rankRelations(countRelations({ stances: rows }));
    expect(favourable.map(({ target }) => target)).toEqual(["state:CHN", "state:USA"]);
  });

  it("puts each relation into one list, by its sign, whatever their order", () => {
    fc.assert(
      fc.property(
        stances
          .map((rows) => countRelations({ stances: rows }))
          .chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([relations, mixed]) => {
          const ranked = rankRelations(relations);
          const { favourable, even, unfavourable } = ranked;
          expect(favourable.length + even.length + unfavourable.length).toBe(relations.length);
          for (const { lean } of favourable) expect(lean).toBeGreaterThan(0);
          for (const { lean } of even) expect(lean).toBe(0);
          for (const { lean } of unfavourable) expect(lean).toBeLessThan(0);
          expect(rankRelations(mixed)).toEqual(ranked);
        },
      ),
    );
  });
});
