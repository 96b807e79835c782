import { describe, expect, it } from "vitest";
import { placePair } from "../src/index.ts";

describe("placePair(row)", () => {
  it.each([
    { does: "takes the brackets out", text: "[Ann] thanked [Bob].", p: "Ann", q: "Bob", places: [0, 3, 12, 15] },
    { does: "puts p first where q stands first", text: "[Bob] met [Ann].", p: "Ann", q: "Bob", places: [8, 11, 0, 3] },
    { does: "tells two of one name apart", text: "[Ann] met [Ann].", p: "Ann", q: "Ann", places: [0, 3, 8, 11] },
    {
      does: "keeps what a bracket leaves of a word",
      text: "[Congre]ss met [Bob].",
      p: "Congre",
      q: "Bob",
      places: [0, 6, 13, 16],
    },
    { does: "searches a name without brackets", text: "Ann met [Bob].", p: "Ann", q: "Bob", places: [0, 3, 8, 11] },
    {
      does: "gives nothing for a name that is not there",
      text: "[Bob] slept.",
      p: "Ann",
      q: "Bob",
      places: [0, 0, 0, 3],
    },
  ])("$does", ({ text, p, q, places }) => {
    const placed = placePair({ text, p, q });
    expect([...placed.p, ...placed.q]).toEqual(places);
    expect(placed.text).toBe(text.replaceAll(/[[\]]/gu, ""));
  });
});
