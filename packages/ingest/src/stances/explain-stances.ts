import type { ActorId, Knowledge } from "@entente/schema";
import { createSentenceReader, ruleOf } from "./create-stance-finder.ts";
import { findCandidates, type StanceSource } from "./find-candidates.ts";
import { loadStanceJudge } from "./linear-scorer.ts";

/** A pair that was judged, taken or not. */
export interface StanceCandidate {
  readonly sentence: number;
  readonly holder: ActorId;
  readonly target: ActorId;
  readonly rule: string;
  readonly isTaken: boolean;
  /** Likelihoods of either sign, and what the larger must reach. */
  readonly favourable: number;
  readonly unfavourable: number;
  readonly threshold: number;
}

/** Makes the function that shows every pair of a document that was judged, in document order, the rejected ones too. */
export function createStanceExplainer(knowledge: Knowledge): (source: StanceSource) => StanceCandidate[] {
  const reader = createSentenceReader(knowledge);
  const { scorer, threshold } = loadStanceJudge();
  return (source) =>
    source.analysis.sentences.flatMap((sentence) => {
      const candidates = findCandidates(source, sentence, reader);
      const scores = candidates.length === 0 ? [] : scorer.score(candidates);
      return candidates.map((candidate, at): StanceCandidate => {
        const { favourable, unfavourable } = scores[at] ?? { favourable: 0, unfavourable: 0 };
        return {
          sentence: sentence.index,
          holder: candidate.holder.id,
          target: candidate.target.id,
          rule: ruleOf(candidate).rule,
          isTaken: Math.max(favourable, unfavourable) >= threshold,
          favourable,
          unfavourable,
          threshold,
        };
      });
    });
}
