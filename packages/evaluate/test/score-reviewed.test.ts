import { describe, expect, it } from "vitest";
import { GoldPassage, scoreGold } from "../src/index.ts";
import { at, claim, extraction, PASSAGE, stance } from "./invented-passage.ts";

const { start, end } = at("Graustark condemned Ruritania");
const ON_RURITANIA = { holder: "bloc:graustark", target: "state:AAA", polarity: -1, evidence: [start, end] };
const passage = (fields: object) =>
  GoldPassage.parse({
    ...PASSAGE,
    entities: [],
    claims: [],
    stances: [],
    rejected: { claims: [], stances: [] },
    ...fields,
  });
const countsOf = (fields: object, records: Parameters<typeof extraction>[0], name: "claim" | "stance") => {
  const { tp, fp, fn } = scoreGold(passage(fields), extraction(records)).get(`reviewed ${name}`) ?? {
    tp: 9,
    fp: 9,
    fn: 9,
  };
  return [tp, fp, fn];
};

describe("scoreGold(passage, extraction), of a passage that people have reviewed", () => {
  it("counts what nobody has judged neither way", () => {
    expect(countsOf({}, {}, "claim")).toEqual([0, 0, 0]);
    expect(countsOf({}, {}, "stance")).toEqual([0, 0, 0]);
  });
  it.each([
    { does: "an accepted claim that is found", records: {}, counts: [1, 0, 0] },
    { does: "an accepted claim that is not found", records: { claims: [] }, counts: [0, 0, 1] },
    {
      does: "an accepted claim that is given to somebody else",
      records: { claims: [claim({ speaker: { entity: "state:BBB", side: "state:BBB" } })] },
      counts: [0, 1, 1],
    },
  ])("counts $does", ({ records, counts }) => {
    expect(countsOf({ claims: PASSAGE.claims }, records, "claim")).toEqual(counts);
  });
  it("counts a rejected claim that is found as wrong, and one that is gone as nothing", () => {
    const rejected = { rejected: { claims: PASSAGE.claims, stances: [] } };
    expect(countsOf(rejected, {}, "claim")).toEqual([0, 1, 0]);
    expect(countsOf(rejected, { claims: [] }, "claim")).toEqual([0, 0, 0]);
  });
  it.each([
    { does: "the same sign", polarity: -1, counts: [1, 0, 0] },
    { does: "another sign", polarity: 1, counts: [0, 1, 1] },
  ])("judges an accepted stance by its sign: $does", ({ polarity, counts }) => {
    expect(countsOf({ stances: [ON_RURITANIA] }, { stances: [stance({ polarity })] }, "stance")).toEqual(counts);
  });
  it("counts a rejected stance only where it is found with its sign, in its place", () => {
    const rejected = { rejected: { claims: [], stances: [ON_RURITANIA] } };
    expect(countsOf(rejected, { stances: [stance()] }, "stance")).toEqual([0, 1, 0]);
    expect(countsOf(rejected, { stances: [stance({ polarity: 1 })] }, "stance")).toEqual([0, 0, 0]);
    expect(countsOf(rejected, { stances: [stance({ evidence: at("Ruritania said") })] }, "stance")).toEqual([0, 0, 0]);
  });
});
