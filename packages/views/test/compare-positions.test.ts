import { ActorId } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePositions, explainPosition, polesOf } from "../src/index.ts";
import { ACTORS, AUSTRALIA, POLES, shuffled, stance, stances } from "./stance.ts";

describe("comparePositions(question, actors)", () => {
  it.each([
    { does: "gives the reason no-data where nothing is known", documents: [], missing: "no-data" },
    { does: "gives the reason too-few below two documents", documents: ["a"], missing: "too-few" },
    { does: "counts near duplicates as one document", documents: ["a", "a"], missing: "too-few" },
    { does: "gives a value from two documents on", documents: ["a", "b"], missing: undefined },
  ])("$does", ({ documents, missing }) => {
    const rows = documents.map((document, id) => stance({ document, id, confidence: 0.5 }));
    const [row] = comparePositions({ stances: rows, poles: POLES }, [AUSTRALIA]);
    expect(row?.value === null ? row.missing : undefined).toBe(missing);
  });

  it("puts who stands left first, and those without a value last, by name", () => {
    const both = (holder: string, polarity: -1 | 1, id: number) => [
      stance({ holder, polarity, document: "a", id }),
      stance({ holder, polarity, document: "b", id: id + 1 }),
    ];
    const rows = comparePositions(
      { stances: [...both("state:AUS", 1, 1), ...both("state:IND", -1, 3)], poles: POLES },
      [...ACTORS, { id: ActorId.parse("state:BRA"), name: "BRA", region: null }],
    );
    expect(rows.map(({ name }) => name)).toEqual(["IND", "AUS", "BRA", "FRA"]);
  });

  it("leaves out the poles themselves", () => {
    const actors = [...POLES.left, ...POLES.right].map((id) => ({ id, name: id, region: null }));
    expect(comparePositions({ stances: [stance({ holder: "state:CHN" })], poles: POLES }, actors)).toEqual([]);
  });

  it("never gives a number without two documents, and always one inside its interval and the scale", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        for (const row of comparePositions({ stances: rows, poles: POLES }, ACTORS)) {
          if (row.value === null) {
            expect(row.documents).toBeLessThan(2);
            expect(row).not.toHaveProperty("low");
            continue;
          }
          expect(row.documents).toBeGreaterThanOrEqual(2);
          expect(row.low).toBeLessThanOrEqual(row.value);
          expect(row.high).toBeGreaterThanOrEqual(row.value);
          expect(Math.abs(row.low)).toBeLessThan(1);
          expect(Math.abs(row.high)).toBeLessThan(1);
        }
      }),
    );
  });

  it("gives the same positions whatever the order of the documents", () => {
    fc.assert(
      fc.property(
        stances.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        ([rows, mixed]) => {
          const of = (list: typeof rows) => comparePositions({ stances: list, poles: POLES }, ACTORS);
          expect(of(mixed)).toEqual(of(rows));
        },
      ),
    );
  });

  it("mirrors every position when the poles change sides", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        const valueOf = (poles: typeof POLES) =>
          new Map(comparePositions({ stances: rows, poles }, ACTORS).map(({ actor, value }) => [actor, value]));
        const mirrored = valueOf({ left: POLES.right, right: POLES.left });
        for (const [actor, value] of valueOf(POLES))
          expect(mirrored.get(actor) ?? null).toEqual(value === null ? null : -value + 0);
      }),
    );
  });
});

describe("explainPosition(question, actor)", () => {
  it("shows evidence whose signed weights sum to the value", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        for (const actor of ACTORS) {
          const detail = explainPosition({ stances: rows, poles: POLES }, actor);
          const sum = detail.evidence.reduce((total, item) => total + item.sign * item.stance.confidence, 0);
          expect(detail.sum).toBeCloseTo(sum, 12);
          expect(detail.stances).toBe(detail.evidence.length);
          if (detail.value !== null) expect(detail.value).toBeCloseTo(sum / (detail.weight + detail.prior), 12);
        }
      }),
    );
  });

  it("agrees with comparePositions", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        const question = { stances: rows, poles: POLES };
        for (const row of comparePositions(question, ACTORS)) {
          const actor = ACTORS.find(({ id }) => id === row.actor);
          if (actor !== undefined) expect(explainPosition(question, actor)).toMatchObject(row);
        }
      }),
    );
  });
});

describe("polesOf(axis)", () => {
  it("takes the targets of each side", () => {
    expect(
      polesOf({ left: { label: "West", targets: POLES.left }, right: { label: "East", targets: POLES.right } }),
    ).toEqual(POLES);
  });
});
