import type { ActorId, Claim, Knowledge, Stance } from "@entente/schema";
import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { ExtractorInput } from "../extractor-input.ts";
import { compileKeywords } from "../match-keywords.ts";
import { createRecordIds } from "../record-id.ts";
import type { Analysis, Sentence } from "../text/analysis.ts";
import { findParties } from "./find-parties.ts";
import { findPredicates, type Predicate } from "./find-predicates.ts";
import { compilePredicates } from "./predicate-lexicon.ts";

/** Finds the stances of one document, in document order. */
export type StanceFinder = (
  analysis: Analysis,
  found: { mentions: readonly ResolvedMention[]; claims: readonly Claim[] },
  document: ExtractorInput,
) => Stance[];

type Draft = Omit<Stance, "id" | "issues">;

/** Compiles the predicates once; the function it gives is pure. */
export function createStanceFinder(knowledge: Knowledge): StanceFinder {
  const lexicon = compilePredicates(knowledge.predicates);
  const issuesOf = compileKeywords(knowledge.issues);
  return (analysis, { mentions, claims }, document) => {
    const ids = createRecordIds(document.id);
    const claimAt = claimLookup(claims);
    const drafts = analysis.sentences.flatMap((sentence) =>
      findPredicates(analysis, sentence, lexicon).flatMap((predicate) => {
        const parties = findParties(analysis, sentence, mentions, predicate);
        const claim = claimAt(analysis.tokens[predicate.first]?.start ?? 0);
        return stancesOf(predicate, parties, { sentence, claim, document });
      }),
    );
    return withoutRepeats(drafts).map((draft) => {
      const quote = analysis.text.slice(draft.evidence.start, draft.evidence.end);
      const { holder, target, polarity, basis, voice, evidence, confidence, rule } = draft;
      const claim = draft.claim === undefined ? {} : { claim: draft.claim };
      return {
        id: ids.stance(`${holder} ${target} ${quote}`),
        holder,
        target,
        polarity,
        basis,
        voice,
        evidence,
        ...claim,
        issues: issuesOf(quote),
        confidence,
        rule,
      };
    });
  };
}

function stancesOf(
  predicate: Predicate,
  parties: { holders: readonly ActorId[]; targets: readonly ActorId[] },
  at: { sentence: Sentence; claim: Claim | undefined; document: ExtractorInput },
): Draft[] {
  const { entry, negated, unreal } = predicate;
  if (unreal) return [];
  const polarity = (negated ? -entry.polarity : entry.polarity) as Stance["polarity"];
  const own = at.document.speaker !== undefined;
  const voice = at.claim !== undefined ? "reported" : own ? "own" : "narrated";
  const confidence = entry.pos === "verb" ? 0.6 : 0.5;
  const rule = `${entry.pos}-${entry.lemma.replaceAll(" ", "-")}${negated ? "-negated" : ""}`;
  const evidence = { start: at.sentence.start, end: at.sentence.end };
  return parties.holders.flatMap((holder) =>
    parties.targets
      .filter((target) => target !== holder)
      .map(
        (target): Draft => ({
          holder,
          target,
          polarity: polarity === 0 ? 0 : polarity,
          basis: entry.basis,
          voice,
          evidence,
          ...(at.claim === undefined ? {} : { claim: at.claim.id }),
          confidence,
          rule,
        }),
      ),
  );
}

/** Finds the claim whose content holds an offset; the claims are in document order. */
function claimLookup(claims: readonly Claim[]): (offset: number) => Claim | undefined {
  const spans = claims
    .flatMap((claim) => claim.content.map((span) => ({ ...span, claim })))
    .sort((a, b) => a.start - b.start);
  return (offset) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const span = spans[low - 1];
    return span !== undefined && offset < span.end ? span.claim : undefined;
  };
}

function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ holder, target, polarity, evidence }) => {
    const key = `${holder} ${target} ${polarity} ${evidence.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
