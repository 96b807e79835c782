import { DocumentId, type DocumentRow } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countDocuments, countMonths } from "../src/index.ts";

const document = (year: number, words = 100): DocumentRow => ({
  documentId: DocumentId.parse(`d-${year}`),
  duplicateGroup: `d-${year}`,
  date: String(year),
  title: "An invented brief",
  publisher: null,
  kind: "news",
  collection: "briefs",
  speaker: null,
  language: "en",
  words,
  entities: 0,
  claims: 2,
  stances: 1,
  warnings: [],
});

describe("countDocuments(documents, years)", () => {
  it("shows a gap as a zero", () => {
    expect(countDocuments([document(2018), document(2020), document(2020)], 1)).toEqual([
      { period: "2018", documents: 1, words: 100, claims: 2, stances: 1 },
      { period: "2019", documents: 0, words: 0, claims: 0, stances: 0 },
      { period: "2020", documents: 2, words: 200, claims: 4, stances: 2 },
    ]);
  });

  it("is empty without documents", () => {
    expect(countDocuments([], 10)).toEqual([]);
  });

  it("sums to the documents, with every period once and in order", () => {
    const years = fc.array(fc.integer({ min: 1790, max: 2025 }), { maxLength: 30 });
    fc.assert(
      fc.property(years, fc.constantFrom(1, 5, 10, 25), (list, length) => {
        const rows = countDocuments(
          list.map((year) => document(year)),
          length,
        );
        const periods = rows.map(({ period }) => period);
        expect(rows.reduce((sum, row) => sum + row.documents, 0)).toBe(list.length);
        expect(periods).toEqual([...new Set(periods)].sort());
      }),
    );
  });
});

describe("countMonths(documents)", () => {
  const on = (date: string): DocumentRow => ({ ...document(2020), date });

  it("goes over the end of a year and shows a gap as a zero", () => {
    const rows = countMonths([on("2020-02-01"), on("2019-11"), on("2020-02-29")]);
    expect(rows.map(({ period, documents }) => [period, documents])).toEqual([
      ["2019-11", 1],
      ["2019-12", 0],
      ["2020-01", 0],
      ["2020-02", 2],
    ]);
  });

  it("leaves out what has no month", () => {
    expect(countMonths([on("2020")])).toEqual([]);
    expect(countMonths([on("2020"), on("2021-03")])).toHaveLength(1);
  });
});
