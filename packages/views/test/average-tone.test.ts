import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageTone } from "../src/index.ts";
import { shuffled, stance, stances } from "./stance.ts";

describe("averageTone(stances, years)", () => {
  it("averages the signs of a period", () => {
    const rows = averageTone(
      [
        stance({ id: 1, date: "2018", polarity: 1 }),
        stance({ id: 2, date: "2018-11-29", polarity: 1 }),
        stance({ id: 3, date: "2018-03", polarity: -1 }),
        stance({ id: 4, date: "2018-03", polarity: 0 }),
      ],
      1,
    );
    expect(rows).toMatchObject([{ period: "2018", mean: 0.25, stances: 4, favourable: 2, mixed: 1, unfavourable: 1 }]);
  });

  it("gives one stance a reason instead of a mean", () => {
    const [row] = averageTone([stance({})], 1);
    expect(row).toMatchObject({ mean: null, missing: "too-few", stances: 1 });
    expect(row).not.toHaveProperty("low");
  });

  it.each([{ polarity: 1 as const }, { polarity: 0 as const }])(
    "leaves room for doubt where all are $polarity",
    (all) => {
      const [row] = averageTone([stance({ id: 1, ...all }), stance({ id: 2, ...all })], 1);
      expect(row !== undefined && row.mean !== null ? row.high - row.low : 0).toBeGreaterThan(0.5);
    },
  );

  it("sums its signs to its denominator and keeps the mean inside the interval", () => {
    fc.assert(
      fc.property(stances, fc.constantFrom(1, 5, 10, 25), (list, years) => {
        const rows = averageTone(list, years);
        for (const row of rows) {
          expect(row.favourable + row.mixed + row.unfavourable).toBe(row.stances);
          if (row.mean === null) continue;
          expect(-1 <= row.low && row.low <= row.mean && row.mean <= row.high && row.high <= 1).toBe(true);
        }
        expect(rows.reduce((sum, row) => sum + row.stances, 0)).toBe(list.length);
      }),
    );
  });

  it("gives the same rows whatever the order", () => {
    fc.assert(
      fc.property(
        stances.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        ([rows, mixed]) => {
          expect(averageTone(mixed, 5)).toEqual(averageTone(rows, 5));
        },
      ),
    );
  });
});
