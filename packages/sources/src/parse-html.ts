import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { checkMarkup } from "./check-markup.ts";
import { decodeMarkup } from "./decode-markup.ts";
import { detectLanguage } from "./detect-language.ts";
import { type HtmlNode, textOfHtml } from "./html-blocks.ts";
import { canonicalUrl, datesOfPage, type HtmlDocument } from "./html-facts.ts";
import { normalizeText } from "./normalize-text.ts";
import type { ParsedSource } from "./parsed-source.ts";
import { titleOf } from "./title-of.ts";
import { parseWrittenDate } from "./written-date.ts";

/** What is known of a page besides its bytes. */
export interface PageFacts {
  readonly file: string;
  readonly charset?: string | undefined;
  readonly url?: string | undefined;
}

/** An article shorter than this is not trusted to be the whole of the page's words. */
const SHORTEST_ARTICLE = 200;
const LONGEST_BYLINE = 200;

/** Reads a page to the text of its article; a page in which no article stands out gives all of its visible text. */
export async function parseHtml(bytes: Uint8Array, { file, charset, url }: PageFacts): Promise<ParsedSource> {
  const document = parseDocument(decodeMarkup(bytes, file, charset), file);
  const [heading] = document.querySelectorAll("h1");
  // Readability takes the tree apart, so whatever else is asked of the page is asked before.
  const facts = { url: canonicalUrl(document, url), heading: heading?.textContent, dates: datesOfPage(document) };
  const everything = textOfHtml(document.documentElement);
  const article = findArticle(document);
  const text = normalizeText(article.text.length < SHORTEST_ARTICLE ? everything : article.text, file);
  const dates = [...facts.dates.meta, article.date, ...facts.dates.marked].map(parseWrittenDate);
  return {
    title: titleOf(article.title, facts.heading, text.split("\n", 1)[0]),
    language: await detectLanguage(text),
    text,
    ...maybe(
      "date",
      dates.find((date) => date !== undefined),
    ),
    ...maybe("author", authorOf(article.byline)),
    ...maybe("publisher", article.siteName?.replace(/\s+/gu, " ").trim() || undefined),
    ...maybe("url", facts.url),
  };
}

/** Reads a piece of HTML of which every word belongs to the document, as a feed carries it. */
export function textOfFragment(html: string, file: string): string {
  // No article is sought here, so their number costs no more than their length.
  return textOfHtml(parseDocument(html, file, Number.POSITIVE_INFINITY).documentElement);
}

interface Article {
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly date?: string | null | undefined;
}

function findArticle(document: HtmlDocument): Article {
  const serializer = (node: unknown) => node as HtmlNode;
  const article = new Readability<HtmlNode>(document, { serializer }).parse();
  if (article === null) return { text: "" };
  const { title, byline, siteName, publishedTime } = article;
  return { text: textOfHtml(article.content ?? null), title, byline, siteName, date: publishedTime };
}

function parseDocument(html: string, file: string, mostElements?: number): HtmlDocument {
  checkMarkup(html, file, mostElements);
  const document = treeOf(html);
  if (document.documentElement?.nodeName === "HTML") return document;
  return treeOf(`<!doctype html><html><head></head><body>${html}</body></html>`);
}

function treeOf(html: string): HtmlDocument {
  return (parseHTML(html) as unknown as { readonly document: HtmlDocument }).document;
}

function authorOf(byline: string | null | undefined): string | undefined {
  const name = (byline ?? "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^by:? /iu, "");
  return /\p{L}/u.test(name) && name.length <= LONGEST_BYLINE ? name : undefined;
}

function maybe<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
