import type { ActorId, Knowledge, Mention } from "@entente/schema";
import { loadClaimModels } from "./claims/claim-models.ts";
import { createClaimFinder } from "./claims/create-claim-finder.ts";
import { type ClaimCandidate, createClaimExplainer } from "./claims/explain-claims.ts";
import { bindFirstPerson } from "./entities/bind-first-person.ts";
import { createEntityFinder } from "./entities/create-entity-finder.ts";
import { mentionsIn } from "./entities/mentions-in.ts";
import type { ExtractorInput } from "./extractor-input.ts";
import { claimsBySentence } from "./stances/claims-by-sentence.ts";
import { createStanceExplainer, type StanceCandidate } from "./stances/explain-stances.ts";
import { analyzeText } from "./text/analyze-text.ts";

/** One sentence with everything that was considered in it. Shape: lists in document order. Units: offsets as `Span`. Empty: lists may be empty. Errors: none. Source: docs/method.md#text. */
export interface SentenceExplanation {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly actor: ActorId;
    readonly form: Mention["form"];
  }[];
  readonly claims: readonly ClaimCandidate[];
  readonly stances: readonly StanceCandidate[];
}

/**
 * Makes the function that shows what the extractor considered in each sentence: mentions, candidate claims and judged pairs.
 * Shape: knowledge -> a function from a document to its sentences, in order. Units: offsets are UTF-16 code units, half-open.
 * Empty: a text without sentences gives none. Errors: none. Source: docs/method.md#text.
 */
export function createExplainer(knowledge: Knowledge): (document: ExtractorInput) => SentenceExplanation[] {
  const findEntities = createEntityFinder(knowledge);
  const findClaims = createClaimFinder(knowledge, loadClaimModels());
  const explainClaims = createClaimExplainer(knowledge);
  const explainStances = createStanceExplainer(knowledge);
  return (document) => {
    const analysis = analyzeText(document.text);
    const found = findEntities(analysis, document);
    const { mentions, claims } = bindFirstPerson(analysis, found, findClaims(analysis, found, document));
    const claimsOf = claimsBySentence(analysis.sentences, claims);
    const candidates = bySentence(explainClaims(document), analysis.sentences.length);
    const pairs = bySentence(explainStances({ analysis, mentions, claimsOf, document }), analysis.sentences.length);
    return analysis.sentences.map(({ index, start, end }) => ({
      start,
      end,
      mentions: mentionsIn(mentions, start, end).map(({ entity, form, ...span }) => ({
        start: span.start,
        end: span.end,
        actor: entity,
        form,
      })),
      claims: candidates[index] ?? [],
      stances: pairs[index] ?? [],
    }));
  };
}

function bySentence<T extends { readonly sentence: number }>(items: readonly T[], sentences: number): T[][] {
  const lists = Array.from({ length: sentences }, (): T[] => []);
  for (const item of items) lists[item.sentence]?.push(item);
  return lists;
}
