import { describe, expect, it } from "vitest";
import { brushedOf, brushYears, countYears, labelledYears, windowHref } from "../../lib/chart/brush-bars.ts";

const YEARS = brushYears(
  new Map([
    [2018, 4],
    [2021, 1],
  ]),
);

describe("brushYears(counts)", () => {
  it("lists every year between, the empty ones as nothing", () => {
    expect(YEARS.map(({ year, count, height }) => [year, count, height])).toEqual([
      [2018, 4, 100],
      [2019, 0, 0],
      [2020, 0, 0],
      [2021, 1, 25],
    ]);
    expect(brushYears(new Map())).toEqual([]);
  });
});

describe("labelledYears(years)", () => {
  it("names each of a few years, and of many every fourth or so, the first always", () => {
    expect(labelledYears(YEARS).map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021]);
    const many = brushYears(countYears(["1990-05-01", "2019"]));
    expect(labelledYears(many).map(({ year, at }) => [year, at])).toEqual([
      [1990, 0],
      [1994, 4],
      [1998, 8],
      [2002, 12],
      [2006, 16],
      [2010, 20],
      [2014, 24],
      [2018, 28],
    ]);
  });
});

describe("countYears(dates)", () => {
  it("counts days, months and years alike", () => {
    expect([...countYears(["2019", "2018-03", "2019-12-31"])]).toEqual([
      [2019, 2],
      [2018, 1],
    ]);
  });
});

describe("brushedOf(window, years)", () => {
  it.each([
    { from: "", to: "", covers: [2018, 2021] },
    { from: "2019-03-01", to: "2020", covers: [2019, 2020] },
    { from: "2010", to: "2030", covers: [2018, 2021] },
    { from: "2030", to: "2035", covers: [2021, 2021] },
  ])("covers $covers of $from to $to", ({ from, to, covers }) => {
    expect(brushedOf({ from, to }, YEARS)).toEqual(covers);
  });
});

describe("windowHref(path, query, window)", () => {
  it("keeps the view, and leaves out what belonged to the old window", () => {
    expect(windowHref("/", "view=map&from=2016&page=3&until=2018&actor=state:AUS", [2019, 2020])).toBe(
      "/?view=map&actor=state%3AAUS&from=2019&to=2020",
    );
  });
  it("takes both bounds away where no window is chosen", () => {
    expect(windowHref("/", "from=2016&to=2020", undefined)).toBe("/");
  });
});
