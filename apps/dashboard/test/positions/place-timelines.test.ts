import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeTimeline, spreadLabels, yearTicks } from "../../lib/positions/place-timelines.ts";
import { splitWindow } from "../../lib/positions/split-window.ts";

const point = (year: number, value: number) => ({
  year,
  since: undefined,
  value,
  band: [value - 0.1, value + 0.1] as const,
  href: `?until=${year}`,
  label: `up to ${year}`,
  documents: 2,
  added: 1,
});
const SPAN = { first: 2018, last: 2021 };
const NOT_CHOSEN = { thenFrom: null, thenTo: null, nowFrom: null, nowTo: null };

describe("placeTimeline(points, span, gap)", () => {
  it("puts a point at the end of its year, the right pole on top", () => {
    const { points, end } = placeTimeline([point(2018, 1), point(2021, -0.5)], SPAN);
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      ["25.00%", "0.00%"],
      ["100.00%", "75.00%"],
    ]);
    expect(end).toBe(0.75);
  });
  it("breaks where a gap is longer than the years that a point rests on", () => {
    const breaks = (gap: number) =>
      placeTimeline([point(2018, 0), point(2019, 0), point(2021, 0)], SPAN, gap).line.match(/M/gu);
    expect(breaks(1)).toHaveLength(2);
    expect(breaks(2)).toHaveLength(1);
  });
});

describe("yearTicks(span)", () => {
  it.each([
    { span: { first: 2018, last: 2021 }, labels: ["2018", "2019", "2020", "2021"] },
    { span: { first: 1790, last: 2020 }, labels: ["1800", "1850", "1900", "1950", "2000"] },
  ])("writes few round years of $span.first to $span.last", ({ span, labels }) => {
    expect(yearTicks(span).map(({ label }) => label)).toEqual(labels);
  });
});

describe("spreadLabels(wished, least)", () => {
  it("keeps labels apart and in order, inside the plot where they fit", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (wished) => {
        const placed = spreadLabels(wished, 0.05);
        const order = wished.map((_, at) => at).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0));
        for (const [at, index] of order.entries()) {
          const next = order[at + 1];
          if (next !== undefined) expect((placed[next] ?? 0) - (placed[index] ?? 0)).toBeGreaterThan(0.0499);
          expect(placed[index] ?? 0).toBeLessThanOrEqual(1.0001);
          expect(placed[index] ?? 0).toBeGreaterThan(-0.0001);
        }
      }),
    );
  });
});

describe("splitWindow(asked, window, years)", () => {
  const years = { first: 2010, last: 2020 };
  it.each([
    { does: "halves a window", window: { from: "2016", to: "2025" }, then: ["2016", "2020"], now: ["2021", "2025"] },
    {
      does: "takes open bounds from the documents",
      window: { from: "", to: "" },
      then: ["", "2014"],
      now: ["2015", ""],
    },
    {
      does: "keeps days of its ends",
      window: { from: "2018-03", to: "2019" },
      then: ["2018-03", "2018"],
      now: ["2019", "2019"],
    },
  ])("$does", ({ window, then, now }) => {
    const split = splitWindow(NOT_CHOSEN, window, years);
    expect([split.then.from, split.then.to]).toEqual(then);
    expect([split.now.from, split.now.to]).toEqual(now);
  });
  it("takes what the reader chose, an empty bound as open", () => {
    const asked = { thenFrom: "", thenTo: "2012", nowFrom: "2019", nowTo: "2020-06" };
    expect(splitWindow(asked, { from: "2016", to: "2025" }, years)).toEqual({
      then: { from: "", to: "2012" },
      now: { from: "2019", to: "2020-06" },
    });
  });
});
