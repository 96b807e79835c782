import { EntenteError } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Format } from "../src/detect-format.ts";
import { readBytes } from "../src/read-bytes.ts";
import { utf8 } from "./bytes.ts";
import { makePdf, page } from "./make-pdf.ts";
import { makeDocx, paragraph } from "./make-zip.ts";

const HTML =
  '<!doctype html><html><head><title>T</title><meta name="date" content="2024-03-01"></head><body><article><h1>T</h1><p>One two.</p><table><tr><td>a</table></article></body></html>';
const FEED =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><item><title>T</title><description>One &lt;b&gt;two.</description></item></channel></rss>';
const VALID: Readonly<Record<Format, Uint8Array>> = {
  markdown: utf8("---\ntitle: T\ndate: 2024-03-01\n---\n# T\n\n> *One* [two](https://example.org)."),
  text: utf8("One two."),
  html: utf8(HTML),
  pdf: makePdf([page(["One two.", "Three four."])], { title: "A title" }),
  docx: makeDocx(paragraph("One two."), { title: "T" }),
  feed: utf8(FEED),
};
const FORMATS = Object.keys(VALID) as Format[];

async function isHandled(format: Format, bytes: Uint8Array): Promise<boolean> {
  const outcome: unknown = await readBytes({ file: "a", format, bytes }).catch((error: unknown) => error);
  return !(outcome instanceof Error) || outcome instanceof EntenteError;
}

/** Changes, drops and doubles some bytes of a valid file. */
function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(bytes.length - 1);
  const damage = fc.record({ at: place, length: fc.nat(20), put: fc.uint8Array({ maxLength: 8 }) });
  return fc.array(damage, { minLength: 1, maxLength: 6 }).map((damages) =>
    damages.reduce((now, { at, length, put }) => {
      const from = Math.min(at, now.length);
      return Uint8Array.from([...now.subarray(0, from), ...put, ...now.subarray(from + length)]);
    }, bytes),
  );
}

describe("readBytes(job)", () => {
  it.each(FORMATS)("reads a file of %s", async (format) => {
    const reading = await readBytes({ file: "a", format, bytes: VALID[format] });
    expect(JSON.stringify(reading)).toMatch(/One two\./u);
  });

  it.each(FORMATS)("throws nothing but refusals for any bytes taken for %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => isHandled(format, bytes)),
      { numRuns: 60 },
    );
  });

  it.each(FORMATS)("throws nothing but refusals for a damaged file of %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(damaged(VALID[format]), (bytes) => isHandled(format, bytes)),
      { numRuns: 60 },
    );
  });

  it("throws nothing but refusals for markup put together at random", async () => {
    const piece = fc.constantFrom(
      "<html>",
      "<body>",
      "</body>",
      "<p>",
      "</p>",
      "<table>",
      "<td>",
      "<b",
      ">",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "&amp;",
      "&#0;",
      "&#xd800;",
      "<script>",
      "</script>",
      "<svg>",
      "<math>",
      "<template>",
      'a="',
      "'",
      "word ",
      "<br>",
      "<base href=x>",
      "<frameset>",
      "<title>",
      "\u0000",
      "<?php",
      "<!doctype",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), (pieces) => isHandled("html", utf8(pieces.join("")))),
      { numRuns: 300 },
    );
  });

  it("says of a stack that ran out what that means", async () => {
    const bytes = makeDocx(`${"<w:sdt><w:sdtContent>".repeat(20_000)}${"</w:sdtContent></w:sdt>".repeat(20_000)}`);
    await expect(readBytes({ file: "a.docx", format: "docx", bytes })).rejects.toMatchObject({
      code: "E_UNREADABLE",
      facts: { file: "a.docx", format: "DOCX", problem: "it is nested too deeply or cut into too many pieces" },
    });
  });
});
