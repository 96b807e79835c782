import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePositions, positionTimeline } from "../src/index.ts";
import { ACTORS, AUSTRALIA, POLES, stance, stances } from "./stance.ts";

describe("positionTimeline(question, actor)", () => {
  it("starts in the year of the second document and counts what each year adds", () => {
    const rows = [
      stance({ id: 1, document: "a", date: "2018-08-23" }),
      stance({ id: 2, document: "b", date: "2019" }),
      stance({ id: 3, document: "c", date: "2022-05-20", polarity: 1 }),
    ];
    const points = positionTimeline({ stances: rows, poles: POLES }, AUSTRALIA.id);
    expect(points.map(({ year, documents, added }) => [year, documents, added])).toEqual([
      ["2019", 2, 1],
      ["2022", 3, 1],
    ]);
  });

  it("rests on the last years alone where it is smoothed, and says since when", () => {
    const rows = [
      stance({ id: 1, document: "a", date: "2017" }),
      stance({ id: 2, document: "b", date: "2018" }),
      stance({ id: 3, document: "c", date: "2021", polarity: 1 }),
      stance({ id: 4, document: "d", date: "2022", polarity: 1 }),
    ];
    const points = positionTimeline({ stances: rows, poles: POLES }, AUSTRALIA.id, { years: 2 });
    expect(points.map(({ since, year, documents, value }) => [since, year, documents, Math.sign(value)])).toEqual([
      ["2017", "2018", 2, -1],
      ["2021", "2022", 2, 1],
    ]);
  });

  it("is empty for an actor without evidence", () => {
    expect(positionTimeline({ stances: [], poles: POLES }, AUSTRALIA.id)).toEqual([]);
  });

  it("ends at the position of the whole window, each point inside its interval", () => {
    fc.assert(
      fc.property(stances, (rows) => {
        const question = { stances: rows, poles: POLES };
        for (const row of comparePositions(question, ACTORS)) {
          const points = positionTimeline(question, row.actor);
          if (row.value === null) expect(points).toEqual([]);
          else expect(points.at(-1)).toMatchObject({ value: row.value, low: row.low, high: row.high });
          for (const { low, value, high } of points) expect(low <= value && value <= high).toBe(true);
        }
      }),
    );
  });
});
