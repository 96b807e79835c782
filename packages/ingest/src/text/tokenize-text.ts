const ABBREVIATIONS =
  "Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|St|Jr|Sr|No|Nos|vs|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|approx|dept|est|Fig|al";
const WORD = "[\\p{L}\\p{M}\\p{N}]";

/** In order: dotted abbreviations and initials, known abbreviations, clitics, numbers, words (hyphens inside), single marks. */
const TOKEN = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}]))?`,
    `(?<![\\p{L}\\p{N}])\\p{Lu}\\.(?=[ \\u00a0]\\p{Lu})`,
    `(?<![\\p{L}\\p{N}])(?:${ABBREVIATIONS})\\.`,
    `(?<=[\\p{L}\\p{M}\\p{N}.])['’](?:s|S|re|ve|ll|d|m)(?!${WORD})`,
    `\\p{N}+(?:[.,]\\p{N}+)*(?![\\p{L}\\p{N}])`,
    `${WORD}+(?:(?:-|['’](?!(?:s|S|re|ve|ll|d|m)(?!${WORD})))${WORD}+)*`,
    `\\.{2,}|--+`,
    `\\S`,
  ].join("|"),
  "gu",
);

/** A word of millions of characters overflows the stack of the expression: it is never handed more than this. */
const LONGEST_STRETCH = 200_000;
/** How far back a harmless place to cut is looked for. */
const SEARCHED = 5_000;

/** A piece of text between two offsets, in UTF-16 code units, half-open. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Cuts text into words, numbers and marks. "U.S.-China" gives three pieces, "co-operation" one, "China's" two, "don't" two.
 */
export function tokenizeText(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfStretch(text, from);
    for (const match of text.slice(from, to).matchAll(TOKEN)) pushPieces(pieces, match[0], from + match.index);
    from = to;
  }
  return pieces;
}

/** Where a stretch that starts at `from` may end without cutting a token: after a blank that follows a small letter. */
function endOfStretch(text: string, from: number): number {
  const to = from + LONGEST_STRETCH;
  if (to >= text.length) return text.length;
  for (let at = to; at > to - SEARCHED; at -= 1)
    if (/\s/u.test(text[at - 1] ?? "") && /[a-z]/u.test(text[at - 2] ?? "")) return at;
  return to;
}

function pushPieces(pieces: Piece[], word: string, start: number): void {
  if (word.length > 3 && /n['’]t$/iu.test(word)) {
    pieces.push(
      { start, end: start + word.length - 3, text: word.slice(0, -3) },
      { start: start + word.length - 3, end: start + word.length, text: word.slice(-3) },
    );
    return;
  }
  if (word.length < 3 || !word.includes("-") || !hasCapitalisedPart(word)) {
    pieces.push({ start, end: start + word.length, text: word });
    return;
  }
  let from = start;
  for (const part of word.split(/(-)/u)) {
    if (part !== "") pieces.push({ start: from, end: from + part.length, text: part });
    from += part.length;
  }
}

function hasCapitalisedPart(word: string): boolean {
  return /(?:^|-)\p{Lu}/u.test(word) && /\p{L}/u.test(word);
}
