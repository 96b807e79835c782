import { decodeText } from "./decode-text.ts";
import { detectLanguage } from "./detect-language.ts";
import { normalizeText } from "./normalize-text.ts";
import type { ParsedSource } from "./parsed-source.ts";
import { titleOf } from "./title-of.ts";

/**
 * Reads a plain text file; its title is its first line.
 * Shape: bytes -> one source without a date. Units: as `SourceDocument`. Empty: `E_EMPTY`.
 * Errors: those of `decodeText` and `normalizeText`. Source: docs/method.md#documents.
 */
export async function parsePlainText(bytes: Uint8Array, file: string): Promise<ParsedSource> {
  const text = normalizeText(decodeText(bytes, file), file);
  return { title: titleOf(text.split("\n", 1)[0]), language: await detectLanguage(text), text };
}
