import type { SourceFile } from "@entente/store";
import { describe, expect, it } from "vitest";
import { readDocument } from "../src/index.ts";
import { markdownOf } from "./invented-data.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (format: "md" | "json"): SourceFile => ({
  id: "a",
  collection: "added",
  format,
  file: `added/a.${format}`,
  sha256: "1".repeat(64),
});
const STORED = { id: "a", title: "T", date: "2020", kind: "news", language: "en", text: "It rains." };

describe("readDocument(source, bytes)", () => {
  it("reads Markdown with front matter; id and digest are the file's", async () => {
    expect(await readDocument(fileOf("md"), bytesOf(markdownOf("It rains.")))).toMatchObject({
      id: "a",
      sha256: "1".repeat(64),
      title: "Invented",
      date: "2024-03-04",
      kind: "news",
      text: expect.stringContaining("It rains.") as string,
    });
  });
  it("reads a stored document", async () => {
    expect(await readDocument(fileOf("json"), bytesOf(JSON.stringify(STORED)))).toEqual({
      ...STORED,
      sha256: "1".repeat(64),
    });
  });
  it.each([
    {
      does: "a stored document with an unknown key",
      format: "json",
      text: JSON.stringify({ ...STORED, x: 1 }),
      says: "added/a.json, at x",
    },
    { does: "a stored document that is cut short", format: "json", text: '{"id":', says: "[E_JSON] added/a.json" },
    {
      does: "Markdown without a date",
      format: "md",
      text: "---\ntitle: T\n---\nIt rains.\n",
      says: "[E_DATE_MISSING] added/a.md",
    },
    {
      does: "an impossible date",
      format: "md",
      text: markdownOf("It rains.", "2024-02-30"),
      says: "added/a.md, line 3",
    },
  ] as const)("names the file of $does", async ({ format, text, says }) => {
    await expect(readDocument(fileOf(format), bytesOf(text))).rejects.toThrow(says);
  });
});
