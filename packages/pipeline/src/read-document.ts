import { DocumentId, EntenteError, parseJson, SourceDocument } from "@entente/schema";
import { parseMarkdown } from "@entente/sources";
import type { SourceFile } from "@entente/store";

/**
 * Reads a file of data/sources to the document that the extractor takes.
 * Shape: file and bytes -> one document. Units: as `SourceDocument`. Empty: `E_EMPTY`.
 * Errors: `E_FRONT_MATTER`, `E_JSON`, `E_DATE_MISSING`, and those of decoding. Source: docs/method.md#documents.
 */
export async function readDocument(source: SourceFile, bytes: Uint8Array): Promise<SourceDocument> {
  const id = DocumentId.parse(source.id);
  if (source.format === "json") {
    const stored = parseJson(SourceDocument.omit({ sha256: true }), new TextDecoder().decode(bytes), source.file);
    return { ...stored, id, sha256: source.sha256 };
  }
  const { date, kind, ...parsed } = await parseMarkdown(bytes, source.file);
  if (date === undefined) throw new EntenteError("E_DATE_MISSING", { file: source.file });
  return { ...parsed, date, kind: kind ?? "other", id, sha256: source.sha256 };
}
