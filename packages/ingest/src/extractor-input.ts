import type { SourceDocument } from "@entente/schema";

/** What the extractor reads of a document; `date` is null where standard input gave none. Shape: one object. Units: as `SourceDocument`. Empty: a text without words gives no records. Errors: none. Source: docs/method.md#documents. */
export type ExtractorInput = Pick<SourceDocument, "id" | "sha256" | "title" | "kind" | "language" | "text"> &
  Partial<Pick<SourceDocument, "publisher" | "speaker">> & { readonly date: SourceDocument["date"] | null };
