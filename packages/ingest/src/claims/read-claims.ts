import type { CueEntry } from "@entente/schema";
import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { Analysis } from "../text/analysis.ts";
import { buildUnits, createTagFacts } from "./build-units.ts";
import { addClaimFeatures } from "./claim-features.ts";
import type { ClaimModels } from "./claim-models.ts";
import { createFeatureSink } from "./feature-sink.ts";
import { judgeProposals, type Verdict } from "./judge-proposals.ts";
import { createProposer, type Proposal } from "./propose-claims.ts";
import { findRivals } from "./rivals.ts";
import type { Units } from "./units.ts";
import { createWordFacts } from "./word-facts.ts";

/** A proposal with its log-odds and what became of it. */
export interface Judged {
  readonly proposal: Proposal;
  readonly score: number;
  readonly verdict: Verdict;
}

/** What one document holds: its units, and every proposal in the order of the cues, the rejected ones too. */
export interface Reading {
  readonly units: Units;
  readonly judged: readonly Judged[];
}

export type ClaimReader = (
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  document: { readonly speaker?: string | undefined },
) => Reading;

/** Makes the reader that proposes a claim for each likely cue and judges the proposals against one another. */
export function createClaimReader(cues: readonly CueEntry[], models: ClaimModels): ClaimReader {
  const facts = { ofWord: createWordFacts(cues), ofTag: createTagFacts() };
  const propose = createProposer(models);
  const sink = createFeatureSink();
  return (analysis, mentions, { speaker }) => {
    const units = buildUnits(analysis, mentions, { facts, voice: speaker === undefined ? 0 : 1 });
    const proposals = units.sentences.flatMap((sentence) => propose(units, sentence));
    const rivals = findRivals(units, proposals);
    const scores = proposals.map((proposal, at) => {
      sink.size = 0;
      addClaimFeatures(sink, units, { proposal, rival: rivals[at] as (typeof rivals)[number] });
      return models.claim.score(sink);
    });
    const verdicts = judgeProposals(proposals, scores, models.threshold);
    const judged = proposals.map((proposal, at) => ({
      proposal,
      score: scores[at] as number,
      verdict: verdicts[at] as Verdict,
    }));
    return { units, judged };
  };
}
