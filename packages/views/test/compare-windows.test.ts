import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePositions, compareWindows } from "../src/index.ts";
import { ACTORS, AUSTRALIA, POLES, shuffled, stance, stances } from "./stance.ts";

const THEN = { from: "2017", to: "2018" };
const NOW = { from: "2019", to: "2022" };
const WINDOWS = { then: THEN, now: NOW };

describe("compareWindows(question, actors, windows)", () => {
  const against = (id: number, date: string) => stance({ id, date, document: `d${id}`, polarity: -1 });
  const towards = (id: number, date: string) => stance({ id, date, document: `d${id}`, polarity: 1 });

  it("gives the move from one window to the other, plus towards the right pole", () => {
    const rows = [against(1, "2017"), against(2, "2018"), towards(3, "2020"), towards(4, "2021")];
    const [change] = compareWindows({ stances: rows, poles: POLES }, [AUSTRALIA], WINDOWS);
    expect(change).toMatchObject({ then: { value: -1 / 3 }, now: { value: 1 / 3 } });
    expect(change?.move?.value).toBeCloseTo(2 / 3);
  });

  it.each([
    { does: "one document then", rows: [against(1, "2017"), towards(3, "2020"), towards(4, "2021")], then: "too-few" },
    { does: "nothing then", rows: [towards(3, "2020"), towards(4, "2021")], then: "no-data" },
  ])("gives no move and says why: $does", ({ rows, then }) => {
    const [change] = compareWindows({ stances: rows, poles: POLES }, [AUSTRALIA], WINDOWS);
    expect(change).toMatchObject({ move: null, then: { value: null, missing: then }, now: { value: 1 / 3 } });
  });

  it("leaves out an actor without evidence in either window", () => {
    expect(compareWindows({ stances: [against(1, "2010")], poles: POLES }, ACTORS, WINDOWS)).toEqual([]);
  });

  it("gives in each window what that window alone gives, a move inside its interval, and the same in any order", () => {
    fc.assert(
      fc.property(
        stances.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        ([rows, mixed]) => {
          const question = { stances: rows, poles: POLES };
          const changes = compareWindows(question, ACTORS, WINDOWS);
          const alone = comparePositions({ ...question, ...THEN }, ACTORS);
          for (const { actor, then, now, move } of changes) {
            expect(then).toEqual(alone.find((row) => row.actor === actor));
            expect(move === null).toBe(then.value === null || now.value === null);
            if (move !== null) expect(move.low <= move.value && move.value <= move.high).toBe(true);
          }
          expect(compareWindows({ stances: mixed, poles: POLES }, ACTORS, WINDOWS)).toEqual(changes);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("gives the opposite move when the windows are swapped", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        const movesOf = (windows: typeof WINDOWS) =>
          new Map(
            compareWindows({ stances: rows, poles: POLES }, ACTORS, windows).map(({ actor, move }) => [
              actor,
              move?.value ?? null,
            ]),
          );
        const [forth, back] = [movesOf(WINDOWS), movesOf({ then: NOW, now: THEN })];
        for (const [actor, value] of forth) {
          if (value === null) expect(back.get(actor)).toBeNull();
          else expect(back.get(actor)).toBeCloseTo(-value);
        }
      }),
      { numRuns: 50 },
    );
  });
});
