import { eld } from "eld/small";

const SAMPLE = 20_000;
const SURE_WORDS = 12;

/**
 * Tells the language of a text from its first 20,000 characters.
 * Shape: text -> ISO 639-1, or `und` where undetermined. Units: none. Empty: `und`.
 * Errors: none. Source: eld 2 (n-gram model). Texts of fewer than 12 words in ASCII letters count as English.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const words = sample.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  if (words === 0) return "und";
  const { language } = eld.detect(sample);
  if (words < SURE_WORDS && /^[\p{ASCII}“”‘’–—…]*$/u.test(sample)) return "en";
  return language === "" ? "und" : language;
}
