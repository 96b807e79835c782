import { describe, expect, it } from "vitest";
import { LIMITS } from "../src/index.ts";
import { parseDocx } from "../src/parse-docx.ts";
import { makeDocx, makeZip, paragraph } from "./make-zip.ts";
import { some } from "./some.ts";

const parse = (bytes: Uint8Array) => parseDocx(bytes, "a.docx");
const HEAVY = Buffer.alloc(LIMITS.unpackedBytes / 3 + 1, " ");

describe("parseDocx(bytes, file)", () => {
  it("gives its paragraphs, and the title of its properties", async () => {
    const body = paragraph("The minister said that the talks had failed.") + paragraph("No more talks were planned.");
    expect(await parse(makeDocx(body, { title: "Talks &amp; no talks" }))).toEqual({
      title: "Talks & no talks",
      language: "en",
      text: "The minister said that the talks had failed.\n\nNo more talks were planned.",
    });
  });

  it.each([
    {
      does: "takes its first paragraph for a title where the properties have none",
      body: paragraph("Talks fail") + paragraph("Text."),
      text: "Talks fail\n\nText.",
    },
    {
      does: "keeps a line break within a paragraph",
      body: "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>",
      text: "one\ntwo",
    },
    {
      does: "parts the cells of a table",
      body: `<w:tbl><w:tr><w:tc>${paragraph("Ruritania")}</w:tc><w:tc>${paragraph("yes")}</w:tc></w:tr></w:tbl>`,
      text: "Ruritania\n\nyes",
    },
    {
      does: "takes markup in the text for words",
      body: paragraph("&lt;script&gt;alert(1)&lt;/script&gt;"),
      text: "<script>alert(1)</script>",
    },
    {
      does: "leaves out what was deleted and keeps what was put in",
      body: `<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>`,
      text: "new",
    },
  ])("$does", async ({ body, text }) => {
    expect((await parse(makeDocx(body))).text).toBe(text);
  });

  it.each([
    { does: "refuses what is no archive", bytes: new Uint8Array(5000).fill(65), problem: "its end is missing" },
    {
      does: "refuses an archive that was cut off",
      bytes: makeDocx(paragraph("x")).subarray(0, 600),
      problem: "its end is missing",
    },
    {
      does: "refuses an archive that is no Word document",
      bytes: makeZip([{ name: "a.txt", content: "a" }]),
      problem: "it is damaged",
    },
    {
      does: "refuses an encrypted document",
      bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      problem: "it is encrypted",
    },
    {
      does: "refuses an encrypted part",
      bytes: makeDocx(paragraph("x"), { parts: [{ name: "a", content: "a", flags: 1 }] }),
      problem: "it is encrypted",
    },
    {
      does: "refuses parts packed in a way of their own",
      bytes: makeDocx("", { parts: [{ name: "a", content: "a", method: 99 }] }),
      problem: "packed in an unknown way (99)",
    },
    { does: "refuses broken XML", bytes: makeDocx("<w:p><w:r>"), problem: "it is damaged" },
    {
      does: "refuses a bomb of one part",
      bytes: makeDocx("", { parts: [{ name: "word/big.xml", content: Buffer.alloc(LIMITS.unpackedBytes + 1, " ") }] }),
      problem: `it unpacks to more than ${LIMITS.unpackedBytes} bytes`,
    },
    {
      does: "refuses a bomb of several parts that each say they are small",
      bytes: makeDocx("", { parts: [1, 2, 3].map((at) => ({ name: `${at}.xml`, content: HEAVY, claimed: 10 })) }),
      problem: `it unpacks to more than ${LIMITS.unpackedBytes} bytes`,
    },
    {
      does: "refuses an archive of very many files",
      bytes: makeZip(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, content: "" }))),
      problem: "it holds 10001 files",
    },
  ])("$does", async ({ bytes, problem }) => {
    await expect(parse(bytes)).rejects.toMatchObject({
      code: "E_UNREADABLE",
      facts: { file: "a.docx", format: "DOCX", problem: some.text(problem) },
    });
  });

  it.each([
    { does: "refuses a document without words", bytes: makeDocx(paragraph(" ")), code: "E_EMPTY" },
    { does: "refuses an empty file", bytes: new Uint8Array(), code: "E_EMPTY" },
    {
      does: "refuses a text over the limit",
      bytes: makeDocx(paragraph("word ".repeat(LIMITS.characters / 4))),
      code: "E_TEXT_LENGTH",
    },
  ])("$does", async ({ bytes, code }) => {
    await expect(parse(bytes)).rejects.toMatchObject({ code });
  });
});
