import { ActorId, type RecordChange } from "@entente/schema";
import { describe, expect, it } from "vitest";
import { countDifferences, listDifferences } from "../src/index.ts";
import { claim, documentChanges, stance } from "./invented-facts.ts";

const kindsOf = (changes: readonly RecordChange[]) =>
  listDifferences([documentChanges("a", changes)]).map(({ kind }) => kind);

describe("listDifferences(documents)", () => {
  it.each([
    { does: "a record gained", changes: [{ before: null, after: claim(1) }], kinds: ["gained"] },
    { does: "a record lost", changes: [{ before: claim(1), after: null }], kinds: ["lost"] },
    {
      does: "a claim with another act",
      changes: [{ before: claim(1), after: claim(1, { act: "deny" }) }],
      kinds: ["changed"],
    },
    {
      does: "a stance with another basis",
      changes: [{ before: stance(1), after: stance(1, { basis: "deed" }) }],
      kinds: ["changed"],
    },
    {
      does: "a stance with another polarity",
      changes: [{ before: stance(1), after: stance(1, { polarity: 0 }) }],
      kinds: ["flipped"],
    },
    {
      does: "a stance lost and one of the other polarity gained",
      changes: [
        { before: stance(1), after: null },
        { before: null, after: stance(2, { polarity: 1 }) },
      ],
      kinds: ["flipped"],
    },
    {
      does: "a stance lost and one of the same polarity gained",
      changes: [
        { before: stance(1), after: null },
        { before: null, after: stance(2) },
      ],
      kinds: ["gained", "lost"],
    },
    {
      does: "a stance lost and one on another target gained",
      changes: [
        { before: stance(1), after: null },
        { before: null, after: stance(2, { polarity: 1, target: ActorId.parse("org:other") }) },
      ],
      kinds: ["gained", "lost"],
    },
    {
      does: "two stances lost and one of the other polarity gained",
      changes: [
        { before: stance(1), after: null },
        { before: stance(2), after: null },
        { before: null, after: stance(3, { polarity: 1 }) },
      ],
      kinds: ["flipped", "lost"],
    },
  ])("names $does", ({ changes, kinds }) => {
    expect(kindsOf(changes)).toEqual(kinds);
  });
  it("does not join stances of two documents", () => {
    const differences = listDifferences([
      documentChanges("a", [{ before: stance(1), after: null }]),
      documentChanges("b", [{ before: null, after: stance(1, { polarity: 1 }) }]),
    ]);
    expect(differences.map(({ documentId, kind }) => `${documentId} ${kind}`)).toEqual(["a lost", "b gained"]);
  });
});

describe("countDifferences(differences)", () => {
  it("counts each kind, and zeros for none", () => {
    const some = listDifferences([
      documentChanges("a", [
        { before: null, after: claim(1) },
        { before: stance(1), after: stance(1, { polarity: 1 }) },
      ]),
    ]);
    expect(countDifferences(some)).toEqual({ gained: 1, lost: 0, flipped: 1, changed: 0 });
    expect(countDifferences([])).toEqual({ gained: 0, lost: 0, flipped: 0, changed: 0 });
  });
});
