import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Input, LIMITS, openSources, type SourceOutcome, type Sources } from "../src/index.ts";
import { utf8 } from "./bytes.ts";
import { makePdf, page } from "./make-pdf.ts";
import { makeDocx, paragraph } from "./make-zip.ts";
import { allowLocal, answer, redirect, servePages } from "./serve-pages.ts";
import { some } from "./some.ts";

const WORDS = "The minister said that the talks had failed, and that no more of them were planned.";
const LONG = Array.from({ length: 10 }, () => `<p>${WORDS}</p>`).join("");
const PAGE = `<!doctype html><html><head><title>From its page</title><meta name="date" content="2023-12-31"><meta name="author" content="Page Author"></head><body><article>${LONG}</article></body></html>`;
const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ruritania News</title>
<item><title>Whole</title><link>/whole</link><pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate><content:encoded><![CDATA[${LONG}]]></content:encoded></item>
<item><title>Teased</title><link>/story</link><pubDate>Sat, 02 Mar 2024 10:00:00 GMT</pubDate></item>
<item><title>Undated</title><link>/story#part</link></item>
<item><title>Gone</title><link>/gone</link></item>
<item><title>Inner</title><link>http://10.0.0.1/</link></item>
<item><title>Nothing</title></item>
<item><title>Feed in feed</title><link>/feed</link></item>
</channel></rss>`;

let server: Awaited<ReturnType<typeof servePages>>;
let folder = "";
let sources: Sources;
const stdin = { bytes: utf8("") };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-sources-"));
  server = await servePages({
    "/feed": answer("application/rss+xml", FEED),
    "/many": answer(
      "text/xml",
      `<rss version="2.0"><channel><title>N</title>${"<item><title>T</title><description>Short text.</description></item>".repeat(LIMITS.feedEntries + 3)}</channel></rss>`,
    ),
    "/story": answer("text/html; charset=utf-8", PAGE),
    "/moved": redirect("/story"),
    "/report": answer("application/pdf", Buffer.from(makePdf([page([WORDS])], { title: "A long report" }))),
    "/notes.md": answer("text/plain", `---\ndate: 2024-03-01\n---\n# Notes\n\n${WORDS}`),
    "/picture": answer("image/png", "x"),
    "/bytes": answer("application/octet-stream", Buffer.from([0, 1, 2])),
  });
  const now = () => new Date("2024-03-05T10:00:00Z");
  const input = { [Symbol.asyncIterator]: () => Readable.from([stdin.bytes])[Symbol.asyncIterator]() };
  sources = openSources({ refuse: allowLocal, now, stdin: input });
});
afterAll(async () => {
  server.close();
  sources.close();
  await rm(folder, { recursive: true, force: true });
});

async function read(source: string, kind: Input["kind"] = "file"): Promise<SourceOutcome[]> {
  const outcomes: SourceOutcome[] = [];
  for await (const outcome of sources.read({ kind, source, isNamed: true })) outcomes.push(outcome);
  return outcomes;
}

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

describe("openSources(effects)", () => {
  it.each([
    { name: "a.md", format: "markdown", content: `---\ndate: 2024-03-01\n---\n${WORDS}` },
    { name: "a.txt", format: "text", content: WORDS },
    { name: "a.HTML", format: "html", content: `<p>${WORDS}` },
    { name: "a.pdf", format: "pdf", content: makePdf([page([WORDS])]) },
    { name: "a.docx", format: "docx", content: makeDocx(paragraph(WORDS)) },
    { name: "without-ending", format: "html", content: `<!doctype html><p>${WORDS}` },
  ])("reads the file $name as $format", async ({ name, format, content }) => {
    const source = await fileOf(name, content);
    expect(await read(source)).toEqual([{ source, format, parsed: some.object({ text: WORDS, language: "en" }) }]);
  });

  it.each([
    { does: "plain text", content: WORDS, format: "text" },
    { does: "Markdown with front matter", content: `---\ndate: 2024-03-01\n---\n${WORDS}`, format: "markdown" },
    { does: "HTML", content: `<html><p>${WORDS}</html>`, format: "html" },
  ])("reads standard input as $does where it looks so", async ({ content, format }) => {
    stdin.bytes = utf8(content);
    expect(await read("-", "stdin")).toMatchObject([{ source: "-", format, parsed: { text: WORDS } }]);
  });

  it("names standard input in what it refuses", async () => {
    stdin.bytes = utf8("");
    expect(await read("-", "stdin")).toMatchObject([
      { source: "-", failed: { code: "E_EMPTY", facts: { file: "standard input" } } },
    ]);
    stdin.bytes = new Uint8Array(LIMITS.bytes + 1);
    expect(await read("-", "stdin")).toMatchObject([
      { failed: { code: "E_TOO_LARGE", facts: { file: "standard input" } } },
    ]);
  });

  it.each([
    { does: "a format that is none", name: "a.png", content: "x", code: "E_FORMAT", facts: { found: "a .png file" } },
    {
      does: "a file without an ending that shows no format",
      name: "LICENSE",
      content: "words",
      code: "E_FORMAT",
      facts: { found: "a file without an ending" },
    },
    {
      does: "a file over the limit",
      name: "large.txt",
      content: Buffer.alloc(LIMITS.bytes + 1, "a"),
      code: "E_TOO_LARGE",
      facts: { limit: LIMITS.bytes },
    },
    { does: "an empty file", name: "empty.md", content: "", code: "E_EMPTY", facts: {} },
    {
      does: "a picture that calls itself HTML",
      name: "picture.html",
      content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff]),
      code: "E_ENCODING",
      facts: { offset: 0 },
    },
  ])("refuses $does", async ({ name, content, code, facts }) => {
    const source = await fileOf(name, content);
    expect(await read(source)).toMatchObject([{ source, failed: { code, facts: { file: source, ...facts } } }]);
  });

  it("says of a file that has gone that it is not there", async () => {
    const source = join(folder, "gone.md");
    expect(await read(source)).toMatchObject([
      { source, failed: { code: "E_READ", facts: { file: source, problem: "there is no such file or folder" } } },
    ]);
  });

  it("keeps where a page lay in the end, and when it was fetched", async () => {
    const source = server.url("/moved");
    expect(await read(source, "url")).toMatchObject([
      {
        source,
        format: "html",
        parsed: {
          title: "From its page",
          date: "2023-12-31",
          url: server.url("/story"),
          retrieved: "2024-03-05T10:00:00.000Z",
        },
      },
    ]);
  });

  it.each([
    { path: "/report", format: "pdf", parsed: { title: "A long report" } },
    { path: "/notes.md", format: "markdown", parsed: { title: "Notes", date: "2024-03-01" } },
  ])("reads $path as $format", async ({ path, format, parsed }) => {
    const url = server.url(path);
    expect(await read(url, "url")).toMatchObject([{ source: url, format, parsed: { ...parsed, url } }]);
  });

  it.each([
    { path: "/picture", found: "of the type image/png" },
    { path: "/bytes", found: "of the type application/octet-stream" },
  ])("refuses $path", async ({ path, found }) => {
    const source = server.url(path);
    expect(await read(source, "url")).toMatchObject([
      { source, failed: { code: "E_FORMAT", facts: { file: source, found } } },
    ]);
  });

  it("makes a document of each entry of a feed, and goes on after one that fails", async () => {
    const source = server.url("/feed");
    const story = server.url("/story");
    const of = { publisher: "Ruritania News", retrieved: "2024-03-05T10:00:00.000Z" };
    expect(await read(source, "url")).toMatchObject([
      {
        source: server.url("/whole"),
        parsed: { ...of, title: "Whole", date: "2024-03-01", url: server.url("/whole") },
      },
      { source: story, parsed: { ...of, title: "Teased", date: "2024-03-02", author: "Page Author", url: story } },
      { source: story, parsed: { ...of, title: "Undated", date: "2023-12-31", url: story } },
      { source: server.url("/gone"), failed: { code: "E_URL_FAILED" } },
      { source: "http://10.0.0.1/", failed: { code: "E_URL_REFUSED" } },
      { source: `${source}: Nothing`, failed: { code: "E_EMPTY" } },
      { source, failed: { code: "E_FORMAT", facts: { found: "a feed inside a feed" } } },
    ]);
  });

  it("says how many entries of a long feed it left", async () => {
    const source = server.url("/many");
    const outcomes = await read(source, "url");
    expect(outcomes).toHaveLength(LIMITS.feedEntries + 1);
    expect(outcomes.at(-1)).toMatchObject({
      source,
      failed: { code: "E_FEED_LENGTH", facts: { entries: LIMITS.feedEntries + 3 } },
    });
  });

  it("reads a feed from a file, and its pages from where they lie", async () => {
    const source = await fileOf(
      "feed.xml",
      FEED.replace(/<item><title>(?!Teased)[\s\S]*?<\/item>/gu, "").replace("/story", server.url("/story")),
    );
    expect(await read(source)).toMatchObject([
      { source: server.url("/story"), format: "feed", parsed: { title: "Teased", date: "2024-03-02" } },
    ]);
  });
});
