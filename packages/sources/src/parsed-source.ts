import type { DocumentDate, DocumentKind, SourceDocument } from "@entente/schema";

/**
 * A document as read from a source, before it has an id. Date and kind are missing where the source gives none.
 * Shape: one object. Units: as `SourceDocument`. Empty: text is never empty. Errors: none. Source: docs/method.md#documents.
 */
export type ParsedSource = Omit<SourceDocument, "id" | "sha256" | "date" | "kind"> & {
  readonly date?: DocumentDate | undefined;
  readonly kind?: DocumentKind | undefined;
};
