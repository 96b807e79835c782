import type { ClaimRow } from "@entente/schema";

const MOST_TERMS = 12;
const TERM = /["“”]([^"“”]*)["“”]|([^\s"“”]+)/gu;

/** Reads what is searched for: “quoted words” are one term, every other word is one of its own; all in lower case, blanks made one. */
export function parseSearch(text: string): string[] {
  const terms = Array.from(text.matchAll(TERM), ({ 1: phrase, 2: word }) => searchable(phrase ?? word ?? "").trim());
  return [...new Set(terms.filter((term) => term !== ""))].slice(0, MOST_TERMS);
}

/** What of a claim is searched: its content on the first line, who says it and the cue on the second. */
export function searchTextOf({ quote, speakerText, cueText }: ClaimRow): string {
  return `${searchable(quote)}\n${searchable(`${speakerText ?? ""} ${cueText ?? ""}`)}`;
}

/** Lower case, every blank the same, no line breaks. */
function searchable(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, " ");
}
