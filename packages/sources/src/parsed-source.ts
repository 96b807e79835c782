import type { DocumentDate, SourceDocument } from "@entente/schema";

/** A document as read from a source, before it has an id. The date is missing where the source gives none. Shape: one object. Units: as `SourceDocument`. Empty: text is never empty. Errors: none. Source: docs/method.md#documents. */
export type ParsedSource = Omit<SourceDocument, "id" | "sha256" | "date"> & { readonly date?: DocumentDate | undefined };
