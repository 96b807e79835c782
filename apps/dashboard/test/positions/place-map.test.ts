import { ActorId } from "@entente/schema";
import type { PositionRow } from "@entente/views";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeMap, stepOf } from "../../lib/positions/place-map.ts";
import { placePositions } from "../../lib/positions/place-positions.ts";
import { simplifyLine } from "../../lib/positions/simplify-line.ts";
import { MAP_HEIGHT, MAP_WIDTH, WORLD_SHAPES } from "../../lib/positions/world-shapes.ts";

const base = (code: string) => ({ actor: ActorId.parse(code), name: code.slice(6), region: "Europe", stances: 4 });
const placed = (code: string, value: number): PositionRow => ({
  ...base(code),
  documents: 6,
  value,
  low: value - 0.1,
  high: value + 0.1,
});
const without = (code: string, missing: "too-few" | "no-data"): PositionRow => ({
  ...base(code),
  documents: missing === "too-few" ? 1 : 0,
  value: null,
  missing,
});
const WORLD = { shapes: WORLD_SHAPES, width: MAP_WIDTH, height: MAP_HEIGHT };
const mapOf = (rows: readonly PositionRow[]) => placeMap(rows, placePositions(rows, "value"), WORLD);

describe("WORLD_SHAPES", () => {
  it("holds each code once, Kosovo, Palestine, Taiwan and the smallest states too, and no Antarctica", () => {
    const codes = WORLD_SHAPES.map(({ code }) => code).filter((code) => code !== undefined);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(["XKX", "PSE", "TWN", "SGP", "TUV", "VAT", "FRA", "USA", "RUS"]));
    expect(codes).not.toContain("ATA");
    expect(codes.length).toBeGreaterThan(230);
  });
  it("lies inside the map and stays small", () => {
    for (const { centre } of WORLD_SHAPES) {
      expect(centre[0]).toBeGreaterThanOrEqual(0);
      expect(centre[0]).toBeLessThanOrEqual(MAP_WIDTH);
    }
    const bytes = WORLD_SHAPES.reduce((sum, { path }) => sum + path.length, 0);
    expect(bytes).toBeLessThan(60_000);
    expect(WORLD_SHAPES.every(({ path }) => /^(?:M\d+ -?\d+l[\d -]+z)*$/u.test(path))).toBe(true);
  });
});

describe("placeMap(rows, strip, world)", () => {
  it("draws a large state as land and a small one as a circle", () => {
    const { states } = mapOf([placed("state:SGP", 0.2), placed("state:FRA", -0.7)]);
    expect(states.map(({ actor, step, path }) => [actor, step, path === undefined])).toEqual([
      ["state:FRA", 1, false],
      ["state:SGP", 5, true],
    ]);
  });
  it("sets too few apart from a middle position, and leaves no data to the hatched land", () => {
    const { states, silent } = mapOf([without("state:FRA", "too-few"), without("state:DEU", "no-data")]);
    const [france] = states;
    expect(states).toHaveLength(1);
    expect(france).toMatchObject({
      actor: "state:FRA",
      step: "few",
      label: "FRA: one document only, too few for a position",
    });
    const land = (code: string) => WORLD_SHAPES.find((shape) => shape.code === code)?.path ?? "nowhere";
    expect(silent).toContain(land("DEU"));
    expect(silent).not.toContain(land("FRA"));
  });
  it("names who has no land on the map", () => {
    const { elsewhere } = mapOf([placed("bloc:eu", -0.3), placed("state:SUN", 0.5), placed("state:FRA", 0)]);
    expect(elsewhere.map(({ actor }) => actor)).toEqual(["bloc:eu", "state:SUN"]);
  });
});

describe("stepOf(lean)", () => {
  it.each([
    [-1, 1],
    [-0.6, 2],
    [-0.1, 4],
    [0, 4],
    [0.1, 5],
    [1, 7],
  ])("puts %d in step %d", (lean, step) => {
    expect(stepOf(lean)).toBe(step);
  });
});

describe("simplifyLine(line, tolerance)", () => {
  const spot = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
  it("keeps both ends, and nothing that was not there", () => {
    fc.assert(
      fc.property(
        fc.array(spot, { minLength: 2, maxLength: 40 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (line, by) => {
          const fewer = simplifyLine(line, by);
          expect([fewer[0], fewer.at(-1)]).toEqual([line[0], line.at(-1)]);
          expect(fewer.every((each) => line.includes(each as (typeof line)[number]))).toBe(true);
        },
      ),
    );
  });
  it("drops what lies on the line", () => {
    expect(
      simplifyLine(
        [
          [0, 0],
          [1, 0.1],
          [2, 0],
          [2, 2],
        ],
        0.2,
      ),
    ).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
    ]);
  });
});
