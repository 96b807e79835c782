import { describe, expect, it } from "vitest";
import { countShares, wilsonInterval } from "../src/index.ts";

describe("countShares(marked, all, years)", () => {
  it("divides by all claims of the period and bounds the share", () => {
    const rows = countShares(
      [
        { year: 1991, count: 1 },
        { year: 1994, count: 2 },
      ],
      [
        { year: 1994, count: 6 },
        { year: 1991, count: 4 },
        { year: 2001, count: 5 },
      ],
      10,
    );
    expect(rows).toEqual([
      { period: "1990–1999", count: 3, total: 10, share: 0.3, ...wilsonInterval(3, 10) },
      { period: "2000–2009", count: 0, total: 5, share: 0, ...wilsonInterval(0, 5) },
    ]);
  });
  it("has no row for a period without claims", () => {
    expect(countShares([{ year: 1991, count: 0 }], [{ year: 1991, count: 0 }], 1)).toEqual([]);
    expect(countShares([], [], 1)).toEqual([]);
  });
});
