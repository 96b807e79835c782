import { describe, expect, it } from "vitest";
import { formatDate, formatDuration, formatMoment } from "../../lib/words/format-date.ts";
import { formatCount, formatCounted, formatDecimal, formatShare, formatSigned } from "../../lib/words/format-number.ts";

describe("formatSigned(value)", () => {
  it.each([
    [0.474, "+0.47"],
    [-0.74, "−0.74"],
    [0, "0.00"],
    [-0.004, "0.00"],
  ])("writes %d as %s", (value, text) => {
    expect(formatSigned(value)).toBe(text);
  });
});

describe("the other numbers", () => {
  it.each([
    [formatCount(17311), "17,311"],
    [formatCounted(1, "document"), "1 document"],
    [formatCounted(2000, "document"), "2,000 documents"],
    [formatDecimal(-8.1), "−8.10"],
    [formatShare(0.4748), "47 %"],
    [formatShare(0.0175), "1.8 %"],
    [formatShare(0), "0 %"],
    [formatShare(1), "100 %"],
  ])("reads %s", (written, text) => {
    expect(written).toBe(text);
  });
});

describe("formatDate(date)", () => {
  it.each([
    ["2020-01-28", "28 January 2020"],
    ["2020-12", "December 2020"],
    ["1790", "1790"],
  ])("writes %s as %s", (date, text) => {
    expect(formatDate(date)).toBe(text);
  });
});

describe("formatMoment(moment) and formatDuration(ms)", () => {
  it.each([
    [formatMoment("2020-01-28T10:15:00.000Z"), "28 January 2020, 10:15 UTC"],
    [formatDuration(820), "0.8 s"],
    [formatDuration(26_400), "26 s"],
    [formatDuration(125_000), "2 min 5 s"],
  ])("reads %s", (written, text) => {
    expect(written).toBe(text);
  });
});
