import { ActorId, Extraction } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRecords, factsOf, isSameRecord, shortenQuote } from "../src/index.ts";
import { claim, stance } from "./invented-facts.ts";

const TEXT = "Ruritania said\n it objects. It condemned Graustark.";
const SHA = "0".repeat(64);
const EXTRACTION = Extraction.parse({
  schema: "entente/extraction@1",
  document: { id: "ruritania-objects", sha256: SHA, date: "2020", kind: "news", title: "Ruritania objects" },
  extractor: { version: "0.1.0", fingerprint: SHA },
  entities: [
    {
      id: "org:ruritania",
      type: "org",
      name: "Ruritania",
      mentions: [
        { start: 0, end: 9, form: "name", confidence: 1 },
        { start: 28, end: 30, form: "pronoun", confidence: 0.5 },
      ],
    },
  ],
  claims: [
    {
      id: "c-0000000000000001",
      speaker: { start: 0, end: 9, entity: "org:ruritania", side: null },
      cue: { start: 10, end: 14 },
      content: [{ start: 10, end: 27 }],
      mode: "indirect",
      act: "assert",
      issues: [],
      frames: [],
      confidence: 0.5,
      rule: "cue",
    },
  ],
  stances: [
    {
      id: "s-0000000000000001",
      holder: "org:ruritania",
      target: "org:graustark",
      polarity: -1,
      basis: "word",
      voice: "narrated",
      evidence: { start: 28, end: 51 },
      issues: [],
      confidence: 0.5,
      rule: "predicate",
    },
  ],
  warnings: [],
});

describe("factsOf(extraction, text)", () => {
  it("draws one fact a record, with its words on one line", () => {
    expect(factsOf(EXTRACTION, TEXT)).toEqual([
      { kind: "entity", id: "org:ruritania", type: "org", name: "Ruritania", side: null, mentions: 2 },
      claim(1, { quote: "said it objects." }),
      stance(1, { quote: "It condemned Graustark.", confidence: 0.5 }),
    ]);
  });
  it("gives no quote where the text is gone", () => {
    expect(factsOf(EXTRACTION, undefined).map((facts) => ("quote" in facts ? facts.quote : "none"))).toEqual([
      "none",
      null,
      null,
    ]);
  });
});

describe("compareRecords(before, after)", () => {
  it.each([
    { does: "finds nothing between equal lists", before: [stance(1)], after: [stance(1)], changes: [] },
    {
      does: "finds a record gained",
      before: [],
      after: [stance(1)],
      changes: [{ before: null, after: stance(1) }],
    },
    { does: "finds a record lost", before: [claim(1)], after: [], changes: [{ before: claim(1), after: null }] },
    {
      does: "finds a record changed, by its id",
      before: [claim(1), stance(1)],
      after: [stance(1, { polarity: 1 }), claim(1)],
      changes: [{ before: stance(1), after: stance(1, { polarity: 1 }) }],
    },
    {
      does: "takes a record whose quote alone differs for the same",
      before: [stance(1, { quote: null })],
      after: [stance(1)],
      changes: [],
    },
    {
      does: "tells a claim from a stance of the same number",
      before: [claim(1)],
      after: [stance(1)],
      changes: [
        { before: claim(1), after: null },
        { before: null, after: stance(1) },
      ],
    },
  ])("$does", ({ before, after, changes }) => {
    expect(compareRecords(before, after)).toEqual(changes);
  });
  it("is inverted by swapping its arguments, whatever their order", () => {
    const facts = fc.uniqueArray(fc.record({ number: fc.nat(6), polarity: fc.constantFrom<-1 | 0 | 1>(-1, 0, 1) }), {
      selector: ({ number }) => number,
    });
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [old, now] = [a, b].map((list) => list.map(({ number, polarity }) => stance(number, { polarity })));
        const forth = compareRecords(old ?? [], now ?? []);
        const back = compareRecords((now ?? []).toReversed(), old ?? []);
        expect(back).toEqual(forth.map(({ before, after }) => ({ before: after, after: before })));
      }),
    );
  });
});

describe("isSameRecord(a, b)", () => {
  it.each([
    { does: "two absences", a: null, b: null, same: true },
    { does: "an absence and a record", a: null, b: stance(1), same: false },
    { does: "another holder", a: stance(1), b: stance(1, { holder: ActorId.parse("org:other") }), same: false },
    { does: "an unknown quote", a: stance(1), b: stance(1, { quote: null }), same: true },
  ])("$does: $same", ({ a, b, same }) => {
    expect(isSameRecord(a, b)).toBe(same);
  });
});

describe("shortenQuote(quote)", () => {
  it("keeps a short quote, on one line", () => {
    expect(shortenQuote(" a\n\n b ")).toBe("a b");
  });
  it("cuts a long quote to 200 characters with an ellipsis", () => {
    const short = shortenQuote("x".repeat(1000));
    expect([short.length, short.at(-1)]).toEqual([200, "…"]);
  });
});
