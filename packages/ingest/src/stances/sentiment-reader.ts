import type { ActorId, Knowledge } from "@entente/schema";
import { createEntityFinder } from "../entities/create-entity-finder.ts";
import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { Analysis } from "../text/analysis.ts";
import { analyzeText } from "../text/analyze-text.ts";
import { type ActorRole, readRole } from "./actor-role.ts";
import { createDistinct } from "./distinct-features.ts";
import { pairFeatures } from "./pair-features.ts";
import { compilePredicates } from "./predicate-lexicon.ts";
import { type ReadSentence, type RolePair } from "./read-features.ts";
import { readSentence } from "./read-sentence.ts";
import { loadStanceModels, type StanceModels } from "./stance-models.ts";
import { createStemmer } from "./stem-word.ts";
import { targetFeatures } from "./target-features.ts";
import { addWeights, type Sums, softmax, type WeightTable } from "./weight-table.ts";

/** The answers about a pair: nothing, p for or against q, q for or against p. */
export const TIE_LABELS = ["neutral", "p_pos_q", "q_pos_p", "p_neg_q", "q_neg_p"] as const;
/** The answers about an actor: neutrally, well or badly spoken of. */
const TONE_LABELS = ["neutral", "positive", "negative"] as const;

/** An answer and the share that each possible answer got; the shares add up to 1. */
export interface Sentiment<Label extends string> {
  readonly label: Label;
  readonly scores: Readonly<Record<Label, number>>;
}

/** A stretch of characters, half-open. */
type Range = readonly [number, number];

/** A sentence with given actors in it, read as the extractor reads it. */
export type GivenReader = (
  text: string,
  actors: readonly Range[],
) => { readonly read: ReadSentence; readonly roles: readonly ActorRole[] };

/** Answers about actors that are given by their places in one sentence. Shape: sentence and places -> labels with scores. Units: scores 0..1. Empty: none. Errors: none. Source: docs/method.md#stances. */
export interface SentimentReader {
  readonly betweenActors: (text: string, p: Range, q: Range) => Sentiment<(typeof TIE_LABELS)[number]>;
  readonly towardsActor: (text: string, actor: Range) => Sentiment<(typeof TONE_LABELS)[number]>;
}

/**
 * Builds what judges given actors in a sentence with the same reading and models as the extractor.
 * Shape: knowledge -> two functions; the models are the package's own unless others are given. Units: UTF-16 code units, half-open; scores are shares, 0..1.
 * Empty: an actor outside the text gives `neutral` with a score of 1. Errors: none. Source: docs/method.md#stances.
 */
export function createSentimentReader(
  knowledge: Knowledge,
  models: StanceModels = loadStanceModels(),
): SentimentReader {
  const readGiven = createGivenReader(knowledge);
  const distinct = createDistinct();
  const tieSums = (read: ReadSentence, pair: RolePair): Sums => {
    const sums: Sums = [0, 0, 0];
    const add = distinct((hash) => addWeights(models.tie, hash, sums));
    pairFeatures(read, pair, add);
    return sums;
  };
  return {
    betweenActors: (text, p, q) => {
      const { read, roles } = readGiven(text, [p, q]);
      const [one, other] = roles;
      if (one === undefined || other === undefined) return answer(TIE_LABELS, [1, 0, 0, 0, 0]);
      const there = tieSums(read, { holder: one, target: other });
      const shares = tieShares(models.tie, there, tieSums(read, { holder: other, target: one }));
      const weighed = shares.map((share, at) => share * (models.tieFactors[at] ?? 1));
      const total = weighed.reduce((sum, share) => sum + share, 0);
      return answer(
        TIE_LABELS,
        weighed.map((share) => share / total),
      );
    },
    towardsActor: (text, actor) => {
      const { read, roles } = readGiven(text, [actor]);
      const [role] = roles;
      if (role === undefined) return answer(TONE_LABELS, [1, 0, 0]);
      const sums: Sums = [0, 0, 0];
      const add = distinct((hash) => addWeights(models.tone, hash, sums));
      targetFeatures(read, role, add);
      return answer(TONE_LABELS, softmax(sums.map((sum, at) => sum + (models.tone.bias[at] ?? 0))));
    },
  };
}

/** The five shares of a pair by the sums of both directions. */
export function tieShares({ bias }: Pick<WeightTable, "bias">, there: Sums, back: Sums): number[] {
  const [plus = 0, minus = 0, neutral = 0] = bias;
  return softmax([there[2] + back[2] + neutral, there[0] + plus, back[0] + plus, there[1] + minus, back[1] + minus]);
}

function answer<Label extends string>(labels: readonly Label[], shares: readonly number[]): Sentiment<Label> {
  const rounded = shares.map((share) => Math.round(share * 10_000) / 10_000);
  const best = shares.indexOf(Math.max(...shares));
  const scores = Object.fromEntries(labels.map((label, at) => [label, rounded[at] ?? 0])) as Record<Label, number>;
  return { label: labels[best] ?? (labels[0] as Label), scores };
}

/** Makes what reads a sentence whose actors are given; the names that it finds by itself stand beside them. */
export function createGivenReader(knowledge: Knowledge): GivenReader {
  const findEntities = createEntityFinder(knowledge);
  const reader = { lexicon: compilePredicates(knowledge.predicates), stem: createStemmer() };
  return (text, actors) => {
    const analysis = analyzeText(text);
    const given = actors.flatMap((range, at) => givenMention(analysis, range, at));
    const document = { id: "given", sha256: "", title: "", kind: "news", language: "en", text, date: null };
    const found = findEntities(analysis, document as unknown as Parameters<typeof findEntities>[1]).filter(
      ({ first, last }) => last > first && given.every((mention) => last <= mention.first || first >= mention.last),
    );
    const mentions = [...found, ...given].sort((a, b) => a.first - b.first);
    const whole = { index: 0, paragraph: 0, start: 0, end: text.length, first: 0, last: analysis.tokens.length };
    const read = readSentence(analysis, whole, { mentions, reader });
    const roles = actors.flatMap((_, at) => {
      const unit = read.units.findIndex(({ mention }) => mention?.entity === idOf(at));
      return unit < 0 ? [] : [readRole(read.units, read.clauses, unit)];
    });
    return { read, roles };
  };
}

function givenMention({ tokens }: Analysis, [start, end]: Range, at: number): ResolvedMention[] {
  const inside = tokens.filter((token) => token.end > start && token.start < end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      start: first.start,
      end: last.end,
      first: first.index,
      last: last.index + 1,
      form: "name",
      entity: idOf(at),
      type: "person",
      name: "",
      side: null,
      confidence: 1,
    },
  ];
}

function idOf(at: number): ActorId {
  return `person:given-${at}` as ActorId;
}
