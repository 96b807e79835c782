import { EntenteError } from "@entente/schema";
import { LIMITS } from "./limits.ts";

/**
 * Brings text to the one form that every offset counts in: Unicode NFC, line ends `\n`, no control characters.
 * Shape: string -> string; applying it twice changes nothing more. Units: the limit is in UTF-16 code units.
 * Empty: `E_EMPTY` where no letter or digit is left. Errors: `E_EMPTY`, `E_TEXT_LENGTH`. Source: docs/method.md#documents.
 */
export function normalizeText(text: string, file: string): string {
  // Blanks and line ends may still go, but not half of a text.
  if (text.length > 2 * LIMITS.characters) throw tooLong(text, file);
  const normal = text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/gu, "\n")
    .replace(/[^\P{Cc}\n\t]|\ufeff/gu, "")
    .replace(/[ \t]+$/gmu, "")
    .replace(/\n{3,}/gu, "\n\n")
    .trim()
    .normalize("NFC");
  if (!/[\p{L}\p{N}]/u.test(normal)) throw new EntenteError("E_EMPTY", { file, what: "it holds no letter or digit" });
  if (normal.length > LIMITS.characters) throw tooLong(normal, file);
  return normal;
}

function tooLong({ length }: string, file: string): EntenteError {
  return new EntenteError("E_TEXT_LENGTH", { file, characters: length, limit: LIMITS.characters });
}
