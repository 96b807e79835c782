import { Act } from "@entente/schema";
import { averageTone, countActs } from "@entente/views";
import { describe, expect, it } from "vitest";
import { seriesOf, yearsOfSeries } from "../../lib/chart/timeline-series.ts";
import { coverageBars, publisherBars } from "../../lib/documents/coverage-bars.ts";
import { readRhetoricParams } from "../../lib/rhetoric/rhetoric-params.ts";
import { filterOfSide, sidesOf } from "../../lib/rhetoric/rhetoric-sides.ts";
import { commonestFirst, shareSeries } from "../../lib/rhetoric/share-series.ts";
import { toneSeries } from "../../lib/rhetoric/tone-series.ts";
import { document } from "../documents/invented-documents.ts";
import { stance } from "../invented-rows.ts";

const rows = countActs(
  [
    { year: 1991, act: "promise", count: 3 },
    { year: 1991, act: "demand", count: 1 },
    { year: 1993, act: "demand", count: 4 },
  ],
  1,
);
const seriesOfAct = (act: Act, show: "share" | "count") =>
  shareSeries({
    mark: { key: act, name: act, gloss: "" },
    sides: [{ side: "a", name: "Ruritania", rows: rows.map((row) => ({ ...row, ...row.acts[act] })) }],
    periods: ["1991", "1992", "1993"],
    show,
    open: act === "demand" ? { period: "1993", side: "a" } : undefined,
    hrefOf: (period) => `${act}/${period}`,
  });
const all = (show: "share" | "count") => commonestFirst(Act.options.map((act) => seriesOfAct(act, show)));

describe("shareSeries(question)", () => {
  it("sums each side over all periods, and commonestFirst leaves out what never occurs", () => {
    expect(all("share").map(({ key, total, lines }) => [key, total, lines[0]?.summary])).toEqual([
      ["demand", 5, "5 of 8 claims, 63 % (35 % to 84 %)"],
      ["promise", 3, "3 of 8 claims, 38 % (16 % to 65 %)"],
    ]);
  });

  it("gives a period without claims no bar, and one with claims of other acts a bar of zero", () => {
    expect(seriesOfAct("promise", "count").lines[0]?.bars.map(({ value }) => value)).toEqual([3, null, 0]);
  });

  it("keeps every interval below the top of the scale", () => {
    for (const { top, lines } of all("share"))
      for (const { value, spread } of lines.flatMap(({ bars }) => bars))
        expect((value ?? 0) + (spread?.[1] ?? 0)).toBeLessThanOrEqual(top + 1e-9);
  });

  it("marks the bar whose evidence is open", () => {
    const open = all("share").flatMap(({ lines }) =>
      lines.flatMap(({ bars }) => bars.filter(({ isOpen }) => isOpen).map(({ href }) => href)),
    );
    expect(open).toEqual(["demand/1993"]);
  });
});

describe("sidesOf(params, actor, names)", () => {
  const names = { nameOf: (id: string) => id.slice(6) };
  const sides = (query: string) =>
    sidesOf(readRhetoricParams(new URLSearchParams(query)), "state:AUS", names).map(
      ({ key, name, actor, from, to }) => `${key} ${name} (${actor}) ${from}-${to}`,
    );
  it.each([
    { does: "is one for one actor", query: "from=1990", gives: ["a AUS (state:AUS) 1990-"] },
    {
      does: "is two for two actors in one window",
      query: "other=state:CHN&to=1999",
      gives: ["a AUS (state:AUS) -1999", "b CHN (state:CHN) -1999"],
    },
    {
      does: "is two for one actor in two windows",
      query: "from=1990&to=1999&from2=2010",
      gives: ["a AUS, 1990 to 1999 (state:AUS) 1990-1999", "b AUS, since 2010 (state:AUS) 2010-"],
    },
    { does: "is one where the actor is set against itself", query: "other=state:AUS", gives: ["a AUS (state:AUS) -"] },
  ])("$does", ({ query, gives }) => expect(sides(query)).toEqual(gives));

  it("sets an actor alone against everybody else in its window", () => {
    const alone = sidesOf(readRhetoricParams(new URLSearchParams("from=1990")), "state:AUS", names);
    expect(filterOfSide(alone, "b")).toMatchObject({ except: "state:AUS", from: "1990" });
    expect(filterOfSide(alone, "a")).toMatchObject({ actor: "state:AUS", from: "1990" });
  });
});

describe("toneSeries(rows, periods, options)", () => {
  it("gives a period with one stance or none no point", () => {
    const tone = averageTone([stance(0, 1, 1), stance(1, 2, 1)], 1);
    const points = toneSeries(tone, ["2019", "2020"], { open: null, hrefOf: (period) => period });
    expect(points.map(({ value }) => value)).toEqual([null, 1]);
    const single = toneSeries(averageTone([stance(0, 1)], 1), ["2020"], { open: null, hrefOf: (period) => period });
    expect(single.map(({ value, label }) => [value, label])).toEqual([
      [null, "2020: one stance only, too few for a mean"],
    ]);
  });
});

describe("seriesOf(points, name, hrefOf)", () => {
  it("says value, interval and denominator of each point, and leads to its evidence", () => {
    const [point] = seriesOf(
      [{ year: "2020", since: undefined, value: -0.5, low: -0.7, high: -0.25, documents: 3, added: 2 }],
      "Australia",
      (year) => `?until=${year}`,
    );
    expect(point).toEqual({
      year: 2020,
      since: undefined,
      documents: 3,
      added: 2,
      value: -0.5,
      band: [-0.7, -0.25],
      href: "?until=2020",
      label: "Australia, up to 2020: −0.50, 90 % interval −0.70 to −0.25, 3 documents, 2 stances new",
    });
  });

  it("shares first and last year among timelines", () => {
    const points = (years: readonly number[]) =>
      years.map((year) => ({
        year,
        since: undefined,
        value: 0,
        band: [0, 0] as const,
        href: "",
        label: "",
        documents: 2,
        added: 1,
      }));
    expect(yearsOfSeries([points([2018, 2020]), points([2016])])).toEqual([2016, 2020]);
    expect(yearsOfSeries([])).toEqual([0, 0]);
  });
});

describe("coverageBars(documents, hrefOf)", () => {
  it("keeps the place of an empty period, and leads to the documents of each", () => {
    const bars = coverageBars(
      [document({ date: "2018" }), document({ date: "2020-01-28" })],
      ({ from, to }) => `${from}-${to}`,
    );
    expect(bars.map(({ period, documents, height, href }) => [period, documents, height, href])).toEqual([
      ["2018", 1, "100.000%", "2018-2018"],
      ["2019", 0, "0.000%", "2019-2019"],
      ["2020", 1, "100.000%", "2020-2020"],
    ]);
  });
});

describe("publisherBars(documents, hrefOf)", () => {
  const hrefOf = (publisher: string, { from, to }: { readonly from: string; readonly to: string }) =>
    `${publisher} ${from} ${to}`;

  it("puts the largest first, on the months and the scale of all", () => {
    const documents = [
      document({ publisher: "Arcadian Post", date: "2020-01-28" }),
      document({ publisher: "Arcadian Post", date: "2020-01-29" }),
      document({ publisher: null, collection: "state-papers", date: "2020-03-01" }),
    ];
    const rows = publisherBars(documents, hrefOf);
    expect(rows.map(({ publisher, bars }) => [publisher, bars.map((bar) => [bar.period, bar.height])])).toEqual([
      [
        "Arcadian Post",
        [
          ["2020-01", "100.000%"],
          ["2020-02", "0.000%"],
          ["2020-03", "0.000%"],
        ],
      ],
      [
        "State papers",
        [
          ["2020-01", "0.000%"],
          ["2020-02", "0.000%"],
          ["2020-03", "50.000%"],
        ],
      ],
    ]);
    expect(rows[1]?.bars[2]?.href).toBe("State papers 2020-03 2020-03");
  });

  it("shows nothing where one publisher has all", () => {
    expect(publisherBars([document({ date: "2018" }), document({ date: "2020" })], hrefOf)).toEqual([]);
  });
});
