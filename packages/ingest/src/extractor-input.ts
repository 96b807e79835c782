import type { SourceDocument } from "@entente/schema";

/** What the extractor reads of a document. Standard input may leave the date out. */
export type ExtractorInput = Pick<SourceDocument, "id" | "sha256" | "title" | "kind" | "language" | "text"> &
  Partial<Pick<SourceDocument, "publisher" | "speaker">> & { readonly date: SourceDocument["date"] | null };
