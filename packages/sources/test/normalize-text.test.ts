import { EntenteError } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS, normalizeText } from "../src/index.ts";
import { some } from "./some.ts";

describe("normalizeText(text, file)", () => {
  it.each([
    { does: "composes letters and marks", text: "cafe\u0301", normal: "caf\u00e9" },
    { does: "ends every line the same way", text: "a\r\nb\rc\u2028d\u2029e", normal: "a\nb\nc\nd\ne" },
    { does: "drops control characters and byte order marks", text: "a\u0000b\u0007c\u0085d\ufeffe", normal: "abcde" },
    { does: "keeps tabs within a line", text: "a\tb", normal: "a\tb" },
    { does: "drops blanks at line ends", text: "a  \t\nb", normal: "a\nb" },
    { does: "keeps at most one blank line", text: "a\n\n\n\nb", normal: "a\n\nb" },
    { does: "drops blanks around the whole", text: "\n  a b  \n", normal: "a b" },
  ])("$does", ({ text, normal }) => {
    expect(normalizeText(text, "a.txt")).toBe(normal);
  });

  it.each([
    { does: "refuses a text without letter or digit", text: " —\n…\u0000 ", code: "E_EMPTY" },
    { does: "refuses a text over the limit", text: "a".repeat(LIMITS.characters + 1), code: "E_TEXT_LENGTH" },
  ])("$does", ({ text, code }) => {
    expect(() => normalizeText(text, "a.txt")).toThrow(some.object({ code }));
  });

  it("refuses a text of many times the limit without working through it", () => {
    const text = "word \n".repeat(LIMITS.characters);
    const started = performance.now();
    expect(() => normalizeText(text, "a.txt")).toThrow(
      some.object({
        code: "E_TEXT_LENGTH",
        facts: { file: "a.txt", characters: text.length, limit: LIMITS.characters },
      }),
    );
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("changes nothing more when applied again", () => {
    const isStable = (text: string) => {
      try {
        const once = normalizeText(text, "a.txt");
        return normalizeText(once, "a.txt") === once;
      } catch (error) {
        return error instanceof EntenteError;
      }
    };
    const noisy = fc.array(
      fc.constantFrom("a", " ", "\n", "\r", "\t", "\u0301", "\u2028", "\u0000", "\ufeff", "é", "가", "ᄀ", "ᅡ"),
    );
    fc.assert(fc.property(noisy, (parts) => isStable(parts.join(""))));
    fc.assert(fc.property(fc.string({ unit: "binary" }), isStable));
  });
});
