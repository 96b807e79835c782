import { EntenteError } from "@entente/schema";
import { parseFeed as parseXml } from "feedsmith";
import { damageOf } from "./damage-of.ts";
import { decodeMarkup } from "./decode-markup.ts";
import { detectLanguage } from "./detect-language.ts";
import { LIMITS } from "./limits.ts";
import { normalizeText } from "./normalize-text.ts";
import { type PageFacts, textOfFragment } from "./parse-html.ts";
import type { ParsedSource } from "./parsed-source.ts";
import { titleOf } from "./title-of.ts";
import { parseWrittenDate } from "./written-date.ts";

/** What a feed says of one entry; `text` is there where the feed carries the whole of it. */
export type FeedEntry = Partial<ParsedSource> & { readonly title: string };

/** A feed's entries in its own order, and how many more it holds than are taken. */
export interface Feed {
  readonly entries: readonly FeedEntry[];
  readonly left: number;
}

type Xml = ReturnType<typeof parseXml>;

/** What is read of an item of RSS or RDF. */
interface XmlItem {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
  readonly pubDate?: string;
  readonly dc?: { readonly dates?: readonly string[]; readonly creators?: readonly string[] };
  readonly content?: { readonly encoded?: string };
  readonly description?: string;
}

/** What is read of an entry of Atom. */
interface XmlEntry {
  readonly title?: XmlText;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly published?: string;
  readonly updated?: string;
  readonly authors?: readonly { readonly name?: string }[];
  readonly content?: XmlText;
  readonly summary?: XmlText;
}

interface XmlText {
  readonly value?: string;
  readonly type?: string;
}

/** What is read of an entry of any kind of feed. */
interface RawEntry {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly dates: readonly (string | undefined)[];
  readonly author?: string | undefined;
  readonly content?: string | undefined;
  readonly teaser?: string | undefined;
}

/** A feed's text of fewer words is a teaser. */
const FULL_WORDS = 100;
const CUT_OFF = /(?:\.\.\.|…|\[…\]|\[\.\.\.\]|\b(?:read more|continue reading)\b[^.]{0,40})\s*$/iu;

/** Reads an RSS, RDF or Atom feed. An entry whose text it does not carry whole has only what is needed to fetch its page. */
export async function parseFeed(bytes: Uint8Array, { file, charset, url }: PageFacts): Promise<Feed> {
  const xml = readXml(decodeMarkup(bytes, file, charset), file);
  const { title, base, items } = contentsOf(xml, file);
  const from =
    url !== undefined && base !== undefined && URL.canParse(base, url) ? new URL(base, url).href : (url ?? base);
  const publisher = title === undefined ? undefined : titleOf(textOfFragment(title, file));
  const taken = items.slice(0, LIMITS.feedEntries);
  const entries = await Promise.all(taken.map((item) => entryOf(item, { file, base: from, publisher })));
  return { entries, left: items.length - taken.length };
}

function readXml(text: string, file: string): Xml {
  try {
    return parseXml(text);
  } catch (cause) {
    const facts = { file, format: "an RSS or Atom feed", problem: damageOf(cause) };
    throw new EntenteError("E_UNREADABLE", facts, { cause });
  }
}

function contentsOf(
  xml: Xml,
  file: string,
): { title: string | undefined; base: string | undefined; items: readonly RawEntry[] } {
  if (xml.format === "json")
    throw new EntenteError("E_UNREADABLE", { file, format: "an RSS or Atom feed", problem: "it is JSON" });
  if (xml.format !== "atom") {
    const { title, link, items } = xml.feed;
    return { title, base: link, items: ((items ?? []) as readonly XmlItem[]).map(rawItem) };
  }
  const { title, entries, links, xml: own } = xml.feed;
  const site = links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
  return {
    title: title?.value,
    base: own?.base ?? site,
    items: ((entries ?? []) as readonly XmlEntry[]).map(rawEntry),
  };
}

function rawItem({ title, link, guid, pubDate, dc, content, description }: XmlItem): RawEntry {
  return {
    title,
    link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
    dates: [pubDate, dc?.dates?.[0]],
    author: dc?.creators?.[0],
    content: content?.encoded,
    teaser: description,
  };
}

function rawEntry({ title, links, published, updated, authors, content, summary }: XmlEntry): RawEntry {
  return {
    title: title?.value,
    link: links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
    dates: [published, updated],
    author: authors?.[0]?.name,
    content: htmlOf(content),
    teaser: htmlOf(summary),
  };
}

/** Plain text in a feed is made HTML, so that one way leads on. */
function htmlOf(text: XmlText | undefined): string | undefined {
  if (text?.type === "html" || text?.type === "xhtml") return text.value;
  return text?.value
    ?.replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/\n{2,}/gu, "<p>");
}

async function entryOf(
  raw: RawEntry,
  { file, base, publisher }: { file: string; base: string | undefined; publisher: string | undefined },
): Promise<FeedEntry> {
  const url = addressOf(raw.link, base);
  const text = fullText(raw, url !== undefined, file);
  const date = raw.dates.map(parseWrittenDate).find((day) => day !== undefined);
  const author = raw.author?.replace(/\s+/gu, " ").trim();
  return {
    title: titleOf(textOfFragment(raw.title ?? "", file), text, raw.link),
    ...(text === undefined ? {} : { text, language: await detectLanguage(text) }),
    ...(date === undefined ? {} : { date }),
    ...(author === undefined || author === "" ? {} : { author }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The entry's own text where it is whole, or where there is no page to fetch instead. */
function fullText({ content, teaser }: RawEntry, hasPage: boolean, file: string): string | undefined {
  const text = textOfFragment(content ?? "", file);
  const isFull = text.split(/\s+/u).length >= FULL_WORDS && !CUT_OFF.test(text.slice(-80));
  const chosen = isFull ? text : hasPage ? "" : text || textOfFragment(teaser ?? "", file);
  return /[\p{L}\p{N}]/u.test(chosen) ? normalizeText(chosen, file) : undefined;
}

function addressOf(link: string | undefined, base: string | undefined): string | undefined {
  const isAbsolute = link !== undefined && URL.canParse(link);
  if (link === undefined || !(isAbsolute || (base !== undefined && URL.canParse(link, base)))) return undefined;
  const url = isAbsolute ? new URL(link) : new URL(link, base);
  url.hash = "";
  return /^https?:$/u.test(url.protocol) ? url.href : undefined;
}
