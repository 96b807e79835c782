import type { Extraction } from "@entente/schema";
import type { GoldPassage } from "./gold-passage.ts";
import { matchContents, type Pair, wordsIn } from "./match-contents.ts";

/**
 * Lists what an extraction missed and what it made up, each with its text.
 * Shape: passage, extraction -> lines. Units: none. Empty: no error, no line. Errors: none. Source: as `scoreGold`.
 */
export function listMisses(passage: GoldPassage, extraction: Extraction | undefined): string[] {
  const cut = (spans: readonly Pair[]) =>
    spans.map(([start, end]) => passage.text.slice(start, end).replace(/\s+/gu, " ")).join(" … ");
  const claims = extraction?.claims ?? [];
  const pairs = claims.map(({ content }) => content.map(({ start, end }): Pair => [start, end]));
  const matches = matchContents(
    passage.claims.map(({ content }) => wordsIn(passage.text, content)),
    pairs.map((content) => wordsIn(passage.text, content)),
  );
  const [gold, found] = [new Set(matches.map(([i]) => i)), new Set(matches.map(([, j]) => j))];
  const missed = passage.claims.flatMap(({ content }, i) => (gold.has(i) ? [] : [`- claim missed: ${cut(content)}`]));
  const extra = pairs.flatMap((content, j) =>
    found.has(j) ? [] : [`+ claim made up (${claims[j]?.rule}): ${cut(content)}`],
  );
  return [...entityMisses(passage, extraction), ...missed, ...extra, ...stanceMisses(passage, extraction)].map(
    (line) => `${passage.id} ${line}`,
  );
}

function entityMisses(passage: GoldPassage, extraction: Extraction | undefined): string[] {
  const found = (extraction?.entities ?? []).flatMap(({ type, mentions }) =>
    mentions
      .filter(({ form }) => form !== "pronoun" && form !== "nominal")
      .map(({ start, end }) => `${start},${end},${type}`),
  );
  const gold = passage.entities.map(({ start, end, type }) => `${start},${end},${type}`);
  const show = (key: string) => {
    const [start = 0, end = 0] = key.split(",").map(Number);
    return `${passage.text.slice(start, end)} (${key.split(",")[2]})`;
  };
  const [wanted, given] = [new Set(gold), new Set(found)];
  return [
    ...gold.filter((key) => !given.has(key)).map((key) => `- entity missed: ${show(key)}`),
    ...found.filter((key) => !wanted.has(key)).map((key) => `+ entity made up: ${show(key)}`),
  ];
}

function stanceMisses(passage: GoldPassage, extraction: Extraction | undefined): string[] {
  const gold = new Map(passage.stances.map(({ holder, target, polarity }) => [`${holder} > ${target}`, polarity]));
  const found = new Map((extraction?.stances ?? []).map((stance) => [`${stance.holder} > ${stance.target}`, stance]));
  const missed = [...gold]
    .filter(([key]) => !found.has(key))
    .map(([key, polarity]) => `- stance missed: ${key} ${polarity}`);
  const extra = [...found]
    .filter(([key]) => !gold.has(key))
    .map(
      ([key, { polarity, rule, evidence }]) =>
        `+ stance made up: ${key} ${polarity} (${rule}): ${passage.text.slice(evidence.start, evidence.end).replace(/\s+/gu, " ")}`,
    );
  return [...missed, ...extra];
}
