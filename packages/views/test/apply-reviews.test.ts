import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyReviews, comparePositions, countRelations, countReviewed } from "../src/index.ts";
import { byRecord, reviewed } from "./invented-reviews.ts";
import { ACTORS, POLES, stance, stances } from "./stance.ts";

const FIRST = stance({ id: 1 });
const SECOND = stance({ id: 2, polarity: 1, document: "second" });

describe("applyReviews(rows, reviews)", () => {
  it("takes rejected records out and leaves accepted ones as they are, weight and all", () => {
    const reviews = byRecord([reviewed(FIRST, { verdict: "rejected" }), reviewed(SECOND)]);
    expect(applyReviews([FIRST, SECOND], reviews)).toEqual([SECOND]);
  });
  it("says what a correction says", () => {
    const reviews = byRecord([reviewed(FIRST, { polarity: 1 })]);
    expect(applyReviews([FIRST], reviews)).toEqual([{ ...FIRST, polarity: 1 }]);
  });
  it("does not hold where the record says something else since", () => {
    const reviews = byRecord([reviewed(FIRST, { verdict: "rejected" })]);
    const flipped = { ...FIRST, polarity: 1 as const };
    expect(applyReviews([flipped], reviews)).toEqual([flipped]);
  });
  it("gives positions and relations as if rejected records had never been", () => {
    fc.assert(
      fc.property(stances, fc.array(fc.boolean(), { maxLength: 40 }), (rows, rejections) => {
        const isRejected = (at: number) => rejections[at] ?? false;
        const reviews = byRecord(
          rows.map((row, at) => reviewed(row, { verdict: isRejected(at) ? "rejected" : "accepted" })),
        );
        const left = applyReviews(rows, reviews);
        const never = rows.filter((_, at) => !isRejected(at));
        expect(comparePositions({ stances: left, poles: POLES }, ACTORS)).toEqual(
          comparePositions({ stances: never, poles: POLES }, ACTORS),
        );
        expect(countRelations({ stances: left })).toEqual(countRelations({ stances: never }));
      }),
    );
  });
});

describe("countReviewed(rows, reviews)", () => {
  it("counts what was looked at apart from what counts", () => {
    const reviews = byRecord([reviewed(FIRST, { verdict: "rejected" }), reviewed(SECOND)]);
    const rows = [FIRST, SECOND, stance({ id: 3 })];
    expect(countReviewed(rows, reviews)).toEqual({ all: 2, accepted: 1, rejected: 1 });
    expect(countReviewed([], reviews)).toEqual({ all: 0, accepted: 0, rejected: 0 });
  });
});
