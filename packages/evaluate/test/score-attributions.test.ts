import { describe, expect, it } from "vitest";
import { AttributedDocument, scoreAttributions } from "../src/index.ts";
import { at, claim, extraction, PASSAGE } from "./invented-passage.ts";

const pairOf = (words: string): [number, number] => [at(words).start, at(words).end];
const DOCUMENT = AttributedDocument.parse({
  id: "invented",
  text: PASSAGE.text,
  attributions: [{ source: [pairOf("Ruritania")], cue: [pairOf("said")], content: [pairOf("it objects to the plan")] }],
});
const countsOf = (fields: Record<string, unknown>, document = DOCUMENT) =>
  Object.fromEntries(
    [...scoreAttributions(document, extraction({ claims: [claim(fields)] }))].map(([name, { tp, fp, fn }]) => [
      name,
      [tp, fp, fn],
    ]),
  );

describe("scoreAttributions(document, extraction)", () => {
  it("finds everything right in claims like the labels", () => {
    expect(countsOf({})).toEqual({
      "content>=.5": [1, 0, 0],
      "content+source": [1, 0, 0],
      "token content": [5, 0, 0],
      "token source": [1, 0, 0],
      "token cue": [1, 0, 0],
    });
  });
  it("misses everything without an extraction", () => {
    expect(scoreAttributions(DOCUMENT, undefined).get("token content")).toEqual({ tp: 0, fp: 0, fn: 5 });
  });
  it.each([
    {
      does: "another source",
      speaker: { ...at("Graustark"), entity: null, side: null },
      source: [0, 1, 1],
      tokens: [0, 1, 1],
    },
    {
      does: "a source that shares a word",
      speaker: { ...at("Ruritania said"), entity: null, side: null },
      source: [1, 0, 0],
      tokens: [1, 1, 0],
    },
    { does: "no source", speaker: { entity: null, side: null }, source: [0, 1, 1], tokens: [0, 0, 1] },
  ])("counts a claim with $does", ({ speaker, source, tokens }) => {
    const counts = countsOf({ speaker });
    expect([counts["content+source"], counts["token source"]]).toEqual([source, tokens]);
  });
  it("takes no source for right where none is labelled", () => {
    const bare = {
      ...DOCUMENT,
      attributions: DOCUMENT.attributions.map((attribution) => ({ ...attribution, source: [] })),
    };
    expect(countsOf({ speaker: { entity: null, side: null } }, bare)["content+source"]).toEqual([1, 0, 0]);
    expect(countsOf({}, bare)["content+source"]).toEqual([0, 1, 1]);
  });
  it("counts the words of contents that match none", () => {
    const counts = countsOf({ content: [at("plan")], cue: null });
    expect([counts["content>=.5"], counts["token content"], counts["token cue"]]).toEqual([
      [0, 1, 1],
      [1, 0, 4],
      [0, 0, 1],
    ]);
  });
});
