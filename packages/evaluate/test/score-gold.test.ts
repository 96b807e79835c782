import { describe, expect, it } from "vitest";
import { scoreGold } from "../src/index.ts";
import { at, claim, extraction, PASSAGE, stance } from "./invented-passage.ts";

const countsOf = (records: Parameters<typeof extraction>[0], name: string) => {
  const { tp, fp, fn } = scoreGold(PASSAGE, extraction(records)).get(name) ?? { tp: -1, fp: -1, fn: -1 };
  return [tp, fp, fn];
};
const mention = (words: string, form = "name") => ({ ...at(words), form, confidence: 1 });
const entity = (words: string, id: string, form = "name") => ({
  id,
  type: id.split(":")[0],
  name: words,
  mentions: [mention(words, form)],
});

describe("scoreGold(passage, extraction)", () => {
  it("finds everything right in an extraction like the labels", () => {
    const counts = [...scoreGold(PASSAGE, extraction({}))].filter(([, { fp, fn }]) => fp + fn > 0);
    expect(counts).toEqual([]);
  });
  it("misses everything without an extraction", () => {
    const counts = scoreGold(PASSAGE, undefined);
    expect(["entity span+type", "claim content>=.5", "stance pair"].map((name) => counts.get(name))).toEqual([
      { tp: 0, fp: 0, fn: 3 },
      { tp: 0, fp: 0, fn: 1 },
      { tp: 0, fp: 0, fn: 2 },
    ]);
  });
  it.each([
    { does: "another span", entities: [entity("Ruritania said", "state:AAA")], counts: [0, 1, 3] },
    { does: "another type", entities: [entity("Ruritania", "org:ruritania")], counts: [0, 1, 3] },
    {
      does: "a pronoun besides",
      entities: [entity("Ruritania", "state:AAA"), entity("it", "state:AAA", "pronoun")],
      counts: [1, 0, 2],
    },
    {
      does: "the same mention twice",
      entities: [entity("Ruritania", "state:AAA"), entity("Ruritania", "state:BBB")],
      counts: [1, 0, 2],
    },
  ])("counts entities with $does", ({ entities, counts }) => {
    expect(countsOf({ entities }, "entity span+type")).toEqual(counts);
  });
  it("asks of a state or bloc that it is the right one", () => {
    const entities = [entity("Ruritania", "state:BBB"), entity("Graustark", "bloc:graustark")];
    expect(countsOf({ entities }, "state/bloc link")).toEqual([1, 1, 1]);
    expect(countsOf({ entities }, "  state")).toEqual([1, 0, 0]);
  });
  it.each([
    { does: "half of its words", content: [at("it objects to")], counts: [1, 0, 0] },
    { does: "fewer than half", content: [at("plan")], counts: [0, 1, 1] },
    { does: "its words in two spans", content: [at("it objects"), at("to the plan")], counts: [1, 0, 0] },
  ])("counts a claim with $does", ({ content, counts }) => {
    expect(countsOf({ claims: [claim({ content })] }, "claim content>=.5")).toEqual(counts);
  });
  it.each([
    { does: "the right side", speaker: { entity: null, side: "state:AAA" }, right: 1 },
    { does: "the right actor of another side", speaker: { entity: "state:AAA", side: "state:BBB" }, right: 1 },
    { does: "another actor", speaker: { entity: "person:x", side: "state:BBB" }, right: 0 },
    { does: "nobody", speaker: { entity: null, side: null }, right: 0 },
  ])("asks who speaks: $does", ({ speaker, right }) => {
    expect(countsOf({ claims: [claim({ speaker })] }, "claim+speaker")).toEqual([right, 1 - right, 1 - right]);
  });
  it("takes nobody for right where the label says unknown", () => {
    const unknown = {
      ...PASSAGE,
      claims: PASSAGE.claims.map((gold) => ({ ...gold, speaker: { canonical: "unknown", side: "none" } })),
    };
    const found = extraction({ claims: [claim({ speaker: { entity: null, side: null } })] });
    expect(scoreGold(unknown, found).get("claim+speaker")).toEqual({ tp: 1, fp: 0, fn: 0 });
  });
  it.each([
    { does: "one record", stances: [[-1, 0.5]], signed: 1 },
    { does: "the wrong sign", stances: [[1, 0.5]], signed: 0 },
    {
      does: "records that outweigh another",
      stances: [
        [-1, 0.9],
        [1, 0.3],
      ],
      signed: 1,
    },
    {
      does: "records that balance to mixed",
      stances: [
        [-1, 0.6],
        [1, 0.5],
      ],
      signed: 0,
    },
  ] as { does: string; stances: [number, number][]; signed: number }[])(
    "joins the stances of a pair by confidence: $does",
    ({ stances, signed }) => {
      const records = stances.map(([polarity, confidence], number) =>
        stance({ id: `s-000000000000000${number}`, polarity, confidence }),
      );
      expect(countsOf({ stances: records }, "stance pair")).toEqual([1, 0, 1]);
      expect(countsOf({ stances: records }, "stance pair+sign")).toEqual([signed, 1 - signed, 2 - signed]);
    },
  );
});
