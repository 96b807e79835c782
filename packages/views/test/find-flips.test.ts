import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFlips } from "../src/index.ts";
import { shuffled, stance, stances } from "./stance.ts";

const pair = (before: Parameters<typeof stance>[0], after: Parameters<typeof stance>[0]) =>
  findFlips([stance({ id: 1, document: "a", ...before }), stance({ id: 2, document: "b", ...after })]);

describe("findFlips(stances)", () => {
  it("finds an actor that turned against a target", () => {
    const [flip] = pair({ polarity: 1, date: "2020-01-28" }, { polarity: -1, date: "2020-07-14" });
    expect([flip?.before.date, flip?.after.date]).toEqual(["2020-01-28", "2020-07-14"]);
  });

  it.each([
    { does: "finds none between equal signs", before: { polarity: 1 }, after: { polarity: 1, date: "2021" } },
    { does: "finds none towards a mixed stance", before: { polarity: 1 }, after: { polarity: 0, date: "2021" } },
    { does: "finds none on one date", before: { polarity: 1 }, after: { polarity: -1 } },
    {
      does: "finds none where one date lies inside the other",
      before: { polarity: 1, date: "2020" },
      after: { polarity: -1, date: "2020-07-14" },
    },
    {
      does: "finds none on the word of a stance more likely wrong than right",
      before: { polarity: 1 },
      after: { polarity: -1, date: "2021", confidence: 0.4 },
    },
    {
      does: "finds none between two targets",
      before: { polarity: 1, target: "state:CHN" },
      after: { polarity: -1, date: "2021" },
    },
  ] as const)("$does", ({ before, after }) => {
    expect(pair(before, after)).toEqual([]);
  });

  it("lets the surer sign of a date speak for it", () => {
    const flips = findFlips([
      stance({ id: 1, polarity: 1, confidence: 0.9, date: "2019" }),
      stance({ id: 2, polarity: -1, confidence: 0.4, date: "2019" }),
      stance({ id: 3, polarity: -1, date: "2021" }),
    ]);
    expect(flips.map(({ before }) => before.id)).toEqual([stance({ id: 1 }).id]);
  });

  it("gives opposite signs, dates in order, latest first, whatever the order of the stances", () => {
    fc.assert(
      fc.property(
        stances.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        ([rows, mixed]) => {
          const flips = findFlips(rows);
          for (const { holder, target, before, after } of flips) {
            expect(before.polarity * after.polarity).toBe(-1);
            expect(before.date < after.date).toBe(true);
            expect([before.holder, after.holder, before.target, after.target]).toEqual([
              holder,
              holder,
              target,
              target,
            ]);
          }
          const dates = flips.map(({ after }) => after.date);
          expect(dates).toEqual([...dates].sort().reverse());
          expect(findFlips(mixed)).toEqual(flips);
        },
      ),
    );
  });
});
