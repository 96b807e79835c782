import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWrittenDate } from "../src/written-date.ts";

describe("parseWrittenDate(text)", () => {
  it.each([
    ["2020-01-28", "2020-01-28"],
    ["2020-01", "2020-01"],
    ["2020", "2020"],
    ["2020/1/8", "2020-01-08"],
    ["20200128", "2020-01-28"],
    ["20200128T101500Z", "2020-01-28"],
    ["20200128101500", "2020-01-28"],
    ["2020-01-28T23:30:00-05:00", "2020-01-28"],
    ["2020-01-28 10:00", "2020-01-28"],
    ["Tue, 28 Jan 2020 23:30:00 -0500", "2020-01-28"],
    ["28 January 2020", "2020-01-28"],
    ["28th Jan. 2020", "2020-01-28"],
    ["28-Jan-2020", "2020-01-28"],
    ["January 28, 2020", "2020-01-28"],
    ["Tuesday, January 28th, 2020 10:15 am", "2020-01-28"],
    ["  Sept. 3,\n 2021 ", "2021-09-03"],
  ])("reads %j as %s", (text, date) => {
    expect(parseWrittenDate(text)).toBe(date);
  });

  it.each([
    ["01/02/2020"],
    ["2020-02-30"],
    ["30 February 2020"],
    ["28 Foo 2020"],
    ["yesterday"],
    ["12345"],
    ["2020-13"],
    ["20201328"],
    [""],
    [undefined],
    [null],
  ])("gives nothing for %j", (text) => {
    expect(parseWrittenDate(text)).toBeUndefined();
  });

  it("takes any text", () => {
    fc.assert(fc.property(fc.string(), (text) => ["undefined", "string"].includes(typeof parseWrittenDate(text))));
  });
});
