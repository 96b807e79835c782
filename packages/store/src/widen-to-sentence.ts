import type { Span } from "@entente/schema";

const REACH = 500;
// A point after one capital and a small letter ends no sentence (Mr. Xi, Dr. Ahn), nor one after an initial (J. Biden) or a title.
const SENTENCE_END =
  /(?:(?<!\b(?:Capt|Col|Gen|Gov|Hon|Mrs|Prof|Rep|Sen|St))(?:\p{Ll}{2}|[\p{Nd}%”"’)\]])\.|[!?…])["”’)\]]*\s+|\n+/gu;

/** Widens a span to the sentences that it touches, as far as their ends lie near; a line's end ends a sentence too. */
export function widenToSentence(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - REACH), start);
  const [last] = [...before.matchAll(SENTENCE_END)].slice(-1);
  const isNear = start <= REACH || last !== undefined;
  const from = start - before.length + (last === undefined ? 0 : last.index + last[0].length);
  // The last words of the span may hold the end already.
  const tail = Math.max(start, end - 3);
  const after = text.slice(tail, end + REACH);
  const next = [...after.matchAll(SENTENCE_END)].find((match) => tail + match.index + match[0].length >= end);
  const to =
    next === undefined
      ? tail + after.length === text.length
        ? text.length
        : end
      : tail + next.index + next[0].trimEnd().length;
  return { start: isNear ? Math.min(from, start) : start, end: Math.max(to, end) };
}
