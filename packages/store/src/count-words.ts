/** How often a word stands in the contents of claims. Shape: one a word. Units: occurrences; words in lower case. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export interface WordTally {
  readonly word: string;
  readonly count: number;
}

/** Blanks take the place of everything that parts words; apostrophes and hyphens inside a word stay. */
export const PARTING = '.,;:!?"()[]{}“”„«»‘`…–—/\\|*_%$£€+=<>#&@~^';
const EDGES = /^['’‘`-]+|['’‘`-]+$/gu;

/** Every form between blanks that `tallyWords` takes for the word. */
export function formsOfWord(word: string): string[] {
  const plain = word.toLowerCase().replaceAll("’", "'");
  const curved = plain.replaceAll("'", "’");
  const forms = [plain, curved].flatMap((form) => [form, `${form}'s`, `${form}’s`]);
  return [...new Set(forms.flatMap((form) => [form, `${form}'`, `${form}’`, `'${form}`, `'${form}'`, `’${form}`]))];
}

/** Makes words of the pieces between blanks, the commonest first: numbers and single letters are none, and a genitive is its noun. */
export function tallyWords(pieces: readonly WordTally[]): WordTally[] {
  const counts = new Map<string, number>();
  for (const { word: piece, count } of pieces) {
    const word = piece.replace(EDGES, "").replaceAll("’", "'").replace(/'s$/u, "");
    if (word.length > 1 && /\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const words = Array.from(counts, ([word, count]): WordTally => ({ word, count }));
  return words.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}
