import { describe, expect, it } from "vitest";
import { placeNotes } from "../../lib/reader/place-notes.ts";
import { claim, stance } from "../invented-rows.ts";

const TEXT = "Australia said that Huawei was banned.";
const names = { nameOf: (id: string) => id.slice(id.indexOf(":") + 1), issueName: String, frameName: String };
const records = {
  mentions: [],
  claims: [claim(TEXT, { start: 10, end: 38 })],
  stances: [stance(0, 9), stance(20, 30, 1), stance(30, 38, 0)],
  target: { start: 20, end: 30 },
};

describe("placeNotes(records, block, names)", () => {
  it("lists what starts in the block in the order of the text, with its sign", () => {
    const notes = placeNotes(records, { start: 0, end: 30 }, names);
    expect(notes.map(({ sign, view, title, isTarget }) => [sign, view, title, isTarget])).toEqual([
      ["−", "against", "AUS against huawei", false],
      ["“", undefined, "AUS asserts", false],
      ["+", "for", "AUS for huawei", true],
    ]);
  });

  it("leads each to its words, and says what it rests on", () => {
    const [, note] = placeNotes(records, { start: 0, end: 30 }, names);
    expect(note?.href).toBe("/documents/invented?at=10-38#at");
    expect(note?.detail).toBe("reported, cue “said”, confidence 0.75, rule verb-assert");
  });

  it("leaves what starts elsewhere to its own block", () => {
    expect(placeNotes(records, { start: 30, end: 38 }, names).map(({ sign }) => sign)).toEqual(["±"]);
  });
});
