import { EntenteError } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown, textOfMarkdown } from "../src/index.ts";
import { utf8 } from "./bytes.ts";
import { some } from "./some.ts";

const parse = (text: string) => parseMarkdown(utf8(text), "brief.md");
const withFields = (fields: string) => `---\n${fields}\n---\nThe talks failed.`;

describe("parseMarkdown(bytes, file)", () => {
  it("takes facts from front matter and text from the body", async () => {
    const text =
      "---\ntitle: Talks fail\npublisher: The Daily Sketch\ndate: 2024-03-01\nkind: news\nspeaker: state:GBR\nurl: https://example.org/a\nbasis:\n  - Statement of 1 March 2024\n---\n# Talks fail\n\nThe minister said *no*.";
    expect(await parse(text)).toEqual({
      title: "Talks fail",
      publisher: "The Daily Sketch",
      date: "2024-03-01",
      kind: "news",
      speaker: "state:GBR",
      url: "https://example.org/a",
      basis: ["Statement of 1 March 2024"],
      language: "en",
      text: "Talks fail\n\nThe minister said no.",
    });
  });

  it.each([
    { does: "takes its first heading for a title", text: "# The *heading*\n\nText.", title: "The heading" },
    { does: "takes the file's name where there is no heading", text: "Only text.", title: "brief" },
    { does: "reads front matter with Windows line ends", text: "---\r\ntitle: T\r\n---\r\nText.", title: "T" },
    { does: "takes a date for the text it is", text: withFields("title: 2024-03-01"), title: "2024-03-01" },
  ])("$does", async ({ text, title }) => {
    expect((await parse(text)).title).toBe(title);
  });

  it.each([
    { does: "names an unknown key", fields: "title: T\ncolour: red", line: 3, key: "colour", value: "not a known key" },
    {
      does: "refuses __proto__ as any other unknown key",
      fields: "__proto__:\n  polluted: yes",
      line: 2,
      key: "__proto__",
      value: "not a known key",
    },
    { does: "refuses constructor", fields: "constructor: x", line: 2, key: "constructor", value: "not a known key" },
    {
      does: "refuses a day that does not exist",
      fields: "title: T\ndate: 2024-02-30",
      line: 3,
      key: "date",
      value: '"2024-02-30"',
    },
    { does: "refuses a date in words", fields: "date: yesterday", line: 2, key: "date", value: '"yesterday"' },
    { does: "refuses a kind that is none", fields: "kind: rumour", line: 2, key: "kind", value: '"rumour"' },
    { does: "refuses a speaker that is no id", fields: "speaker: Boris", line: 2, key: "speaker", value: '"Boris"' },
    {
      does: "refuses the second of one key",
      fields: "title: A\ntitle: B",
      line: 3,
      key: "(YAML)",
      value: some.text("unique"),
    },
    {
      does: "refuses broken YAML",
      fields: 'title: "open',
      line: 2,
      key: "(YAML)",
      value: some.text("quote"),
    },
    { does: "refuses a list in place of fields", fields: "- a\n- b", line: 2, key: "(all)", value: some.anything() },
    {
      does: "refuses aliases, and so a bomb of them",
      fields: [
        "title: &a x",
        ...Array.from({ length: 30 }, (_, at) => `key${at}: &a${at} [*a, *a, *a, *a, *a, *a, *a, *a, *a]`),
      ].join("\n"),
      line: 3,
      key: some.text(/key0|\(YAML\)/u),
      value: some.anything(),
    },
    {
      does: "refuses an alias in a known key",
      fields: "title: &a x\nbasis: [*a, *a]",
      line: 3,
      key: "(YAML)",
      value: "an alias",
    },
  ])("$does", async ({ fields, line, key, value }) => {
    await expect(parse(withFields(fields))).rejects.toMatchObject({
      code: "E_FRONT_MATTER",
      facts: { file: "brief.md", line, key, value },
    });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("refuses YAML nested thousands deep, in words", async () => {
    await expect(parse(withFields(`basis: ${"[".repeat(20_000)}`))).rejects.toMatchObject({ code: "E_FRONT_MATTER" });
  });

  it.each([
    { does: "refuses a file of front matter alone", text: "---\ntitle: T\n---\n", code: "E_EMPTY" },
    { does: "refuses an empty file", text: "", code: "E_EMPTY" },
    { does: "refuses a file of nothing but pictures", text: "![](a.png)\n\n***", code: "E_EMPTY" },
    { does: "refuses a binary file", text: "a\u0001b", code: "E_BINARY" },
    {
      does: "refuses quotations nested thousands deep, in words",
      text: `${">".repeat(3000)} deep`,
      code: "E_UNREADABLE",
    },
  ])("$does", async ({ text, code }) => {
    await expect(parse(text)).rejects.toMatchObject({ code });
  });

  it("throws nothing but refusals", async () => {
    const line = fc.constantFrom(
      "---",
      "title: x",
      "date: 2024-01-01",
      "a: [b",
      "# h",
      "> q",
      "- l",
      "| a | b |",
      "<b>",
      "*&![]()`",
      "\u0000",
      "kind: news",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const error: unknown = await parse(lines.join("\n")).catch((thrown: unknown) => thrown);
        return !(error instanceof Error) || error instanceof EntenteError;
      }),
    );
  });
});

describe("textOfMarkdown(body)", () => {
  it.each([
    {
      does: "parts blocks by a blank line",
      body: "# One\n\nTwo\n\n- Three\n- Four\n\n> Five",
      text: "One\n\nTwo\n\nThree\n\nFour\n\nFive",
    },
    { does: "takes a soft line break for a space and a hard one for a new line", body: "a\nb  \nc", text: "a b\nc" },
    {
      does: "parts the cells of a row",
      body: "| State | Vote |\n| --- | --- |\n| Ruritania | yes |",
      text: "State | Vote\n\nRuritania | yes",
    },
    {
      does: "keeps the words of links, code and emphasis",
      body: "[Go](https://example.org) `now` **please** ~~not~~",
      text: "Go now please not",
    },
    {
      does: "leaves out HTML, and definitions",
      body: "a <b onclick=x>b</b> c\n\n<script>alert(1)</script>\n\n[x]: https://example.org",
      text: "a b c",
    },
  ])("$does", ({ body, text }) => {
    expect(textOfMarkdown(body)).toBe(text);
  });
});
