import type { HtmlNode } from "./html-blocks.ts";

/** What is asked of linkedom's document; the library's own types need those of a browser. */
export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlNode | null;
  readonly querySelectorAll: (selector: string) => Iterable<HtmlNode & { readonly textContent: string | null }>;
}

/** Names under which pages give the day they were published, the surest first. */
const DATE_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "govuk:first-published-at",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "parsely-pub-date",
  "sailthru.date",
  "citation_publication_date",
  "publish_date",
  "publish-date",
  "publishdate",
  "pubdate",
  "article.published",
  "date",
];

/** Where a page writes the day it was published: in its meta data, and in the times marked in its text. */
export function datesOfPage(document: HtmlDocument): { readonly meta: string[]; readonly marked: string[] } {
  const meta = metaOf(document);
  const times = (selector: string) =>
    Array.from(
      document.querySelectorAll(selector),
      (time) => time.getAttribute?.("datetime") ?? time.textContent ?? "",
    );
  const all = times("time");
  return {
    meta: DATE_NAMES.flatMap((name) => meta.get(name) ?? []),
    // Of several times outside an article none is known to be the page's own.
    marked: [
      ...times("time[itemprop=datePublished], time[pubdate]"),
      ...times("article time"),
      ...(all.length === 1 ? all : []),
    ],
  };
}

/** Finds the address that a page calls its own, where that lies on the host it came from. */
export function canonicalUrl(document: HtmlDocument, url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const [link] = document.querySelectorAll("link[rel=canonical]");
  const named = link?.getAttribute?.("href") ?? "";
  const canonical = URL.canParse(named, url) ? new URL(named, url) : new URL(url);
  const hostOf = ({ hostname }: URL) => hostname.replace(/^www\./u, "");
  const isOwn = named !== "" && /^https?:$/u.test(canonical.protocol) && hostOf(canonical) === hostOf(new URL(url));
  const chosen = isOwn ? canonical : new URL(url);
  chosen.hash = "";
  return chosen.href;
}

function metaOf(document: HtmlDocument): ReadonlyMap<string, string> {
  const pairs = Array.from(document.querySelectorAll("meta[content]"), (meta): [string, string] => [
    (meta.getAttribute?.("property") ?? meta.getAttribute?.("name") ?? meta.getAttribute?.("itemprop") ?? "")
      .trim()
      .toLowerCase(),
    meta.getAttribute?.("content") ?? "",
  ]);
  // The first of a name counts.
  return new Map(pairs.reverse());
}
