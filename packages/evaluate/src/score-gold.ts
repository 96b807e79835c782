// Definitions: an entity counts with its exact span and type (pronouns and nominals aside); a state or bloc with its id too;
// a claim with Dice >= 0.5 over words of its content, greedy one to one; then the same with the speaker's side or entity;
// a stance as a pair of holder and target, then with its sign: the confidence-weighted mean, 0 within a third of 0.
import type { Claim, Extraction } from "@entente/schema";
import type { GoldPassage } from "./gold-passage.ts";
import { matchContents, type Pair, wordsIn } from "./match-contents.ts";
import type { Counts } from "./score.ts";
import { scoreReviewed } from "./score-reviewed.ts";

const TYPES = ["state", "bloc", "institution", "person", "org", "place"] as const;

/**
 * Compares one extraction with its labelled passage.
 * Shape: passage, extraction -> counts by record kind. Units: records. Empty: a missing extraction misses everything.
 * Errors: none. Source: the annotation guide; Dice (1945).
 */
export function scoreGold(passage: GoldPassage, extraction: Extraction | undefined): Map<string, Counts> {
  // Where people have reviewed only some records, the others are not wrong.
  if (passage.rejected !== undefined) return scoreReviewed(passage, extraction);
  return new Map([
    ...entityCounts(passage, extraction),
    ...claimCounts(passage, extraction?.claims ?? []),
    ...stanceCounts(passage, extraction),
  ]);
}

function entityCounts(passage: GoldPassage, extraction: Extraction | undefined): [string, Counts][] {
  const found = (extraction?.entities ?? []).flatMap(({ id, type, mentions }) =>
    mentions
      .filter(({ form }) => form !== "pronoun" && form !== "nominal")
      .map(({ start, end }) => ({ start, end, type: type as string, canonical: id as string })),
  );
  type Entity = (typeof found)[number];
  const typed = ({ start, end, type }: Entity) => `${start},${end},${type}`;
  const linked = ({ start, end, canonical }: Entity) => `${start},${end},${canonical}`;
  const count = (keep: (entity: Entity) => boolean, keyOf: (entity: Entity) => string) =>
    countSets(passage.entities.filter(keep).map(keyOf), found.filter(keep).map(keyOf));
  return [
    ["entity span+type", count(() => true, typed)],
    ...TYPES.map((type): [string, Counts] => [`  ${type}`, count((entity) => entity.type === type, typed)]),
    ["state/bloc link", count(({ type }) => type === "state" || type === "bloc", linked)],
  ];
}

function claimCounts(passage: GoldPassage, claims: readonly Claim[]): [string, Counts][] {
  const gold = passage.claims.map(({ content }) => wordsIn(passage.text, content));
  const matches = matchContents(
    gold,
    claims.map(({ content }) =>
      wordsIn(
        passage.text,
        content.map(({ start, end }): Pair => [start, end]),
      ),
    ),
  );
  const right = matches.filter(([i, j]) => sameSpeaker(passage.claims[i], claims[j])).length;
  const counts = (tp: number): Counts => ({ tp, fp: claims.length - tp, fn: gold.length - tp });
  return [
    ["claim content>=.5", counts(matches.length)],
    ["claim+speaker", counts(right)],
  ];
}

function sameSpeaker(gold: GoldPassage["claims"][number] | undefined, claim: Claim | undefined): boolean {
  const wanted = gold?.speaker;
  const side =
    wanted?.side !== undefined && wanted.side !== null && wanted.side !== "none"
      ? wanted.side
      : (wanted?.canonical ?? "unknown");
  const found = claim?.speaker.side ?? claim?.speaker.entity ?? "unknown";
  return side === found || (wanted?.canonical !== "unknown" && wanted?.canonical === claim?.speaker.entity);
}

function stanceCounts(passage: GoldPassage, extraction: Extraction | undefined): [string, Counts][] {
  const sums = new Map<string, { sum: number; weight: number }>();
  for (const { holder, target, polarity, confidence } of extraction?.stances ?? []) {
    const before = sums.get(`${holder}>${target}`) ?? { sum: 0, weight: 0 };
    sums.set(`${holder}>${target}`, { sum: before.sum + confidence * polarity, weight: before.weight + confidence });
  }
  const found = new Map(
    [...sums].map(([key, { sum, weight }]) => [key, Math.abs(sum / weight) < 1 / 3 ? 0 : Math.sign(sum)]),
  );
  const gold = new Map(passage.stances.map(({ holder, target, polarity }) => [`${holder}>${target}`, polarity]));
  const pairs = [...found.keys()].filter((key) => gold.has(key));
  const signed = pairs.filter((key) => gold.get(key) === found.get(key)).length;
  const counts = (tp: number): Counts => ({ tp, fp: found.size - tp, fn: gold.size - tp });
  return [
    ["stance pair", counts(pairs.length)],
    ["stance pair+sign", counts(signed)],
  ];
}

function countSets(gold: readonly string[], found: readonly string[]): Counts {
  const [wanted, given] = [new Set(gold), new Set(found)];
  const tp = [...given].filter((key) => wanted.has(key)).length;
  return { tp, fp: given.size - tp, fn: wanted.size - tp };
}
