import type { Analysis, Token } from "../text/analysis.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

const ABBREVIATION = /^\p{Lu}[\p{L}\p{N}&.-]{1,9}$/u;

/**
 * Ties an abbreviation to the name before whose brackets it stands ("the Rwandese Patriotic Front (RPF)"), there and
 * wherever else the text uses it. `mentions` are sorted; an abbreviation that is a known name stays what it is.
 */
export function linkAbbreviations({ tokens }: Analysis, mentions: readonly ResolvedMention[]): ResolvedMention[] {
  const introduced = new Map<string, ResolvedMention>();
  for (const mention of mentions) {
    const token = abbreviationAfter(tokens, mention);
    if (token !== undefined && !introduced.has(token.text)) introduced.set(token.text, mention);
  }
  if (introduced.size === 0) return [...mentions];
  const taken = new Set(
    mentions.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, at) => first + at)),
  );
  const added = tokens.flatMap((token) => {
    const full = introduced.get(token.text);
    if (full === undefined || taken.has(token.index)) return [];
    const range = { first: token.index, last: token.index + 1, start: token.start, end: token.end };
    return [{ ...full, ...range, form: "name" as const, confidence: 0.85 }];
  });
  return [...mentions, ...added].sort((a, b) => a.start - b.start);
}

function abbreviationAfter(tokens: readonly Token[], mention: ResolvedMention): Token | undefined {
  if (mention.type === "person" || mention.last - mention.first < 2 || tokens[mention.last]?.text !== "(")
    return undefined;
  const token = tokens[mention.last + 1];
  const closed = /^[),;]$/u.test(tokens[mention.last + 2]?.text ?? "");
  if (token === undefined || !closed || !ABBREVIATION.test(token.text) || !/\p{Lu}.*\p{Lu}/u.test(token.text))
    return undefined;
  const initials = tokens
    .slice(mention.first, mention.last)
    .map(({ text }) => text.charAt(0).toLowerCase())
    .join("");
  return isSubsequence(token.text.replace(/[^\p{L}]/gu, "").toLowerCase(), initials) ? token : undefined;
}

/** Most letters of an abbreviation are initials of its name, in order. */
function isSubsequence(letters: string, initials: string): boolean {
  let at = 0;
  let found = 0;
  for (const letter of letters) {
    const next = initials.indexOf(letter, at);
    if (next < 0) continue;
    found += 1;
    at = next + 1;
  }
  return found >= Math.ceil(letters.length * 0.6);
}
