import { EntenteError } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, LIMITS } from "../src/index.ts";
import { latin1, utf8, utf16 } from "./bytes.ts";
import { some } from "./some.ts";

const WORDS = "The minister said “no” to Borduria’s offer.";

describe("decodeText(bytes, file)", () => {
  it.each([
    { does: "decodes UTF-8", bytes: utf8(WORDS) },
    { does: "leaves out the mark of UTF-8", bytes: utf8(`\ufeff${WORDS}`) },
    { does: "decodes UTF-16 with a mark, little end first", bytes: utf16(`\ufeff${WORDS}`, "little") },
    { does: "decodes UTF-16 with a mark, big end first", bytes: utf16(`\ufeff${WORDS}`, "big") },
    { does: "decodes UTF-16 without a mark, little end first", bytes: utf16(WORDS, "little") },
    { does: "decodes UTF-16 without a mark, big end first", bytes: utf16(WORDS, "big") },
  ])("$does", ({ bytes }) => {
    expect(decodeText(bytes, "a.txt")).toBe(WORDS);
  });

  it.each([
    { does: "refuses an empty file", bytes: utf8(""), code: "E_EMPTY", facts: { file: "a.txt" } },
    {
      does: "names the first control byte of a binary file",
      bytes: utf8("ab\u0000c"),
      code: "E_BINARY",
      facts: { offset: 2 },
    },
    {
      does: "names the first byte that is no UTF-8",
      bytes: latin1("The café is shut. It was a café."),
      code: "E_ENCODING",
      facts: { offset: 7, encoding: "UTF-8" },
    },
    {
      does: "names the last byte of a text cut off within a letter",
      bytes: utf8("caf\u00e9").subarray(0, 4),
      code: "E_ENCODING",
      facts: { offset: 3 },
    },
    {
      does: "refuses UTF-16 of which half a letter is missing",
      bytes: utf16(`\ufeff${WORDS}`, "little").subarray(0, 21),
      code: "E_ENCODING",
      facts: { encoding: "UTF-16LE" },
    },
    {
      does: "refuses a file over the limit",
      bytes: new Uint8Array(LIMITS.bytes + 1).fill(97),
      code: "E_TOO_LARGE",
      facts: { bytes: LIMITS.bytes + 1, limit: LIMITS.bytes },
    },
  ])("$does", ({ bytes, code, facts }) => {
    expect(() => decodeText(bytes, "a.txt")).toThrow(some.object({ code, facts: some.object(facts) }));
  });

  it("throws nothing but refusals", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          return typeof decodeText(bytes, "a.txt") === "string";
        } catch (error) {
          return error instanceof EntenteError;
        }
      }),
    );
  });
});
