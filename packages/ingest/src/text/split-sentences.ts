import type { Piece } from "./tokenize-text.ts";

/** A run of pieces `[first, last)` that makes one sentence, and the number of its paragraph. */
export interface SentenceCut {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

const ENDS = /^(?:[.!?…]|\.{2,})$/u;
const CLOSERS = /^["”’'»)\]]$/u;
const OPENER_OR_START = /^["“‘'«([\p{Lu}\p{N}]/u;
const DOTTED = /^(?:\p{L}\.)+$/u;
/** Words that begin a sentence after an abbreviation such as "U.S." far oftener than they continue a name. */
const STARTERS = new Set([
  "The",
  "In",
  "But",
  "He",
  "She",
  "It",
  "They",
  "We",
  "This",
  "That",
  "These",
  "At",
  "On",
  "And",
  "A",
  "An",
  "As",
  "If",
  "For",
  "However",
  "Its",
  "His",
  "Their",
  "There",
  "I",
]);

/** Groups pieces into sentences. A blank line always ends one; a full stop does unless it belongs to an abbreviation. */
export function splitSentences(text: string, pieces: readonly Piece[]): SentenceCut[] {
  const cuts: SentenceCut[] = [];
  let first = 0;
  let paragraph = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    const breaks = isParagraphBreak(text, pieces[at], pieces[at + 1]);
    if (!breaks && !isSentenceEnd(pieces, at)) continue;
    cuts.push({ first, last: at + 1, paragraph });
    first = at + 1;
    if (breaks) paragraph += 1;
  }
  if (first < pieces.length) cuts.push({ first, last: pieces.length, paragraph });
  return cuts;
}

function isParagraphBreak(text: string, piece: Piece | undefined, next: Piece | undefined): boolean {
  if (piece === undefined || next === undefined || next.start - piece.end < 2) return false;
  const gap = text.slice(piece.end, next.start);
  return gap.split("\n").length > 2;
}

function isSentenceEnd(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  const piece = pieces[at];
  if (piece === undefined || next === undefined) return false;
  if (DOTTED.test(piece.text) && piece.text.length > 2) return next.start > piece.end && STARTERS.has(next.text);
  const mark = lastMarkBeforeClosers(pieces, at);
  if (mark === undefined || !ENDS.test(mark.text)) return false;
  // A closing mark directly after belongs to this sentence: wait for it.
  if (CLOSERS.test(next.text) && next.start === piece.end) return false;
  return next.start > piece.end && OPENER_OR_START.test(next.text);
}

function lastMarkBeforeClosers(pieces: readonly Piece[], at: number): Piece | undefined {
  let back = at;
  for (; back > 0 && at - back < 3 && CLOSERS.test(pieces[back]?.text ?? ""); back -= 1) {
    if ((pieces[back - 1]?.end ?? -1) !== pieces[back]?.start) return undefined;
  }
  return pieces[back];
}
