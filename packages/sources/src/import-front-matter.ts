import { DocumentDate, type DocumentKind } from "@entente/schema";
import { parseDocument } from "yaml";
import { z } from "zod";

const FENCED = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u;
const LIST_OF = z.union([z.string().transform((tag) => [tag]), z.array(z.string())]);
const Foreign = z.object({
  title: z.string().optional().catch(undefined),
  date: z.string().optional().catch(undefined),
  published_time: z.string().optional().catch(undefined),
  source_url: z.url().optional().catch(undefined),
  url: z.url().optional().catch(undefined),
  author: z.string().min(1).optional().catch(undefined),
  publisher: z.string().min(1).optional().catch(undefined),
  tags: LIST_OF.optional().catch(undefined),
});

/** What the front matter of another system tells of a document. Shape: one object. Units: as `SourceDocument`. Empty: no field. Errors: none. Source: docs/method.md#documents. */
export interface ForeignFields {
  readonly title?: string | undefined;
  readonly date?: DocumentDate | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly kind?: DocumentKind | undefined;
}

/**
 * Reads the front matter of an archive that another system wrote: known keys are taken, others left alone.
 * Shape: Markdown -> fields and body; `published_time` gives the day where `date` does not, `source_url` the address, `tags` the kind.
 * Units: the day is the one written, in its own zone. Empty: no front matter gives no field. Errors: none; broken YAML gives no field.
 * Source: docs/method.md#documents.
 */
export function parseForeignFrontMatter(text: string): { fields: ForeignFields; body: string } {
  const normal = text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
  const match = FENCED.exec(normal);
  if (match === null) return { fields: {}, body: normal };
  const document = parseDocument(match[1] ?? "", { schema: "failsafe", uniqueKeys: false });
  const parsed = Foreign.safeParse(document.errors.length > 0 ? {} : (document.toJS({ maxAliasCount: 0 }) ?? {}));
  const { title, date, published_time, source_url, url, author, publisher, tags } = parsed.success ? parsed.data : {};
  return {
    fields: {
      title: title?.replace(/\s+/gu, " ").trim() || undefined,
      date: dayOf(date) ?? dayOf(published_time),
      url: source_url ?? url,
      author,
      publisher,
      kind: kindOf(tags ?? []),
    },
    body: normal.slice(match[0].length),
  };
}

function dayOf(text: string | undefined): DocumentDate | undefined {
  return DocumentDate.safeParse(text?.slice(0, 10)).data;
}

function kindOf(tags: readonly string[]): DocumentKind | undefined {
  const words = tags.join(" ").toLowerCase();
  if (/speech|remarks|address/u.test(words)) return "speech";
  if (/statement|briefing|release|proclamation|readout/u.test(words)) return "statement";
  return /news|article/u.test(words) ? "news" : undefined;
}
