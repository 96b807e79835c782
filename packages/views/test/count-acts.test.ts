import { Act, type ClaimTally } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countActs } from "../src/index.ts";
import { shuffled } from "./stance.ts";

const tallies: fc.Arbitrary<ClaimTally[]> = fc.array(
  fc.record({
    year: fc.integer({ min: 1790, max: 2025 }),
    act: fc.constantFrom(...Act.options),
    count: fc.integer({ min: 0, max: 50 }),
  }),
  { maxLength: 60 },
);

describe("countActs(tallies, years)", () => {
  it("counts each act of a period and divides by all of them", () => {
    const [row] = countActs(
      [
        { year: 1991, act: "promise", count: 1 },
        { year: 1998, act: "demand", count: 3 },
      ],
      10,
    );
    expect(row).toMatchObject({ period: "1990–1999", total: 4 });
    expect(row?.acts.demand).toMatchObject({ count: 3, share: 0.75 });
    expect(row?.acts.deny).toMatchObject({ count: 0, share: 0, low: 0 });
  });

  it("has no row for a period without claims", () => {
    expect(countActs([{ year: 1991, act: "promise", count: 0 }], 10)).toEqual([]);
  });

  it("sums each row to its denominator, its shares to one, all rows to all claims, in order", () => {
    fc.assert(
      fc.property(tallies, fc.constantFrom(1, 5, 10, 25), (list, years) => {
        const rows = countActs(list, years);
        for (const { acts, total } of rows) {
          const cells = Object.values(acts);
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(total);
          expect(cells.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          for (const { low, share, high } of cells) expect(low <= share && share <= high).toBe(true);
        }
        expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(list.reduce((sum, { count }) => sum + count, 0));
        expect(rows.map(({ period }) => period)).toEqual(rows.map(({ period }) => period).sort());
      }),
    );
  });

  it("gives the same rows whatever the order", () => {
    fc.assert(
      fc.property(
        tallies.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, mixed]) => {
          expect(countActs(mixed, 10)).toEqual(countActs(list, 10));
        },
      ),
    );
  });
});
