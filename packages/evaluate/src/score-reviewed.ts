import type { Claim, Extraction, Stance } from "@entente/schema";
import type { GoldPassage } from "./gold-passage.ts";
import { matchContents, type Pair, wordsIn } from "./match-contents.ts";
import type { Counts } from "./score.ts";

type Labelled = GoldPassage["claims"][number];
type Sign = NonNullable<GoldPassage["rejected"]>["stances"][number];

/**
 * Compares one extraction with a text of which people have reviewed some records: what nobody has judged counts neither way.
 * Shape: passage with `rejected`, extraction -> counts of claims and stances. Units: records; tp are accepted ones found again, fp rejected ones and wrong signs, fn accepted ones not found.
 * Empty: a missing extraction misses all that was accepted. Errors: none. Source: docs/method.md#reviews; Dice (1945).
 */
export function scoreReviewed(passage: GoldPassage, extraction: Extraction | undefined): Map<string, Counts> {
  return new Map([
    ["reviewed claim", countClaims(passage, extraction?.claims ?? [])],
    ["reviewed stance", countStances(passage, extraction?.stances ?? [])],
  ]);
}

function countClaims({ text, claims, rejected }: GoldPassage, found: readonly Claim[]): Counts {
  const judged = [...claims, ...(rejected?.claims ?? [])];
  const matches = matchContents(
    judged.map(({ content }) => wordsIn(text, content)),
    found.map(({ content }) =>
      wordsIn(
        text,
        content.map(({ start, end }): Pair => [start, end]),
      ),
    ),
  );
  const right = matches.filter(([at, by]) => at < claims.length && isBy(judged[at], found[by])).length;
  return { tp: right, fp: matches.length - right, fn: claims.length - right };
}

function isBy(labelled: Pick<Labelled, "speaker"> | undefined, claim: Claim | undefined): boolean {
  const of = (id: string | null | undefined, none: string) => id ?? none;
  return (
    of(labelled?.speaker?.side, "none") === of(claim?.speaker.side, "none") &&
    of(labelled?.speaker?.canonical, "unknown") === of(claim?.speaker.entity, "unknown")
  );
}

function countStances({ stances, rejected }: GoldPassage, found: readonly Stance[]): Counts {
  const isFound = (sign: Sign) => found.some((stance) => isSame(sign, stance) && stance.polarity === sign.polarity);
  const isOtherwise = (sign: Sign) => found.some((stance) => isSame(sign, stance) && stance.polarity !== sign.polarity);
  const accepted = stances.filter(isFound).length;
  const wrong = stances.filter((sign) => !isFound(sign) && isOtherwise(sign)).length;
  return {
    tp: accepted,
    fp: wrong + (rejected?.stances ?? []).filter(isFound).length,
    fn: stances.length - accepted,
  };
}

function isSame({ holder, target, evidence }: Sign, stance: Stance): boolean {
  const overlaps = evidence === undefined || (stance.evidence.start < evidence[1] && stance.evidence.end > evidence[0]);
  return stance.holder === holder && stance.target === target && overlaps;
}
