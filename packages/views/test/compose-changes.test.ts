import type { RecordChange, RecordFacts } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRecords, composeChanges, invertChanges } from "../src/index.ts";
import { documentChanges, stance } from "./invented-facts.ts";

const gained = (after: RecordFacts): RecordChange => ({ before: null, after });
const lost = (before: RecordFacts): RecordChange => ({ before, after: null });

describe("composeChanges(changes)", () => {
  it.each([
    { does: "gives nothing for nothing", runs: [], composed: [] },
    {
      does: "leaves out what was gained and lost again",
      runs: [documentChanges("a", [gained(stance(1))]), documentChanges("a", [lost(stance(1))])],
      composed: [],
    },
    {
      does: "joins two steps of one record",
      runs: [
        documentChanges("a", [{ before: stance(1), after: stance(1, { polarity: 0 }) }]),
        documentChanges("a", [{ before: stance(1, { polarity: 0 }), after: stance(1, { polarity: 1 }) }]),
      ],
      composed: [documentChanges("a", [{ before: stance(1), after: stance(1, { polarity: 1 }) }])],
    },
    {
      does: "keeps documents apart, in the order of collection and id",
      runs: [
        documentChanges("b", [gained(stance(1))]),
        documentChanges("a", [gained(stance(1))]),
        documentChanges("z", [lost(stance(1))], "added"),
      ],
      composed: [
        documentChanges("z", [lost(stance(1))], "added"),
        documentChanges("a", [gained(stance(1))]),
        documentChanges("b", [gained(stance(1))]),
      ],
    },
  ])("$does", ({ runs, composed }) => {
    expect(composeChanges(runs)).toEqual(composed);
  });
  it("gives, over any way through states, what a comparison of the first and last state gives", () => {
    const state = fc.uniqueArray(fc.record({ number: fc.nat(5), polarity: fc.constantFrom<-1 | 0 | 1>(-1, 0, 1) }), {
      selector: ({ number }) => number,
    });
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), (states) => {
        const facts = states.map((entries) => entries.map(({ number, polarity }) => stance(number, { polarity })));
        const steps = facts.slice(1).map((now, at) => documentChanges("a", compareRecords(facts[at] ?? [], now)));
        const whole = compareRecords(facts[0] ?? [], facts.at(-1) ?? []);
        expect(composeChanges(steps)).toEqual(whole.length === 0 ? [] : [documentChanges("a", whole)]);
      }),
    );
  });
});

describe("invertChanges(documents)", () => {
  it("turns gained into lost, and twice gives the same", () => {
    const documents = [documentChanges("a", [gained(stance(1)), lost(stance(2))])];
    expect(invertChanges(documents)).toEqual([documentChanges("a", [lost(stance(1)), gained(stance(2))])]);
    expect(invertChanges(invertChanges(documents))).toEqual(documents);
  });
});
