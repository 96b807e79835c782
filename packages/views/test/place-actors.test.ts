import type { ActorId, StanceRow } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countParties, countRelations, linkActors, placeActors } from "../src/index.ts";
import { shuffled, stance, stances } from "./stance.ts";

const networkOf = (rows: readonly StanceRow[]) => {
  const relations = countRelations({ stances: rows });
  const actors = countParties(relations).map(({ actor }) => actor);
  return { relations, actors, links: linkActors(relations, new Set<string>(actors)) };
};

describe("linkActors(relations, actors)", () => {
  it("joins both directions of a pair", () => {
    const { links } = networkOf([
      stance({ id: 1, holder: "state:AUS", target: "state:CHN", polarity: -1 }),
      stance({ id: 2, holder: "state:CHN", target: "state:AUS", polarity: 1 }),
    ]);
    expect(links).toMatchObject([
      { a: "state:AUS", b: "state:CHN", stances: 2, documents: 1, favourable: 1, unfavourable: 1, mean: 0 },
    ]);
  });

  it("leaves out pairs with an actor that is not asked for", () => {
    expect(linkActors(countRelations({ stances: [stance({})] }), new Set(["state:AUS"]))).toEqual([]);
  });

  it("sums to the relations", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        const { relations, links } = networkOf(rows);
        const totalOf = (list: readonly { stances: number; sum: number }[]) => [
          list.reduce((total, each) => total + each.stances, 0),
          list.reduce((total, each) => total + each.sum, 0).toFixed(9),
        ];
        expect(totalOf(links)).toEqual(totalOf(relations));
        for (const { stances: n, favourable, mixed, unfavourable } of links)
          expect(favourable + mixed + unfavourable).toBe(n);
      }),
    );
  });
});

describe("placeActors(actors, links)", () => {
  it("places nobody where there is nobody", () => {
    expect(placeActors([], [])).toEqual([]);
  });

  it("gives those who favour each other one community, and none to those whom nobody favours", () => {
    const { actors, links } = networkOf(
      (
        [
          ["state:AUS", "state:USA", 1],
          ["state:FRA", "state:USA", 1],
          ["state:CHN", "state:RUS", 1],
          ["state:USA", "state:CHN", -1],
          ["state:FRA", "state:IRN", -1],
        ] as const
      ).map(([holder, target, polarity], id) => stance({ holder, target, polarity, id })),
    );
    const groups = Object.fromEntries(placeActors(actors, links).map(({ actor, community }) => [actor, community]));
    expect(groups).toEqual({
      "state:AUS": 0,
      "state:FRA": 0,
      "state:USA": 0,
      "state:CHN": 1,
      "state:RUS": 1,
      "state:IRN": null,
    });
  });

  it("sets friends nearer to each other than foes", () => {
    const { actors, links } = networkOf([
      stance({ id: 1, holder: "state:AUS", target: "state:USA", polarity: 1, confidence: 1 }),
      stance({ id: 2, holder: "state:CHN", target: "state:RUS", polarity: 1, confidence: 1 }),
      stance({ id: 3, holder: "state:USA", target: "state:CHN", polarity: -1, confidence: 1 }),
    ]);
    const places = new Map(placeActors(actors, links).map((place) => [String(place.actor), place]));
    const apart = (a: string, b: string) =>
      Math.hypot((places.get(a)?.x ?? 0) - (places.get(b)?.x ?? 0), (places.get(a)?.y ?? 0) - (places.get(b)?.y ?? 0));
    expect(apart("state:AUS", "state:USA")).toBeLessThan(apart("state:USA", "state:CHN"));
  });

  it("gives the same places inside the square whatever the order, one an actor", () => {
    fc.assert(
      fc.property(
        stances
          .map(networkOf)
          .chain(({ actors, links }) => fc.tuple(fc.constant({ actors, links }), shuffled(actors), shuffled(links))),
        ([{ actors, links }, mixedActors, mixedLinks]) => {
          const places = placeActors(actors, links);
          for (const { x, y } of places) for (const at of [x, y]) expect(at >= 0 && at <= 1).toBe(true);
          expect(places.map(({ actor }): ActorId => actor).sort()).toEqual([...actors].sort());
          expect(placeActors(mixedActors, mixedLinks)).toEqual(places);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("numbers communities from 0, the largest first", () => {
    fc.assert(
      fc.property(stances.map(networkOf), ({ actors, links }) => {
        const groups = placeActors(actors, links).flatMap(({ community }) => (community === null ? [] : [community]));
        const sizes = [...new Set(groups)]
          .sort((a, b) => a - b)
          .map((group) => groups.filter((each) => each === group).length);
        expect(new Set(groups)).toEqual(new Set(sizes.map((_, at) => at)));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });
});
