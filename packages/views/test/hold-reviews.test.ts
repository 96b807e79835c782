import type { StanceRow } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdReviews } from "../src/index.ts";
import { reviewed } from "./invented-reviews.ts";
import { stance, stances } from "./stance.ts";

const WORDS = "Arcadia bars Ruritania's ships from its northern harbours until the talks resume.";
const JUDGED: StanceRow = { ...stance({ id: 1 }), quote: WORDS };
const among = (...rows: StanceRow[]) => ({ claims: [], stances: rows });

describe("holdReviews(reviews, records)", () => {
  it("holds on the record of the same id that says the same", () => {
    const { held, moved, lost } = holdReviews([reviewed(JUDGED)], among(JUDGED, stance({ id: 2 })));
    expect([[...held.keys()], moved.size, lost]).toEqual([[JUDGED.id], 0, []]);
  });
  it.each([
    { does: "the same words and some more", quote: `On Friday, ${WORDS}` },
    { does: "fewer of the same words", quote: "Arcadia bars Ruritania's ships from its northern harbours" },
    { does: "an edited word", quote: WORDS.replace("northern", "southern") },
  ])("goes over to a record with $does", ({ quote }) => {
    const successor = { ...stance({ id: 7 }), quote };
    const { held, moved, lost } = holdReviews([reviewed(JUDGED)], among(successor));
    expect([held.size, [...moved.keys()], lost]).toEqual([0, [successor.id], []]);
  });
  it.each([
    { does: "other words", row: { ...stance({ id: 7 }), quote: "Arcadia opens its harbours to Ruritania's ships." } },
    { does: "another sign", row: { ...stance({ id: 7, polarity: 1 }), quote: WORDS } },
    { does: "another target", row: { ...stance({ id: 7, target: "state:BRA" }), quote: WORDS } },
    { does: "another document", row: { ...stance({ id: 7, document: "elsewhere" }), quote: WORDS } },
  ])("is lost rather than held on to a record with $does", ({ row }) => {
    const { moved, lost } = holdReviews([reviewed(JUDGED)], among(row));
    expect([moved.size, lost]).toEqual([0, [{ review: reviewed(JUDGED), because: "gone" }]]);
  });
  it("is lost where two records would do, and where its own says something else", () => {
    const two = [7, 8].map((id) => ({ ...stance({ id }), quote: WORDS }));
    expect(holdReviews([reviewed(JUDGED)], among(...two)).lost).toEqual([
      { review: reviewed(JUDGED), because: "gone" },
    ]);
    const flipped = { ...JUDGED, polarity: 1 as const };
    expect(holdReviews([reviewed(JUDGED)], among(flipped)).lost).toEqual([
      { review: reviewed(JUDGED), because: "changed" },
    ]);
  });
  it("puts every review in one place, and no two on one record", () => {
    fc.assert(
      fc.property(stances, stances, (before, after) => {
        const reviews = before.map((row) => reviewed(row));
        const { held, moved, lost } = holdReviews(reviews, among(...after));
        expect(held.size + moved.size + lost.length).toBe(reviews.length);
        for (const record of moved.keys()) expect(held.has(record)).toBe(false);
      }),
    );
  });
});
