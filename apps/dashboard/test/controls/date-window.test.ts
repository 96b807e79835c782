import { describe, expect, it } from "vitest";
import { chooseWindow, parseBound, wordsOfWindow } from "../../lib/controls/date-window.ts";
import { filterDocuments } from "../../lib/documents/filter-documents.ts";
import { document } from "../documents/invented-documents.ts";

describe("parseBound(text)", () => {
  it.each([
    [null, null],
    ["", ""],
    ["2020", "2020"],
    ["2020-01-28", "2020-01-28"],
    ["2020-13", ""],
    ["'; DROP TABLE claims", ""],
  ])("reads %j as %j", (text, bound) => {
    expect(parseBound(text)).toBe(bound);
  });
});

describe("chooseWindow(asked, documents)", () => {
  const documents = [document({ date: "1790" }), document({ date: "2025-04-11" })];
  it.each([
    {
      does: "takes the ten years up to the last document",
      asked: { from: null, to: null },
      window: { from: "2016", to: "2025" },
    },
    { does: "leaves an empty bound open", asked: { from: "", to: null }, window: { from: "", to: "2025" } },
    {
      does: "takes what is asked for",
      asked: { from: "2018-01", to: "2019" },
      window: { from: "2018-01", to: "2019" },
    },
  ])("$does", ({ asked, window }) => {
    expect(chooseWindow(asked, documents)).toEqual(window);
  });

  it("is open without documents", () => {
    expect(chooseWindow({ from: null, to: null }, [])).toEqual({ from: "", to: "" });
  });
});

describe("wordsOfWindow(window)", () => {
  it.each([
    [{ from: "2016", to: "2025" }, "2016 to 2025"],
    [{ from: "", to: "2025" }, "up to 2025"],
    [{ from: "2016", to: "" }, "since 2016"],
    [{ from: "", to: "" }, "all years"],
    [{ from: "2020", to: "2020" }, "2020"],
  ])("says %j as %s", (window, words) => {
    expect(wordsOfWindow(window)).toBe(words);
  });
});

describe("filterDocuments(documents, params)", () => {
  const ANY = { text: null, collection: null, kind: null, publisher: null, from: null, to: null, page: 1 };
  const documents = [
    document({ title: "Huawei and the allies", date: "2020-01-28" }),
    document({ title: "Address", date: "1995", collection: "state-of-the-union", kind: "speech" }),
  ];
  it.each([
    { does: "keeps all where nothing is asked", asked: {}, found: 2 },
    { does: "keeps titles with every word, in any case", asked: { text: "ALLIES huawei" }, found: 1 },
    { does: "keeps nothing where a word is missing", asked: { text: "huawei zte" }, found: 0 },
    { does: "keeps a collection", asked: { collection: "state-of-the-union" }, found: 1 },
    { does: "takes the collection for the publisher where none is named", asked: { publisher: "Briefs" }, found: 1 },
    { does: "keeps a kind", asked: { kind: "news" }, found: 1 },
    { does: "keeps a year alone that the window touches", asked: { from: "1995-06", to: "2000" }, found: 1 },
  ])("$does", ({ asked, found }) => {
    expect(filterDocuments(documents, { ...ANY, ...asked })).toHaveLength(found);
  });
});
