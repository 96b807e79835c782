import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEntityFinder } from "../../src/entities/create-entity-finder.ts";
import { groupEntities } from "../../src/entities/group-entities.ts";
import { analyzeText } from "../../src/text/analyze-text.ts";
import { knowledge, mentionsOf } from "./invented-mentions.ts";

/** States whose names are one word and mean nothing else, so that one may stand for another. */
const STATES = ["France", "Poland", "Japan", "Kenya", "Brazil", "Canada", "Norway", "Egypt"] as const;
const DEMONYMS = ["French", "Polish", "Japanese", "Kenyan", "Brazilian", "Canadian", "Norwegian", "Egyptian"] as const;
/** Words and marks that the rules look for, so that chance meets them. */
const WORDS = [
  ..."Huawei Boris Johnson U.S. China's the The of and said - , . ( ) : “ ” \" ' Mr. MS. PSAKI Q he they its company officials government".split(
    " ",
  ),
  ..."Ministry Committee for House Assembly former Secretary General Paris in from GRU (GRU) Jr. I we my delegation 5G \n\n Georgia US".split(
    " ",
  ),
];
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
);
const shapeOf = (text: string) => {
  const mentions = mentionsOf(text);
  return mentions.map(({ form, type, first, last }) => ({ form, type, first, last }));
};

describe("createEntityFinder(knowledge): properties", () => {
  it("cuts every span out of the text at its tokens' edges, in order, names never overlapping", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens } = analyzeText(text);
        const mentions = mentionsOf(text);
        const named = mentions.filter(({ form }) => form !== "pronoun" && form !== "nominal");
        expect(mentions.every((m) => tokens[m.first]?.start === m.start && tokens[m.last - 1]?.end === m.end)).toBe(
          true,
        );
        expect(mentions.every((m, at) => m.start >= (mentions[at - 1]?.start ?? 0))).toBe(true);
        expect(named.every((m, at) => m.start >= (named[at - 1]?.end ?? 0))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it("reads one state like another of the same grammar", () => {
    const template = (state: string, demonym: string) =>
      `${state} banned Huawei. The ${demonym} government said it would wait, and ${demonym} officials agreed. ` +
      `“We will act,” said ${state}'s foreign minister Ravi Deshmukh. He left ${state} on Monday.`;
    fc.assert(
      fc.property(fc.nat(STATES.length - 1), fc.nat(STATES.length - 1), (a, b) => {
        const [one, other] = [a, b].map((at) => template(STATES[at] ?? "", DEMONYMS[at] ?? ""));
        expect(shapeOf(one ?? "")).toEqual(shapeOf(other ?? ""));
      }),
    );
  });
  it("finds the names of both of two texts put together", () => {
    const words = fc.array(fc.constantFrom("France", "Poland", "spoke.", "The", "Kenyan", "envoy", "met", "NATO."), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const names = (text: string) => mentionsOf(text).filter(({ form }) => form === "name" || form === "demonym");
        const [a, b] = [`${first.join(" ")}.`, `${second.join(" ")}.`];
        const together = names(`${a}\n\n${b}`).map(({ entity, start, end }) => ({ entity, start, end }));
        const apart = [
          ...names(a).map(({ entity, start, end }) => ({ entity, start, end })),
          ...names(b).map(({ entity, start, end }) => ({
            entity,
            start: start + a.length + 2,
            end: end + a.length + 2,
          })),
        ];
        expect(together).toEqual(apart);
      }),
    );
  });
  it("gives the same mentions twice, whatever it read in between", () => {
    const text = "By Cui Hongmei\nRavi Deshmukh met Huawei's spokesman. He left.";
    const before = mentionsOf(text);
    mentionsOf("Deshmukh Hongmei (DH) spoke to the Quiet Kite Association.");
    expect(mentionsOf(text)).toEqual(before);
  });
  it("gives each entity once, with every mention of it", () => {
    const entities = groupEntities(mentionsOf("Huawei sued. The company lost. Poland and Huawei met."));
    expect(entities.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ["org:huawei", 3],
      ["state:POL", 1],
    ]);
  });
});

describe("createEntityFinder(knowledge): cost", () => {
  const find = createEntityFinder(knowledge);
  const about = { id: "x", sha256: "0", title: "", kind: "news", language: "en", date: "2019" } as const;
  const secondsFor = (text: string) => {
    const analysis = analyzeText(text);
    const started = process.cpuUsage();
    find(analysis, { ...about, text } as never);
    return process.cpuUsage(started).user / 1e6;
  };
  it.each([
    { does: "repeated names without a full stop", unit: "Huawei France Group he they the company (ABC) " },
    { does: "capitalised words in one line", unit: "Ravi Deshmukh Orenko Dobrovo Association of " },
    { does: "pronouns whose actor is never named", unit: "we it they he officials said that " },
    { does: "quotation marks and brackets", unit: '"(“[ the ministry ' },
  ])("grows with the text and no faster: $does", ({ unit }) => {
    secondsFor(unit.repeat(500));
    const [short, long] = [secondsFor(unit.repeat(2_000)), secondsFor(unit.repeat(16_000))];
    // Eight times the text; a quadratic step would cost sixty-four times as much.
    expect(long).toBeLessThan(Math.max(short, 0.02) * 24);
  });
});
