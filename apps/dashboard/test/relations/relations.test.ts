import { ActorId, type StanceRow } from "@entente/schema";
import { arrangeMatrix, countRelations, relationHistory } from "@entente/views";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodStops } from "../../lib/chart/period-stops.ts";
import { placeLabels } from "../../lib/chart/place-labels.ts";
import { narrowWindow } from "../../lib/controls/narrow-window.ts";
import { historyBars } from "../../lib/relations/history-bars.ts";
import { placeMatrix } from "../../lib/relations/place-matrix.ts";
import { amountOf, formatMean, formatSignedCount, toneOf } from "../../lib/relations/place-relations.ts";
import { pairHref, readPairParams, readRelationParams, relationsHref } from "../../lib/relations/relation-params.ts";
import { stance } from "../invented-rows.ts";

const paramsOf = (query: string) => readRelationParams(new URLSearchParams(query));
const between = (holder: string, target: string, fields: Partial<StanceRow> = {}): StanceRow => ({
  ...stance(0, 10),
  holder: ActorId.parse(holder),
  target: ActorId.parse(target),
  ...fields,
});

describe("toneOf(mean)", () => {
  it.each([
    { mean: 1, tone: "for-3" },
    { mean: 0.5, tone: "for-2" },
    { mean: 0.2, tone: "for-1" },
    { mean: 0.19, tone: "even" },
    { mean: 0, tone: "even" },
    { mean: -0.3, tone: "against-1" },
    { mean: -0.8, tone: "against-3" },
    { mean: null, tone: "even" },
  ])("puts $mean into $tone", ({ mean, tone }) => {
    expect(toneOf(mean)).toBe(tone);
  });
});

describe("formatMean(mean) and formatSignedCount(stances, mean)", () => {
  it.each([
    { mean: 1, stances: 3, written: "+1", counted: "+3" },
    { mean: -0.44, stances: 12, written: "−0.4", counted: "−12" },
    { mean: 0.04, stances: 2, written: "0", counted: "±2" },
    { mean: null, stances: 1, written: "?", counted: "±1" },
  ])("write the sign of $mean in words too", ({ mean, stances, written, counted }) => {
    expect([formatMean(mean), formatSignedCount(stances, mean)]).toEqual([written, counted]);
  });
});

describe("amountOf(stances)", () => {
  it("grows in four steps", () => {
    expect([1, 2, 3, 4, 9, 10, 400].map(amountOf)).toEqual([1, 2, 2, 3, 3, 4, 4]);
  });
});

describe("narrowWindow(window, bounds)", () => {
  it.each([
    { window: { from: "", to: "" }, bounds: { from: "2015", to: "2019" }, narrow: { from: "2015", to: "2019" } },
    {
      window: { from: "2016", to: "2025" },
      bounds: { from: "2015", to: "2019" },
      narrow: { from: "2016", to: "2019" },
    },
    {
      window: { from: "2016", to: "2018-06" },
      bounds: { from: "2018", to: "2018" },
      narrow: { from: "2018", to: "2018-06" },
    },
    {
      window: { from: "2018-03", to: "" },
      bounds: { from: "2018", to: "2018" },
      narrow: { from: "2018-03", to: "2018" },
    },
    { window: { from: "2016", to: "2025" }, bounds: undefined, narrow: { from: "2016", to: "2025" } },
  ])("keeps $narrow.from to $narrow.to", ({ window, bounds, narrow }) => {
    expect(narrowWindow(window, bounds)).toEqual(narrow);
  });
});

describe("relationsHref(params, changes)", () => {
  it("holds the view, opens the evidence of a mark, and gives the same parameters back", () => {
    const params = paramsOf("view=network&from=2018&to=&issue=issue:trade&most=40&period=2020");
    const href = relationsHref(params, { holder: "state:USA", target: "state:CHN" });
    expect(href.endsWith("#evidence")).toBe(true);
    const query = href.slice(href.indexOf("?"), href.indexOf("#"));
    expect(paramsOf(query)).toEqual({ ...params, holder: "state:USA", target: "state:CHN" });
  });

  it("closes the evidence and goes back to its first page with any other change", () => {
    const params = paramsOf("holder=state:USA&target=state:CHN&page=3");
    expect(relationsHref(params, { sort: "name" })).toBe("/relations?sort=name");
  });
});

describe("pairHref(pair, params)", () => {
  it("names both actors in the path", () => {
    expect(pairHref({ holder: "state:GBR", target: "org:huawei" })).toBe("/relations/state%3AGBR/org%3Ahuawei");
  });

  it("leads to the evidence of a bar", () => {
    const href = pairHref({ holder: "state:GBR", target: "org:huawei" }, { side: "back", period: "2020" });
    const { searchParams, hash } = new URL(href, "http://localhost");
    expect(readPairParams(searchParams)).toMatchObject({ side: "back", period: "2020", page: 1 });
    expect(hash).toBe("#evidence");
  });
});

describe("placeMatrix(matrix, params)", () => {
  const relations = countRelations({
    stances: [between("state:AUS", "state:CHN", { polarity: -1 }), between("state:CHN", "state:AUS", { polarity: 1 })],
  });
  const place = (query: string) => {
    const params = paramsOf(query);
    return placeMatrix(arrangeMatrix(relations, { limit: 9, order: params.sort, actors: new Map() }), params);
  };

  it("tells an actor that faces itself from one that shows nothing", () => {
    const kinds = place("").rows.map(({ cells }) => cells.map(({ kind }) => kind));
    expect(kinds).toEqual([
      ["self", "relation"],
      ["relation", "self"],
    ]);
  });

  it("labels a cell with the number of stances or the mean, each with its sign", () => {
    const labels = (query: string) =>
      place(query).rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "relation" ? [cell.text] : [])));
    expect(labels("")).toEqual(["−1", "+1"]);
    expect(labels("show=polarity")).toEqual(["−1", "+1"]);
  });

  it("marks the cell whose sentences are open", () => {
    const open = place("holder=state:AUS&target=state:CHN").rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell.kind === "relation" && cell.isOpen),
    );
    expect(open).toHaveLength(1);
  });
});

describe("placeLabels(marks)", () => {
  it("answers for every mark, always in the same way, and has room for a lone one", () => {
    const marks = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        name: fc.string({ minLength: 3, maxLength: 16 }),
        weight: fc.nat(30),
        x: fc.double({ min: 0.25, max: 0.75, noNaN: true }),
        y: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        size: fc.nat(5),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(marks, (all) => {
        const labels = placeLabels(all);
        expect([...labels.keys()]).toEqual(all.map(({ id }) => id));
        const [alone] = all;
        if (all.length === 1 && alone !== undefined) expect(labels.get(alone.id)?.wide).toBe("right");
        expect(placeLabels(all)).toEqual(labels);
      }),
    );
  });

  it("gives the room to the heavier of two marks in one place", () => {
    const at = { x: 0.5, y: 0.5, size: 0 };
    const labels = placeLabels([
      { id: "light", name: "Light", weight: 1, ...at },
      { id: "heavy", name: "Heavy", weight: 9, ...at },
    ]);
    expect(labels.get("heavy")?.wide).toBe("right");
    expect(labels.get("light")?.wide).toBe("left");
  });
});

describe("historyBars(histories, years)", () => {
  const [there, back] = [
    [
      between("state:AUS", "state:CHN", { polarity: -1, date: "2018" }),
      between("state:AUS", "state:CHN", { polarity: 0, date: "2020" }),
    ],
    [between("state:CHN", "state:AUS", { polarity: 1, date: "2019" })],
  ].map((stances) => countRelations({ stances }).flatMap((relation) => relationHistory(relation, 1)));

  it("lays both directions out on one scale, empty periods included", () => {
    const [first, second] = historyBars([there ?? [], back ?? []], 1);
    expect(first?.ticks.map(({ period }) => period)).toEqual(["2018", "2019", "2020"]);
    expect(first?.span).toEqual({ first: 2018, last: 2020 });
    expect(second?.span).toEqual(first?.span);
    expect(second?.middle).toBe(first?.middle);
    expect(second?.bars.map(({ period, x }) => [period, x])).toEqual([["2019", "36.667%"]]);
  });

  it("stands what is against below the middle and what is for above it", () => {
    const [first, second] = historyBars([there ?? [], back ?? []], 1);
    const middle = Number.parseFloat(first?.middle ?? "");
    const [against, favourable] = [first?.bars[0]?.unfavourable, second?.bars[0]?.favourable];
    expect(Number.parseFloat(against?.y ?? "")).toBeCloseTo(middle, 2);
    expect(Number.parseFloat(favourable?.y ?? "") + Number.parseFloat(favourable?.height ?? "")).toBeCloseTo(middle, 2);
    expect(Number.parseFloat(first?.bars[1]?.unfavourable.y ?? "")).toBeGreaterThan(middle);
  });

  it("keeps the parts of a bar inside the plot", () => {
    const bars = historyBars([there ?? [], back ?? []], 1).flatMap((history) => history.bars);
    for (const { favourable, mixed, unfavourable } of bars)
      for (const { y, height } of [favourable, mixed, unfavourable]) {
        expect(Number.parseFloat(y)).toBeGreaterThanOrEqual(0);
        expect(Number.parseFloat(y) + Number.parseFloat(height)).toBeLessThanOrEqual(100.01);
      }
  });

  it("names no more periods than fit beside each other in a narrow window", () => {
    const long = [
      between("state:AUS", "state:CHN", { date: "1950", polarity: 1 }),
      between("state:AUS", "state:CHN", { date: "2020", polarity: -1 }),
    ];
    const rows = countRelations({ stances: long }).flatMap((relation) => relationHistory(relation, 5));
    const [history] = historyBars([rows], 5);
    expect(history?.ticks.map(({ period }) => period)).toEqual(["1950–1954", "1970–1974", "1990–1994", "2010–2014"]);
    expect(history?.span).toEqual({ first: 1950, last: 2024 });
  });

  it("draws nothing for nothing", () => {
    expect(historyBars([[], []], 1).map(({ bars }) => bars)).toEqual([[], []]);
  });
});

describe("periodStops(relations, shown, hrefOf)", () => {
  const relations = countRelations({
    stances: [
      between("state:AUS", "state:CHN", { date: "2018-08-23" }),
      between("state:AUS", "state:USA", { date: "2020" }),
    ],
  });
  const stops = periodStops(relations, "2020", (period) => period ?? "all");

  it("gives a year without stances its stop", () => {
    expect(stops.map(({ period, stances }) => [period, stances])).toEqual([
      ["2018", 1],
      ["2019", 0],
      ["2020", 1],
    ]);
  });

  it("leads from the period that is shown back to the whole window", () => {
    expect(stops.map(({ href }) => href)).toEqual(["2018", "2019", "all"]);
  });
});
