import type { ActorRole } from "./actor-role.ts";
import type { CandidateScorer, StanceJudge, StanceScores } from "./candidate-scorer.ts";
import { contextFeatures } from "./context-features.ts";
import { denseFeatures } from "./dense-features.ts";
import type { Candidate } from "./find-candidates.ts";
import { matchRules, type RuleMatch } from "./match-rules.ts";
import { pairFeatures, type ReadSentence } from "./pair-features.ts";
import { loadStanceModels, type StanceModels } from "./stance-models.ts";
import { targetFeatures } from "./target-features.ts";
import { addWeights, type Sums, softmax } from "./weight-table.ts";

/** What one ordered pair of mentions gives, computed once a sentence. */
interface Tie {
  readonly tie: Sums;
  readonly stance: Sums;
  readonly rule: RuleMatch | undefined;
}

/** Loads the linear models that come with the package as the judge of candidates. */
export function loadStanceJudge(): StanceJudge {
  const models = loadStanceModels();
  const { threshold, calibration } = models;
  return { scorer: createLinearScorer(models), threshold, calibration };
}

/** Judges candidates by linear models over hashed features. */
export function createLinearScorer(models: StanceModels): CandidateScorer {
  return {
    score: (candidates) => {
      const ties = new Map<number, Tie>();
      const tones = new Map<number, Sums>();
      return candidates.map((candidate) => scoreOne(models, candidate, { ties, tones }));
    },
  };
}

function scoreOne(
  models: StanceModels,
  candidate: Candidate,
  known: { readonly ties: Map<number, Tie>; readonly tones: Map<number, Sums> },
): StanceScores {
  const { read, holderRole, targetRole } = candidate;
  const there =
    holderRole === undefined ? undefined : tieOf(models, read, { from: holderRole, to: targetRole }, known.ties);
  const back =
    holderRole === undefined ? undefined : tieOf(models, read, { from: targetRole, to: holderRole }, known.ties);
  const tone = known.tones.get(targetRole.unit) ?? toneOf(models, read, targetRole);
  known.tones.set(targetRole.unit, tone);
  const sums: Sums = there === undefined ? [0, 0, 0] : [...there.stance];
  contextFeatures(candidate, (hash) => addWeights(models.stance, hash, sums));
  const dense = denseFeatures(candidate, {
    tie: there === undefined || back === undefined ? undefined : { there: there.tie, back: back.tie },
    tone,
    rule: there?.rule,
    backRule: back?.rule,
  });
  dense.forEach((value, at) => {
    for (let output = 0; output < 3; output += 1)
      (sums as number[])[output] = (sums[output] as number) + value * (models.dense[at * 3 + output] ?? 0);
  });
  const [none = 1, favourable = 0, unfavourable = 0] = softmax(
    sums.map((sum, at) => sum + (models.stance.bias[at] ?? 0)),
  );
  return { none, favourable, unfavourable };
}

function tieOf(
  models: Pick<StanceModels, "tie" | "stance">,
  read: ReadSentence,
  { from, to }: { readonly from: ActorRole; readonly to: ActorRole },
  known: Map<number, Tie>,
): Tie {
  const key = from.unit * 1024 + to.unit;
  const before = known.get(key);
  if (before !== undefined) return before;
  const pair = { holder: from, target: to };
  const found: Tie = { tie: [0, 0, 0], stance: [0, 0, 0], rule: matchRules(read, pair) };
  pairFeatures(read, pair, (hash) => {
    addWeights(models.tie, hash, found.tie);
    addWeights(models.stance, hash, found.stance);
  });
  known.set(key, found);
  return found;
}

function toneOf(models: Pick<StanceModels, "tone">, read: ReadSentence, target: ActorRole): Sums {
  const sums: Sums = [0, 0, 0];
  targetFeatures(read, target, (hash) => addWeights(models.tone, hash, sums));
  return sums;
}
