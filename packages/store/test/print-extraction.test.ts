import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printExtraction } from "../src/print-extraction.ts";
import { documentOf, extractionOf } from "./invented-data.ts";

describe("printExtraction(extraction)", () => {
  it("prints a line for each record, and reads back as the same", () => {
    const extraction = extractionOf(documentOf("a"));
    const text = printExtraction(extraction);
    expect(JSON.parse(text)).toEqual(extraction);
    expect(text.split("\n").filter((line) => /^\{"id":"[cs]-/u.test(line))).toHaveLength(2);
    expect(text.endsWith("}\n")).toBe(true);
  });
  it("reads back whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        const extraction = extractionOf(documentOf("a", { title: `T${title}` }));
        expect(JSON.parse(printExtraction(extraction))).toEqual(extraction);
      }),
    );
  });
  it("prints empty lists on their line", () => {
    const extraction = { ...extractionOf(documentOf("a")), claims: [], stances: [] };
    expect(printExtraction(extraction)).toContain('"claims": [],\n"stances": [],\n"warnings": []\n}');
  });
});
