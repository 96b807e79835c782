import { describe, expect, it } from "vitest";
import type { Added } from "../../src/add/add-documents.ts";
import { lineOf, reportOf, summaryOf } from "../../src/add/add-report.ts";

const stored = (row: Partial<Extract<Added, { title: string }>>): Added => ({
  source: "a.md",
  status: "added",
  id: "2024-03-01-a",
  title: "A",
  date: "2024-03-01",
  kind: "news",
  language: "en",
  alike: [],
  warnings: [],
  ...row,
});
const refused = (status: "skipped" | "failed"): Added => ({
  source: "b.png",
  status,
  error: { code: "E_FORMAT", message: "[E_FORMAT] b.png is a .png file." },
});
const duplicate: Added = { source: "c.md", status: "duplicate", id: "2024-03-01-a" };

describe("lineOf(row)", () => {
  it.each([
    { row: stored({}), line: "added 2024-03-01-a from a.md" },
    {
      row: stored({ status: "replaced" }),
      line: "replaced 2024-03-01-a by its new version from a.md",
    },
    { row: stored({ alike: ["x", "y"] }), line: "added 2024-03-01-a from a.md; much like x, y" },
    {
      row: stored({ language: "fr", warnings: ["unsupported-language"] }),
      line: "added 2024-03-01-a from a.md; kept but not extracted: its language is French",
    },
    {
      row: stored({ language: "und", warnings: ["unsupported-language"] }),
      line: "added 2024-03-01-a from a.md; kept but not extracted: its language is unknown",
    },
    { row: duplicate, line: "already here as 2024-03-01-a: c.md" },
    { row: refused("skipped"), line: "skipped b.png: neither Markdown, text, HTML, PDF, DOCX nor a feed" },
    { row: refused("failed"), line: "[E_FORMAT] b.png is a .png file." },
  ])("says $line", ({ row, line }) => {
    expect(lineOf(row)).toBe(line);
  });
});

describe("summaryOf(reportOf(rows))", () => {
  it.each([
    { rows: [stored({})], summary: "1 added. Next: `entente extract` makes their records." },
    { rows: [duplicate], summary: "1 already here." },
    {
      rows: [stored({}), stored({ status: "replaced" }), duplicate, refused("skipped"), refused("failed")],
      summary: "1 added, 1 replaced, 1 already here, 1 skipped, 1 failed. Next: `entente extract` makes their records.",
    },
    { rows: [], summary: "Nothing to add." },
  ])("says $summary", ({ rows, summary }) => {
    expect(summaryOf(reportOf(rows))).toBe(summary);
  });

  it("counts every row once", () => {
    const rows = [stored({}), duplicate, duplicate, refused("failed")];
    const { counts, documents } = reportOf(rows);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(documents.length);
  });
});
