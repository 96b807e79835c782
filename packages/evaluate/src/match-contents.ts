/** A stretch of text as a pair of offsets. */
export type Pair = readonly [number, number];

/** The start offsets of the words in some stretches of a text. */
export function wordsIn(text: string, spans: readonly Pair[]): Set<number> {
  return new Set(
    spans.flatMap(([start, end]) =>
      Array.from(text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => start + index),
    ),
  );
}

/** Dice's coefficient of two sets of word offsets; 0 where both are empty. */
export function diceOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Matches contents one to one, best Dice first, at least 0.5. Gives pairs of indexes (gold, predicted). */
export function matchContents(
  gold: readonly ReadonlySet<number>[],
  predicted: readonly ReadonlySet<number>[],
): [number, number][] {
  const candidates = gold
    .flatMap((g, i) => predicted.map((p, j) => ({ dice: diceOf(g, p), i, j })))
    .filter(({ dice }) => dice >= 0.5);
  candidates.sort((a, b) => b.dice - a.dice);
  const [usedGold, usedPredicted] = [new Set<number>(), new Set<number>()];
  const matches: [number, number][] = [];
  for (const { i, j } of candidates) {
    if (usedGold.has(i) || usedPredicted.has(j)) continue;
    usedGold.add(i);
    usedPredicted.add(j);
    matches.push([i, j]);
  }
  return matches;
}
