import { describe, expect, it } from "vitest";
import { LIMITS } from "../src/index.ts";
import { parseFeed } from "../src/parse-feed.ts";
import { utf8 } from "./bytes.ts";
import { some } from "./some.ts";

const parse = (xml: string, url?: string) => parseFeed(utf8(xml), { file: "feed.xml", url });
const LONG = "The minister said that the talks had failed, and that no more of them were planned. ".repeat(8).trim();
const rss = (items: string, channel = "<title>Ruritania News</title><link>https://example.org/</link>") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}${items}</channel></rss>`;
const atom = (entries: string) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ruritania News</title><link href="https://example.org/"/>${entries}</feed>`;
const content = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;

describe("parseFeed(bytes, facts)", () => {
  it.each([
    {
      does: "RSS",
      xml: rss(
        `<item><title>Talks &amp;amp; failure</title><link>https://example.org/1#top</link><pubDate>Tue, 28 Jan 2020 23:30:00 -0500</pubDate><dc:creator>Anna  Example</dc:creator>${content(`<p>${LONG}</p><script>alert(1)</script><p>The end.</p>`)}</item>`,
      ),
    },
    {
      does: "Atom",
      xml: atom(
        `<entry><title type="html">Talks &amp;amp; failure</title><link rel="self" href="/self"/><link href="/1"/><published>2020-01-28T10:00:00Z</published><updated>2020-02-01T10:00:00Z</updated><author><name>Anna Example</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LONG}</p><p>The end.</p></div></content></entry>`,
      ),
    },
  ])("reads an entry of $does whole", async ({ xml }) => {
    expect(await parse(xml)).toEqual({
      entries: [
        {
          title: "Talks & failure",
          text: `${LONG}\n\nThe end.`,
          language: "en",
          date: "2020-01-28",
          author: "Anna Example",
          publisher: "Ruritania News",
          url: "https://example.org/1",
        },
      ],
      left: 0,
    });
  });

  it.each([
    { does: "that is only teased", item: "<description>A teaser.</description>" },
    { does: "whose content is a teaser too", item: content("<p>A teaser.</p>") },
    { does: "whose content breaks off", item: content(`<p>${LONG} […]</p>`) },
    {
      does: "whose content asks to go on elsewhere",
      item: content(`<p>${LONG}</p><p>Read more at Ruritania News</p>`),
    },
  ])("leaves the text of an entry to its page $does", async ({ item }) => {
    const { entries } = await parse(rss(`<item><title>T</title><link>https://example.org/1</link>${item}</item>`));
    expect(entries).toEqual([{ title: "T", publisher: "Ruritania News", url: "https://example.org/1" }]);
  });

  it.each([
    {
      does: "takes a short text where there is no page",
      item: "<title>T</title><description>Short &lt;b&gt;text&lt;/b&gt;.</description>",
      entry: { text: "Short text." },
    },
    {
      does: "keeps a text that ends with the word more",
      item: `<title>T</title><link>https://example.org/1</link>${content(`<p>${LONG} They want more</p>`)}`,
      entry: { text: some.text(/more$/u) },
    },
    {
      does: "takes a permanent id for an address",
      item: "<title>T</title><guid>https://example.org/2</guid>",
      entry: { url: "https://example.org/2" },
    },
    { does: "resolves an address", item: "<title>T</title><link>/3</link>", entry: { url: "https://example.org/3" } },
    {
      does: "takes its words for the title of an entry without one",
      item: "<description>Short text.</description>",
      entry: { title: "Short text." },
    },
    {
      does: "reads a date of Dublin Core",
      item: "<title>T</title><dc:date>2020-01-28</dc:date>",
      entry: { date: "2020-01-28" },
    },
  ])("$does", async ({ item, entry }) => {
    expect((await parse(rss(`<item>${item}</item>`))).entries[0]).toMatchObject(entry);
  });

  it.each([
    { does: "a script for an address", item: "<title>T</title><link>javascript:alert(1)</link>" },
    {
      does: "an id that is no address",
      item: '<title>T</title><guid isPermaLink="false">https://example.org/2</guid>',
    },
    { does: "a file for an address", item: "<title>T</title><link>file:///etc/passwd</link>" },
  ])("does not take $does", async ({ item }) => {
    expect((await parse(rss(`<item>${item}</item>`))).entries[0]).not.toHaveProperty("url");
  });

  it("resolves addresses against the feed's own where it names none", async () => {
    const { entries } = await parse(
      rss("<item><title>T</title><link>1.html</link></item>", ""),
      "https://example.org/news/feed.xml",
    );
    expect(entries[0]?.url).toBe("https://example.org/news/1.html");
  });

  it("reads RDF", async () => {
    const xml = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>News</title></channel><item rdf:about="https://example.org/1"><title>T</title><link>https://example.org/1</link></item></rdf:RDF>`;
    expect((await parse(xml)).entries).toEqual([{ title: "T", publisher: "News", url: "https://example.org/1" }]);
  });

  it("takes the first entries of many, and counts the rest", async () => {
    const { entries, left } = await parse(rss("<item><title>T</title></item>".repeat(LIMITS.feedEntries + 7)));
    expect([entries.length, left]).toEqual([LIMITS.feedEntries, 7]);
  });

  it("gives no entries for a feed that has none", async () => {
    expect(await parse(rss(""))).toEqual({ entries: [], left: 0 });
  });

  it("expands no entities, neither a bomb of them nor a file", async () => {
    const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`).join("");
    const xml = rss("<item><title>&lol9;</title></item>").replace(
      "<rss",
      `<!DOCTYPE rss [<!ENTITY lol0 "lol">${bomb}]><rss`,
    );
    expect((await parse(xml)).entries[0]?.title.length).toBeLessThan(300);
    const file = rss("<item><title>&e;</title></item>").replace(
      "<rss",
      '<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss',
    );
    const answer: unknown = await parse(file).catch((error: unknown) => error);
    expect(JSON.stringify(answer)).not.toContain("root:");
  });

  it.each([
    { does: "refuses what is no feed", xml: "<other/>" },
    { does: "refuses a feed that was cut off", xml: rss("<item><title>T</title>").slice(0, -30) },
    { does: "refuses elements nested thousands deep", xml: rss("<a>".repeat(50_000)) },
    { does: "refuses a feed of JSON", xml: '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[]}' },
    { does: "refuses __proto__ as an element", xml: rss("<__proto__><polluted>1</polluted></__proto__>") },
  ])("$does", async ({ xml }) => {
    await expect(parse(xml)).rejects.toMatchObject({ code: "E_UNREADABLE", facts: { file: "feed.xml" } });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
