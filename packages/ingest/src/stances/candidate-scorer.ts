import type { Candidate } from "./find-candidates.ts";

/** How likely it is that the holder, in this sentence, is for the target, against it, or neither. They add up to 1. */
export interface StanceScores {
  readonly none: number;
  readonly favourable: number;
  readonly unfavourable: number;
}

/** Judges the candidates of one sentence together. Any model can stand here: a candidate carries its sentence, its units and both actors. */
export interface CandidateScorer {
  readonly score: (candidates: readonly Candidate[]) => StanceScores[];
}

/** What decides: a scorer, the likelihood from which a candidate is a stance, and the share of right records at rising likelihoods. */
export interface StanceJudge {
  readonly scorer: CandidateScorer;
  readonly threshold: number;
  readonly calibration: readonly (readonly [number, number])[];
}
