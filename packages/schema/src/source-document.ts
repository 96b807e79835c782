import { z } from "zod";
import { ActorId, DocumentId } from "./ids.ts";

const DAYS = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

function isCalendarDate(text: string): boolean {
  const match = DAYS.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * A calendar date as precise as it is known: `2020`, `2020-01` or `2020-01-28`.
 * Shape: string -> the same string. Units: ISO 8601, no zone, Gregorian. Empty: refused.
 * Errors: a zod issue for any other form and for days that do not exist. Source: docs/method.md#documents.
 */
export const DocumentDate = z.string().refine(isCalendarDate, "a real date: YYYY, YYYY-MM or YYYY-MM-DD");
export type DocumentDate = z.infer<typeof DocumentDate>;

/** The kinds of document. Shape: a closed list. Units, Empty: none. Errors: a zod issue. Source: docs/method.md#documents. */
export const DocumentKind = z.enum(["news", "speech", "statement", "other"]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A SHA-256 digest. Shape: 64 lower-case hexadecimal digits. Units: none. Empty: refused. Errors: a zod issue. Source: FIPS 180-4. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u, "64 hexadecimal digits");

/**
 * One document as the extractor reads it. `text` is the truth for every offset: Unicode NFC, line ends `\n`.
 * Shape: one object a document; `speaker` is the actor in whose voice the whole text speaks.
 * Units: `language` is ISO 639-1, or `und` where undetermined; `retrieved` is ISO 8601 in UTC.
 * Empty: `text` has at least one character. Errors: a zod issue; an unknown key is one. Source: docs/method.md#documents.
 */
export const SourceDocument = z.strictObject({
  id: DocumentId,
  sha256: Sha256,
  title: z.string().min(1).max(1000),
  publisher: z.string().min(1).optional(),
  author: z.string().min(1).optional(),
  url: z.url({ protocol: /^https?$/u, error: "an http or https address" }).optional(),
  date: DocumentDate,
  kind: DocumentKind,
  speaker: ActorId.optional(),
  language: z.string().regex(/^[a-z]{2,3}$/u),
  text: z.string().min(1),
  licence: z.string().min(1).optional(),
  retrieved: z.iso.datetime().optional(),
  basis: z.array(z.string().min(1)).optional(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;
