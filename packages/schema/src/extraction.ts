import { z } from "zod";
import { DocumentId } from "./ids.ts";
import { Claim, Entity, Span, Stance } from "./records.ts";
import { DocumentDate, DocumentKind, Sha256 } from "./source-document.ts";

/** The version of the record format, stated once a file. Shape: a constant. Units, Empty, Errors: none. Source: docs/method.md#records. */
export const EXTRACTION_SCHEMA = "entente/extraction@1";

/** Something a reader should know about a result. Shape: a code, a sentence, a span where there is one. Units: as `Span`. Empty: refused. Errors: a zod issue. Source: docs/method.md#warnings. */
export const Warning = z.strictObject({
  code: z.enum(["unsupported-language", "no-text", "no-date"]),
  message: z.string().min(1),
  span: Span.optional(),
});
export type Warning = z.infer<typeof Warning>;

/** What identifies a document inside its extraction. `date` is null only where standard input gave none. Shape: one object. Units: as `SourceDocument`. Empty: refused. Errors: a zod issue. Source: docs/method.md#documents. */
export const ExtractedDocument = z.strictObject({
  id: DocumentId,
  sha256: Sha256,
  date: DocumentDate.nullable(),
  kind: DocumentKind,
  title: z.string(),
  publisher: z.string().optional(),
});
export type ExtractedDocument = z.infer<typeof ExtractedDocument>;

/**
 * Everything that was extracted from one document.
 * Shape: entities by first mention, claims and stances in document order. Units: UTF-16 code units of the document's text.
 * Empty: a text without records gives three empty lists. Errors: a zod issue; an unknown key is one. Source: docs/method.md#records.
 */
export const Extraction = z.strictObject({
  schema: z.literal(EXTRACTION_SCHEMA),
  document: ExtractedDocument,
  extractor: z.strictObject({ version: z.string().min(1), fingerprint: Sha256 }),
  entities: z.array(Entity),
  claims: z.array(Claim),
  stances: z.array(Stance),
  warnings: z.array(Warning),
});
export type Extraction = z.infer<typeof Extraction>;
