import { ActorId } from "@entente/schema";
import type { PositionRow } from "@entente/views";
import { describe, expect, it } from "vitest";
import { percentOf, placePositions } from "../../lib/positions/place-positions.ts";

const row = (id: string, fields: Partial<Extract<PositionRow, { value: number }>> = {}): PositionRow => ({
  actor: ActorId.parse(id),
  name: id.slice(6),
  region: "Europe",
  documents: 9,
  stances: 12,
  value: 0.2,
  low: 0.1,
  high: 0.3,
  ...fields,
});
const without = (id: string, missing: "no-data" | "too-few"): PositionRow => ({
  actor: ActorId.parse(id),
  name: id.slice(6),
  region: "Asia",
  documents: missing === "too-few" ? 1 : 0,
  stances: 1,
  value: null,
  missing,
});

describe("placePositions(rows, by)", () => {
  it.each([
    { does: "colours a dot whose interval lies left", low: -0.5, value: -0.3, high: -0.1, side: "left" },
    { does: "colours a dot whose interval lies right", low: 0.1, value: 0.3, high: 0.5, side: "right" },
    { does: "leaves a dot open whose interval holds the middle", low: -0.1, value: 0.3, high: 0.5, side: "open" },
    { does: "leaves a dot left of the middle open, too", low: -0.5, value: -0.3, high: 0.1, side: "open" },
    { does: "leaves a dot open whose interval ends at the middle", low: 0, value: 0.3, high: 0.5, side: "open" },
  ])("$does", ({ low, value, high, side }) => {
    const { placed } = placePositions([row("state:FRA", { low, value, high })], "value");
    expect(placed.map((dot) => dot.side)).toEqual([side]);
  });

  it("never places an actor without a value, and lists it by its reason", () => {
    const strip = placePositions(
      [row("state:FRA"), without("state:JPN", "too-few"), without("state:BTN", "no-data")],
      "value",
    );
    expect(strip.placed.map(({ name }) => name)).toEqual(["FRA"]);
    expect(strip.tooFew.map(({ name }) => name)).toEqual(["JPN"]);
    expect(strip.noData.map(({ name }) => name)).toEqual(["BTN"]);
  });

  it("groups by region without losing a row", () => {
    const rows = [row("state:FRA"), row("state:IND", { region: "Asia" }), row("state:DEU")];
    const { groups } = placePositions(rows, "region");
    expect(groups.map(({ title, rows: of }) => [title, of.map(({ name }) => name)])).toEqual([
      ["Asia", ["IND"]],
      ["Europe", ["FRA", "DEU"]],
    ]);
  });

  it("marks thin evidence", () => {
    const { placed } = placePositions(
      [row("state:FRA", { documents: 4 }), row("state:DEU", { documents: 5 })],
      "value",
    );
    expect(placed.map(({ isThin }) => isThin)).toEqual([true, false]);
  });
});

describe("percentOf(lean)", () => {
  it.each([
    [-1, "0.00%"],
    [0, "50.00%"],
    [1, "100.00%"],
  ])("places %d at %s", (lean, x) => {
    expect(percentOf(lean)).toBe(x);
  });
});
