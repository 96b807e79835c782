import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOfPeriod, chooseYears, periodOf } from "../src/index.ts";

describe("periodOf(year, years)", () => {
  it.each([
    { year: 2020, years: 1, period: "2020" },
    { year: 1998, years: 10, period: "1990–1999" },
    { year: 1790, years: 25, period: "1775–1799" },
  ])("calls $year in lengths of $years $period", ({ year, years, period }) => {
    expect(periodOf(year, years)).toBe(period);
  });

  it("gives a period that holds the year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), fc.constantFrom(1, 5, 10, 25), (year, years) => {
        const bounds = boundsOfPeriod(periodOf(year, years));
        expect(Number(bounds?.from) <= year && year <= Number(bounds?.to)).toBe(true);
        expect(Number(bounds?.to) - Number(bounds?.from)).toBe(years - 1);
      }),
    );
  });
});

describe("boundsOfPeriod(period)", () => {
  it.each(["", "199", "1990-1999", "<b>", "1990–"])("knows no bounds of %j", (period) => {
    expect(boundsOfPeriod(period)).toBeUndefined();
  });
});

describe("chooseYears(first, last)", () => {
  it.each([
    { first: 2018, last: 2025, years: 1 },
    { first: 1970, last: 2020, years: 5 },
    { first: 1790, last: 2025, years: 10 },
    { first: 1500, last: 2025, years: 25 },
  ])("takes $years for $first to $last", ({ first, last, years }) => {
    expect(chooseYears(first, last)).toBe(years);
  });
});
