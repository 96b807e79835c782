import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DocumentDate } from "../src/index.ts";

const isDate = (text: string) => DocumentDate.safeParse(text).success;

describe("DocumentDate", () => {
  it.each(["2020", "2020-01", "2020-01-28", "1790", "2020-02-29", "2000-02-29", "0001-01-01", "1600"])(
    "accepts %s",
    (text) => expect(isDate(text)).toBe(true),
  );
  it.each([
    "",
    "0000",
    "20",
    "2020-1-28",
    "2020-00",
    "2020-13",
    "2020-01-00",
    "2020-01-32",
    "2020-02-30",
    "2021-02-29",
    "1900-02-29",
    "2020-04-31",
    "2020-01-28T00:00:00Z",
    "28 January 2020",
    " 2020",
    "2020-",
    "٢٠٢٠",
  ])("refuses %s", (text) => expect(isDate(text)).toBe(false));
  it("agrees with the calendar on every day from year 1 to 9999", () => {
    const day = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(fc.property(day, (date) => isDate(date.toISOString().slice(0, 10))));
  });
  it("refuses the 32nd of any month and the 30th of any February", () => {
    const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, "0"));
    const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, "0"));
    fc.assert(fc.property(year, month, (y, m) => !isDate(`${y}-${m}-32`) && !isDate(`${y}-02-30`)));
  });
});
