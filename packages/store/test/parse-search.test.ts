import { describe, expect, it } from "vitest";
import { parseSearch } from "../src/parse-search.ts";

describe("parseSearch(text)", () => {
  it.each([
    { does: "takes each word for a term", text: "Huawei  network", terms: ["huawei", "network"] },
    { does: "keeps quoted words together", text: '"trade war" tariffs', terms: ["trade war", "tariffs"] },
    { does: "takes curved quotation marks too", text: "“Trade\n war”", terms: ["trade war"] },
    { does: "takes a mark without its partner for none", text: '"trade war', terms: ["trade", "war"] },
    { does: "asks for each term once", text: "war war", terms: ["war"] },
    { does: "finds no term in nothing", text: ' "" ', terms: [] },
  ])("$does", ({ text, terms }) => {
    expect(parseSearch(text)).toEqual(terms);
  });
});
