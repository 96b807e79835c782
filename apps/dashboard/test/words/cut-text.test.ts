import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutBlocks, cutPages, pageOf } from "../../lib/words/cut-text.ts";

const LONGEST_LEGAL_TEXT = 5_000_000;
const sentences = (count: number) => "Ruritania denied that it had signed. ".repeat(count);

describe("cutPages(text, length)", () => {
  it.each([
    { does: "keeps a short text on one page", text: sentences(10), pages: 1 },
    { does: "gives an empty text no page", text: "", pages: 0 },
  ])("$does", ({ text, pages }) => {
    expect(cutPages(text)).toHaveLength(pages);
  });

  it("cuts a long text at a paragraph where there is one, else after a sentence", () => {
    const paragraphs = `${sentences(400)}\n\n${sentences(400)}`;
    const [first] = cutPages(paragraphs, 20_000);
    expect(paragraphs.slice((first?.end ?? 0) - 2, first?.end)).toBe("\n\n");
    const [page] = cutPages(sentences(1000), 20_000);
    expect(sentences(1000).slice((page?.end ?? 0) - 8, page?.end)).toBe("signed. ");
  });

  it("cuts a text of the greatest legal length without a single blank, in less than two seconds", () => {
    const start = performance.now();
    const pages = cutPages("x".repeat(LONGEST_LEGAL_TEXT));
    expect(pages.at(-1)?.end).toBe(LONGEST_LEGAL_TEXT);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("never cuts a character in two", () => {
    const text = "🙂".repeat(40);
    for (const { start, end } of cutPages(text, 9)) expect(text.slice(start, end)).not.toMatch(/\p{Cs}/u);
  });

  it("gives pages that join up to the text, none of them too long or cut inside a character", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "B", ". ", " ", "\n\n", "”", "🛰️", "é"), maxLength: 400 });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 60 }), (all, length) => {
        const pages = cutPages(all, length);
        expect(pages.map(({ start, end }) => all.slice(start, end)).join("")).toBe(all);
        for (const { start, end } of pages) {
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(length);
          expect(all.slice(start, end)).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });
});

describe("cutBlocks(text, page)", () => {
  it("makes a block of each paragraph, without the blank line between", () => {
    const text = "One.\n\nTwo.\nStill two.";
    expect(cutBlocks(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
      "One.",
      "Two.\nStill two.",
    ]);
  });

  it("cuts a long paragraph after a sentence", () => {
    const text = sentences(100);
    const blocks = cutBlocks(text, { start: 0, end: text.length });
    expect(blocks.length).toBeGreaterThan(2);
    for (const { start, end } of blocks) {
      expect(end - start).toBeLessThanOrEqual(1_200);
      expect(text.slice(start, start + 9)).toBe("Ruritania");
    }
  });

  it("loses nothing but line breaks", () => {
    const text = fc.string({ unit: fc.constantFrom("a", ". ", "\n\n", "B"), maxLength: 200 });
    fc.assert(
      fc.property(text, (all) => {
        const blocks = cutBlocks(all, { start: 0, end: all.length });
        const joined = blocks.map(({ start, end }) => all.slice(start, end)).join("");
        expect(joined.replaceAll("\n", "")).toBe(all.replaceAll("\n", ""));
      }),
    );
  });
});

describe("pageOf(pages, at)", () => {
  it("finds the page of a character, and the first for one that is nowhere", () => {
    const pages = [
      { start: 0, end: 10 },
      { start: 10, end: 15 },
    ];
    expect([0, 9, 10, 14, 15].map((at) => pageOf(pages, at))).toEqual([1, 1, 2, 2, 1]);
  });
});
