import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../src/index.ts";
import { parsePdf } from "../src/parse-pdf.ts";
import { assemble, makePdf, page, type Run } from "./make-pdf.ts";
import { some } from "./some.ts";

const parse = (bytes: Uint8Array) => parsePdf(bytes, "a.pdf");
const textOf = async (...pages: readonly (readonly Run[])[]) => (await parse(makePdf(pages))).text;
const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>";
const ENCRYPT = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> /P -4 >> /ID [<${"01".repeat(16)}> <${"01".repeat(16)}>]`;

/** A page with a running head, six lines of text, and its number. */
const numbered = (number: number, lines: readonly string[]): Run[] => [
  { x: 72, y: 760, text: "Ruritania Gazette" },
  ...page(lines),
  { x: 300, y: 40, text: `Page ${number} of 4` },
];

describe("parsePdf(bytes, file)", () => {
  it("gives its text, and the title of its properties", async () => {
    const bytes = makePdf([page(["The minister said that the talks had failed."])], { title: "Talks fail (again)" });
    expect(await parse(bytes)).toEqual({
      title: "Talks fail (again)",
      language: "en",
      text: "The minister said that the talks had failed.",
    });
  });

  it.each([
    { does: "passes over a title that a program left behind", title: "Microsoft Word - draft 3.doc" },
    { does: "passes over a title of one word", title: "output" },
  ])("$does, and takes the largest words of the first page", async ({ title }) => {
    const runs = [
      { x: 72, y: 740, size: 24, text: "Talks have failed" },
      ...page(["One line.", "Another line."], { top: 690 }),
    ];
    expect((await parse(makePdf([runs], { title }))).title).toBe("Talks have failed");
  });

  it.each([
    {
      does: "joins the lines of a paragraph, and parts paragraphs at a gap",
      lines: [
        "The minister of Ruritania said on Tuesday that",
        "the talks had failed.",
        "",
        "Borduria had no comment on that, and said so.",
      ],
      text: "The minister of Ruritania said on Tuesday that the talks had failed.\n\nBorduria had no comment on that, and said so.",
    },
    {
      does: "parts paragraphs where a sentence ends well before the margin",
      lines: [
        "The minister of Ruritania said on Tuesday that",
        "talks had failed.",
        "Borduria had no comment on that, and said so",
        "to the press.",
      ],
      text: "The minister of Ruritania said on Tuesday that talks had failed.\n\nBorduria had no comment on that, and said so to the press.",
    },
    {
      does: "parts paragraphs at a gap after a line that fills the page",
      lines: [
        "The minister of Ruritania said so on Tuesday.",
        "",
        "Borduria had no comment on that, and said so.",
        "It gave no reason, and did not take questions.",
      ],
      text: "The minister of Ruritania said so on Tuesday.\n\nBorduria had no comment on that, and said so. It gave no reason, and did not take questions.",
    },
    {
      does: "joins a word parted at a line's end",
      lines: ["The ministry has called the negotia-", "tions about the harbour a failure."],
      text: "The ministry has called the negotiations about the harbour a failure.",
    },
    {
      does: "keeps the hyphen of a word that the text writes with one",
      lines: ["A long-term plan was wanted, and the long-", "term plan of the ministry was not that."],
      text: "A long-term plan was wanted, and the long-term plan of the ministry was not that.",
    },
    {
      does: "keeps the hyphen before a capital letter",
      lines: ["They signed the treaty called Anglo-", "Ruritanian in the summer of that year."],
      text: "They signed the treaty called Anglo-Ruritanian in the summer of that year.",
    },
    {
      does: "keeps the hyphen of a first half that usually has one",
      lines: ["The committee is chaired by the vice-", "president of the assembly, who agreed."],
      text: "The committee is chaired by the vice-president of the assembly, who agreed.",
    },
    {
      does: "begins a new block at each bullet",
      lines: [
        "The ministry demands the following of it:",
        "\u2022 an apology",
        "\u2022 the return of the ship to its owner",
      ],
      text: "The ministry demands the following of it:\n\n• an apology\n\n• the return of the ship to its owner",
    },
  ])("$does", async ({ lines, text }) => {
    expect(await textOf(page(lines.map((line) => line.replaceAll("\u2022", "\u0095"))))).toBe(text);
  });

  it("leaves out running heads and page numbers, and goes on over the end of a page", async () => {
    const ordinals = ["first", "second", "third", "fourth"];
    const text = await textOf(
      ...ordinals.map((ordinal, at) =>
        numbered(at + 1, [
          `it says. Here the ${ordinal} page begins with a line of its own.`,
          `The middle of the ${ordinal} page is a line like any other line.`,
          `There is nothing more to be said of the ${ordinal} page at all.`,
          `The foot of the ${ordinal} page breaks off in the middle of what`,
        ]),
      ),
    );
    expect(text).not.toMatch(/Gazette|Page \d/u);
    expect(text.match(/in the middle of what it says\. Here/gu)).toHaveLength(3);
  });

  it("keeps a heading at the foot of a page apart from the next page", async () => {
    const text = await textOf(
      page([
        "The first page ends with the heading of a part.",
        "Nothing more of it stands here, as it happens.",
        "",
        "Conclusions",
      ]),
      page(["The second page begins with the part itself."]),
    );
    expect(text).toMatch(/happens\.\n\nConclusions\n\nThe second/u);
  });

  it("keeps a heading apart from the text under it", async () => {
    const runs = [{ x: 72, y: 740, size: 18, text: "Talks fail" }, ...page(["The minister said so."], { top: 718 })];
    expect(await textOf(runs)).toBe("Talks fail\n\nThe minister said so.");
  });

  it.each([
    { does: "refuses what is no PDF", bytes: new Uint8Array(300).fill(65), problem: "it does not begin as a PDF does" },
    {
      does: "refuses a file that was cut off",
      bytes: makePdf([page(["x"])]).subarray(0, -60),
      problem: "it was cut off",
    },
    {
      does: "refuses a file of which only its frame is left",
      bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF\n"),
      problem: "it is damaged",
    },
    {
      does: "refuses an encrypted file",
      bytes: makePdf([page(["secret"])], { trailer: ENCRYPT }),
      problem: "it is encrypted",
    },
    {
      does: "refuses pages that lead in a circle",
      bytes: assemble(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1000000000 >>"],
        "/Root 1 0 R",
      ),
      problem: "it is damaged",
    },
  ])("$does", async ({ bytes, problem }) => {
    await expect(parse(bytes)).rejects.toMatchObject({
      code: "E_UNREADABLE",
      facts: { file: "a.pdf", format: "PDF", problem: some.text(problem) },
    });
  });

  it("says of a scan that it holds no words", async () => {
    await expect(parse(makePdf([[], []]))).rejects.toMatchObject({
      code: "E_EMPTY",
      facts: { file: "a.pdf", what: "its 2 pages hold pictures or nothing, and no words" },
    });
  });

  it("stops at the limit of characters, however many pages follow", async () => {
    const line = `BT /F1 11 Tf 72 720 Td (${"word ".repeat(18)}) Tj ET
`;
    const pages = "3 0 R ".repeat(100);
    const content = deflateSync(line.repeat(2000)).toString("latin1");
    const bytes = assemble(
      [
        "<< /Type /Catalog /Pages 2 0 R >>",
        `<< /Type /Pages /Kids [${pages}] /Count 100 /Resources << /Font << /F1 5 0 R >> >> >>`,
        PAGE,
        `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ],
      "/Root 1 0 R",
    );
    await expect(parse(bytes)).rejects.toMatchObject({ code: "E_TEXT_LENGTH", facts: { limit: LIMITS.characters } });
  });
});
