import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../src/index.ts";
import { parseHtml, textOfFragment } from "../src/parse-html.ts";
import { utf8 } from "./bytes.ts";
import { some } from "./some.ts";

const parse = (html: string, url?: string) => parseHtml(utf8(html), { file: "a.html", url });
const inFolder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const SENTENCE = "The minister said that the talks had failed, and that no more of them were planned.";
const ARTICLE = `<article>${`<p>${SENTENCE}</p>`.repeat(10)}</article>`;
const pageWith = (head: string, body = ARTICLE) =>
  `<!doctype html><html><head><title>Talks fail</title>${head}</head><body>${body}</body></html>`;

describe("parseHtml(bytes, facts)", () => {
  it("reads an article as a person would", async () => {
    const page = await parseHtml(await readFile(inFolder("input/article.html")), {
      file: "article.html",
      url: "https://www.sketch.example/ports#top",
    });
    await expect(`${JSON.stringify(page, null, 1)}\n`).toMatchFileSnapshot("output/article.json");
  });

  it.each([
    { does: "from its meta data", head: '<meta property="article:published_time" content="2024-03-01T10:00:00Z">' },
    {
      does: "from meta data in an attribute of another name",
      head: '<meta itemprop="datePublished" content="2024-03-01">',
    },
    { does: "from Dublin Core", head: '<meta name="DC.date.issued" content="1 March 2024">' },
    {
      does: "from its linked data",
      head: '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Talks fail","datePublished":"2024-03-01T09:00:00Z"}</script>',
    },
    {
      does: "from the time in its article",
      body: `<aside><time>2023-01-01</time></aside>${ARTICLE.replace("<p>", '<time datetime="2024-03-01">today</time><p>')}`,
    },
    { does: "from the only time on the page", body: `<p><time>March 1, 2024</time></p>${ARTICLE}` },
    {
      does: "from the surest of several",
      head: '<meta name="date" content="2020-01-01"><meta property="article:published_time" content="2024-03-01">',
      body: `<time>2023-01-01</time>${ARTICLE}`,
    },
  ])("takes the day it was published $does", async ({ head = "", body }) => {
    expect((await parse(pageWith(head, body))).date).toBe("2024-03-01");
  });

  it.each([
    {
      does: "where there are several times outside the article",
      body: `<time>2023-01-01</time><time>2023-01-02</time>${ARTICLE}`,
    },
    { does: "where only a change is dated", head: '<meta property="article:modified_time" content="2024-03-01">' },
    { does: "where day and month cannot be told apart", head: '<meta name="date" content="01/02/2024">' },
  ])("gives no day $does", async ({ head = "", body }) => {
    expect((await parse(pageWith(head, body))).date).toBeUndefined();
  });

  it.each([
    {
      does: "takes the address a page calls its own",
      href: "https://example.org/story",
      url: "https://example.org/story",
    },
    { does: "resolves it", href: "/story", url: "https://www.example.org/story" },
    {
      does: "does not take one on another host",
      href: "https://elsewhere.example/",
      url: "https://www.example.org/a?b=1",
    },
    { does: "does not take a script", href: "javascript:alert(1)", url: "https://www.example.org/a?b=1" },
    { does: "does without", href: "", url: "https://www.example.org/a?b=1" },
  ])("$does", async ({ href, url }) => {
    const head = `<link rel="canonical" href="${href}">`;
    expect((await parse(pageWith(head), "https://www.example.org/a?b=1#c")).url).toBe(url);
  });

  it.each([
    {
      does: "reads a page in which no article stands out",
      html: "<p>One word</p><p>and another",
      text: "One word\n\nand another",
    },
    { does: "reads text without any markup", html: "just words", text: "just words" },
    { does: "reads a page without a body", html: "<html><p>one<p>two", text: "one\n\ntwo" },
    { does: "reads a page in capital letters", html: "<HTML><BODY><P>One<P>Two</BODY></HTML>", text: "One\n\nTwo" },
    { does: "reads a page whose only <html> stands in a comment", html: "<!-- <html> --><p>one</p>", text: "one" },
    { does: "keeps the lines of preformatted text", html: "<pre>one\n  two</pre>", text: "one\ntwo" },
    {
      does: "drops scripts, styles, forms' fields and what is hidden",
      html: '<p onclick="x()">one</p><script>2</script><style>3</style><select><option>4</select><p hidden>5</p><p aria-hidden="true">6</p><template>7</template><svg><text>8</text></svg><noscript>9</noscript><textarea>10</textarea>',
      text: "one",
    },
    {
      does: "takes escaped markup for words",
      html: "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
      text: "<script>alert(1)</script>",
    },
  ])("$does", async ({ html, text }) => {
    expect((await parse(html)).text).toBe(text);
  });

  it.each([
    {
      does: "refuses tables nested 10,000 deep",
      html: `${"<table><tr><td>".repeat(10_000)}x${"</td></tr></table>".repeat(10_000)}`,
      problem: `nested more than ${LIMITS.markupDepth} deep`,
    },
    {
      does: "refuses a million elements that nobody closes",
      html: "<div>".repeat(1_000_000),
      problem: `nested more than ${LIMITS.markupDepth} deep`,
    },
    {
      does: "refuses a page of very many elements",
      html: "<p>x</p>".repeat(LIMITS.markupElements + 1),
      problem: `more than ${LIMITS.markupElements} elements`,
    },
    {
      does: "refuses an element of very many attributes",
      html: `<p ${Array.from({ length: LIMITS.attributes + 1 }, (_, at) => `a${at}=b`).join(" ")}>x`,
      problem: `more than ${LIMITS.attributes} attributes`,
    },
  ])("$does, at once", async ({ html, problem }) => {
    const started = performance.now();
    await expect(parse(html)).rejects.toMatchObject({
      code: "E_UNREADABLE",
      facts: { file: "a.html", format: "HTML", problem: some.text(problem) },
    });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    {
      does: "refuses a page without words",
      html: "<html><head><title>T</title></head><body><img src=x></body></html>",
      code: "E_EMPTY",
    },
    { does: "refuses an empty file", html: "", code: "E_EMPTY" },
    {
      does: "refuses a text over the limit",
      html: `<p>${"words ".repeat(LIMITS.characters / 5 + 1)}`,
      code: "E_TEXT_LENGTH",
    },
  ])("$does", async ({ html, code }) => {
    await expect(parse(html)).rejects.toMatchObject({ code });
  });

  it.each([
    ["elements side by side", (n: number) => "<p>word</p>".repeat(n)],
    ["text cut up by references", (n: number) => "&amp;word ".repeat(n)],
    ["tags that close nothing", (n: number) => "</b>word".repeat(n)],
    ["open comments", (n: number) => "<!-- ".repeat(n)],
    ["quotes that stay open", (n: number) => '<a href="'.repeat(n)],
    ["blanks", (n: number) => " \n".repeat(n * 20)],
    ["commas", (n: number) => ",a ".repeat(n * 5)],
  ])("takes time that grows no faster than the size: %s", async (_, make) => {
    const timeOf = async (n: number) => {
      const started = process.cpuUsage();
      await parse(`<p>one</p>${make(n)}`).catch(() => undefined);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    await timeOf(1000);
    const [once, eightfold] = [await timeOf(4000), await timeOf(32_000)];
    // Milliseconds of work, not of waiting. Were it the square, the second would take sixty-four times as long.
    expect(eightfold).toBeLessThan(24 * once + 300);
  });
});

describe("textOfFragment(html, file)", () => {
  it.each([
    ["<p>one</p><p>two</p>", "one\n\ntwo"],
    ["one<br>two", "one\ntwo"],
    ["A &amp; B", "A & B"],
    ["", ""],
  ])("turns %j to %j", (html, text) => {
    expect(textOfFragment(html, "feed.xml")).toBe(text);
  });
});
