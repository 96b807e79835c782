import type { ActorRole } from "./actor-role.ts";
import type { CandidateScorer, StanceJudge, StanceScores } from "./candidate-scorer.ts";
import { contextFeatures } from "./context-features.ts";
import { denseFeatures } from "./dense-features.ts";
import { createDistinct } from "./distinct-features.ts";
import type { Candidate } from "./find-candidates.ts";
import { matchRules, type RuleMatch } from "./match-rules.ts";
import { pairFeatures } from "./pair-features.ts";
import { type FeatureSink, type ReadSentence, type RolePair } from "./read-features.ts";
import { loadStanceModels, type StanceModels } from "./stance-models.ts";
import { targetFeatures } from "./target-features.ts";
import { addDense, addWeights, type Sums, softmax } from "./weight-table.ts";

/** What one ordered pair of mentions gives, computed once a sentence. */
interface Tie {
  readonly tie: Sums;
  readonly stance: Sums;
  readonly rule: RuleMatch | undefined;
}

/** The models, the filter that counts a feature once, and what is known of the sentence at hand. */
interface Scoring {
  readonly models: StanceModels;
  readonly distinct: (sink: FeatureSink) => FeatureSink;
  readonly ties: Map<number, Tie>;
  readonly tones: Map<number, Sums>;
}

/** Loads the linear models that come with the package as the judge of candidates. */
export function loadStanceJudge(): StanceJudge {
  const models = loadStanceModels();
  const { threshold, calibration } = models;
  return { scorer: createLinearScorer(models), threshold, calibration };
}

/** Judges candidates by linear models over hashed features. */
function createLinearScorer(models: StanceModels): CandidateScorer {
  const distinct = createDistinct();
  return {
    score: (candidates) => {
      const scoring: Scoring = { models, distinct, ties: new Map(), tones: new Map() };
      return candidates.map((candidate) => scoreOne(scoring, candidate));
    },
  };
}

function scoreOne(scoring: Scoring, candidate: Candidate): StanceScores {
  const { models, distinct } = scoring;
  const { read, holderRole, targetRole } = candidate;
  const pair = holderRole === undefined ? undefined : { holder: holderRole, target: targetRole };
  const there = pair === undefined ? undefined : tieOf(scoring, read, pair);
  const back = pair === undefined ? undefined : tieOf(scoring, read, { holder: pair.target, target: pair.holder });
  const sums: Sums = there === undefined ? [0, 0, 0] : [...there.stance];
  const addToSums = distinct((hash) => addWeights(models.stance, hash, sums));
  contextFeatures(candidate, addToSums);
  const dense = denseFeatures(candidate, {
    tie: there === undefined || back === undefined ? undefined : { there: there.tie, back: back.tie },
    tone: toneOf(scoring, read, targetRole),
    rule: there?.rule,
    backRule: back?.rule,
  });
  addDense(models.dense, dense, sums);
  const logits = sums.map((sum, at) => sum + (models.stance.bias[at] ?? 0));
  const [none = 1, favourable = 0, unfavourable = 0] = softmax(logits);
  return { none, favourable, unfavourable };
}

function tieOf({ models, distinct, ties }: Scoring, read: ReadSentence, pair: RolePair): Tie {
  const key = pair.holder.unit * 1024 + pair.target.unit;
  const before = ties.get(key);
  if (before !== undefined) return before;
  const found: Tie = { tie: [0, 0, 0], stance: [0, 0, 0], rule: matchRules(read, pair) };
  const add = distinct((hash) => {
    addWeights(models.tie, hash, found.tie);
    addWeights(models.stance, hash, found.stance);
  });
  pairFeatures(read, pair, add);
  ties.set(key, found);
  return found;
}

function toneOf({ models, distinct, tones }: Scoring, read: ReadSentence, target: ActorRole): Sums {
  const before = tones.get(target.unit);
  if (before !== undefined) return before;
  const sums: Sums = [0, 0, 0];
  const add = distinct((hash) => addWeights(models.tone, hash, sums));
  targetFeatures(read, target, add);
  tones.set(target.unit, sums);
  return sums;
}
