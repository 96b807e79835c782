import { signatureOf, similarityOf } from "@entente/sources";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupDuplicates } from "../src/group-duplicates.ts";

const WORDS = Array.from({ length: 300 }, (_, at) => `word${(at * 7919) % 1009}`);
const textOf = (changed: number, seed = "x") =>
  WORDS.map((word, at) => (at < changed ? `${seed}${at}` : word)).join(" ");
const grouped = (texts: Readonly<Record<string, string>>) =>
  groupDuplicates(Object.entries(texts).map(([id, text]) => ({ id, signature: signatureOf(text) })));

describe("groupDuplicates(documents)", () => {
  it("gives nothing for nothing", () => {
    expect(groupDuplicates([])).toEqual([]);
  });
  it("joins near duplicates under the first, and leaves others alone", () => {
    expect(
      grouped({ a: textOf(0), b: "something else altogether, about the weather", c: textOf(10), d: textOf(150) }),
    ).toEqual(["a", "b", "a", "d"]);
  });
  it("never joins what has no signature", () => {
    const none = new Uint32Array();
    expect(
      groupDuplicates([
        { id: "a", signature: none },
        { id: "b", signature: none },
      ]),
    ).toEqual(["a", "b"]);
  });
  it("finds what a comparison of every pair finds", () => {
    const changes = fc.array(fc.record({ changed: fc.integer({ min: 0, max: 60 }), seed: fc.constantFrom("x", "y") }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(changes, (entries) => {
        const documents = entries.map(({ changed, seed }, at) => ({
          id: `d${at}`,
          signature: signatureOf(textOf(changed, seed)),
        }));
        const groups: string[] = [];
        documents.forEach(({ id, signature }, at) => {
          const alike = documents.findIndex(
            (other, earlier) => earlier < at && similarityOf(other.signature, signature) >= 0.8,
          );
          groups.push(groups[alike] ?? id);
        });
        expect(groupDuplicates(documents)).toEqual(groups);
      }),
    );
  });
});
