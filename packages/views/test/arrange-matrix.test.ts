import { ActorId, type ActorRow } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeMatrix, countRelations, type MatrixOrder } from "../src/index.ts";
import { shuffled, stance, stances } from "./stance.ts";

const ORDERS: readonly MatrixOrder[] = ["count", "name", "region", "cluster"];
const NAMED = new Map<string, ActorRow>(
  [
    ["state:AUS", "Australia", "Oceania"],
    ["state:FRA", "France", "Europe"],
    ["state:IND", "India", "Asia"],
  ].map(([id = "", name = "", region = ""]) => [id, { id: ActorId.parse(id), name, region }]),
);

const holdersIn = (order: MatrixOrder) => {
  const rows = [
    stance({ id: 1, holder: "state:IND", polarity: 1 }),
    stance({ id: 2, holder: "state:IND", target: "state:CHN", polarity: 1 }),
    stance({ id: 3, holder: "state:IND", target: "state:USA", polarity: -1 }),
    stance({ id: 4, holder: "state:AUS", polarity: -1 }),
    stance({ id: 5, holder: "state:AUS", target: "state:CHN", polarity: -1 }),
    stance({ id: 6, holder: "state:FRA", polarity: 1 }),
  ];
  return arrangeMatrix(countRelations({ stances: rows }), { limit: 9, order, actors: NAMED }).holders.map(
    ({ name }) => name,
  );
};

describe("arrangeMatrix(relations, arrangement)", () => {
  it.each([
    { order: "count", holders: ["India", "Australia", "France"] },
    { order: "name", holders: ["Australia", "France", "India"] },
    { order: "region", holders: ["India", "France", "Australia"] },
    { order: "cluster", holders: ["India", "France", "Australia"] },
  ] as const)("orders lines by $order", ({ order, holders }) => {
    expect(holdersIn(order)).toEqual(holders);
  });

  it("names an actor that it does not know by its id", () => {
    const matrix = arrangeMatrix(countRelations({ stances: [stance({})] }), {
      limit: 9,
      order: "count",
      actors: new Map(),
    });
    expect(matrix.holders[0]).toMatchObject({ name: "state:AUS", region: "Elsewhere" });
  });

  it("sums each line's cells and what lies elsewhere to its total, and the lines to the whole", () => {
    fc.assert(
      fc.property(stances, fc.integer({ min: 1, max: 5 }), fc.constantFrom(...ORDERS), (rows, limit, order) => {
        const matrix = arrangeMatrix(countRelations({ stances: rows }), { limit, order, actors: NAMED });
        const sumOf = (cells: typeof matrix.cells) => cells.reduce((sum, { stances: n }) => sum + n, 0);
        for (const { actor, total, shown, elsewhere } of matrix.holders) {
          expect(sumOf(matrix.cells.filter(({ holder }) => holder === actor))).toBe(shown);
          expect(shown + elsewhere).toBe(total);
        }
        for (const { actor, total, shown, elsewhere } of matrix.targets) {
          expect(sumOf(matrix.cells.filter(({ target }) => target === actor))).toBe(shown);
          expect(shown + elsewhere).toBe(total);
        }
        expect(sumOf(matrix.cells)).toBe(matrix.shown);
        expect(matrix.holders.length).toBe(Math.min(limit, matrix.among.holders));
        if (limit >= Math.max(matrix.among.holders, matrix.among.targets)) expect(matrix.shown).toBe(matrix.total);
      }),
    );
  });

  it("gives the same matrix whatever the order of the relations", () => {
    fc.assert(
      fc.property(
        stances
          .map((rows) => countRelations({ stances: rows }))
          .chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        fc.constantFrom(...ORDERS),
        ([relations, mixed], order) => {
          const arrangement = { limit: 4, order, actors: NAMED };
          expect(arrangeMatrix(mixed, arrangement)).toEqual(arrangeMatrix(relations, arrangement));
        },
      ),
    );
  });

  it("shows the same lines in every order", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        const idsIn = (order: MatrixOrder) =>
          arrangeMatrix(countRelations({ stances: rows }), { limit: 3, order, actors: NAMED })
            .targets.map(({ actor }) => actor)
            .sort();
        for (const order of ORDERS) expect(idsIn(order)).toEqual(idsIn("count"));
      }),
    );
  });
});
