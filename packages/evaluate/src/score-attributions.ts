// Definitions: content with Dice >= 0.5 over words, greedy one to one; then the same with a source that shares a word, or
// none on both sides; then tokens of content, source and cue over the whole document.
import type { Extraction } from "@entente/schema";
import type { AttributedDocument } from "./gold-passage.ts";
import { diceOf, matchContents, type Pair, wordsIn } from "./match-contents.ts";
import type { Counts } from "./score.ts";

/**
 * Compares one extraction's claims with a document's attributions.
 * Shape: document, extraction -> counts by measure. Units: attributions, then words. Empty: a missing extraction misses everything.
 * Errors: none. Source: Newell et al. (2018), PolNeAR.
 */
export function scoreAttributions(
  document: AttributedDocument,
  extraction: Extraction | undefined,
): Map<string, Counts> {
  const { text, attributions } = document;
  const claims = extraction?.claims ?? [];
  const contents = claims.map(({ content }) => wordsIn(text, content.map(pairOf)));
  const sources = claims.map(({ speaker: { start, end } }) =>
    start === undefined || end === undefined ? new Set<number>() : wordsIn(text, [[start, end]]),
  );
  const cues = claims.map(({ cue }) => (cue === null ? new Set<number>() : wordsIn(text, [pairOf(cue)])));
  const matches = matchContents(
    attributions.map(({ content }) => wordsIn(text, content)),
    contents,
  );
  const right = matches.filter(([i, j]) =>
    sharesSource(wordsIn(text, attributions[i]?.source ?? []), sources[j] ?? new Set()),
  ).length;
  const counts = (tp: number): Counts => ({ tp, fp: claims.length - tp, fn: attributions.length - tp });
  const tokens = (part: "content" | "source" | "cue", found: readonly ReadonlySet<number>[]) =>
    countWords(
      new Set(attributions.flatMap((attribution) => [...wordsIn(text, attribution[part])])),
      new Set(found.flatMap((words) => [...words])),
    );
  return new Map([
    ["content>=.5", counts(matches.length)],
    ["content+source", counts(right)],
    ["token content", tokens("content", contents)],
    ["token source", tokens("source", sources)],
    ["token cue", tokens("cue", cues)],
  ]);
}

function pairOf({ start, end }: { start: number; end: number }): Pair {
  return [start, end];
}

function sharesSource(gold: ReadonlySet<number>, found: ReadonlySet<number>): boolean {
  return gold.size === 0 ? found.size === 0 : diceOf(gold, found) > 0;
}

function countWords(gold: ReadonlySet<number>, found: ReadonlySet<number>): Counts {
  const tp = [...found].filter((word) => gold.has(word)).length;
  return { tp, fp: found.size - tp, fn: gold.size - tp };
}
