// Trains the claim models and writes their weights: node --import tsx packages/ingest/tools/train-claims.ts <corpora> <gold>
// where <corpora> holds polnear-train.jsonl.gz and <gold> holds train.json. The same input gives the same bytes.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { openStore } from "@entente/store";
import type { PackedModel } from "../src/claims/claim-models.ts";
import { createLinearModel } from "../src/claims/linear-model.ts";
import type { ProposalModels } from "../src/claims/propose-claims.ts";
import { calibrationOf } from "./calibration-of.ts";
import { collectDecisions, STEPS, type Step } from "./collect-decisions.ts";
import { judgeFold, proposeFold, type Trial, trainClaimWeights } from "./cross-fit.ts";
import { type Labelled, readCorpus } from "./read-corpora.ts";
import { type TrainOptions, trainLogit } from "./train-logit.ts";

const FOLDS = 5;
/** The project's own passages are few and closest to what is read; each counts as so many. */
const GOLD_WEIGHT = 5;
const STEP_OPTIONS: Readonly<Record<Step, TrainOptions>> = {
  cue: { bits: 19, epochs: 4, rate: 0.03, l2: 1e-5, fewest: 2, initial: 0.1 },
  start: { bits: 18, epochs: 6, rate: 0.1, l2: 1e-5, fewest: 2 },
  end: { bits: 18, epochs: 6, rate: 0.1, l2: 1e-5, fewest: 2 },
  further: { bits: 15, epochs: 4, rate: 0.1, l2: 1e-5, fewest: 1 },
  source: { bits: 18, epochs: 6, rate: 0.1, l2: 1e-5, fewest: 2 },
};

function trainSteps(documents: readonly Labelled[]): Record<Step, Float32Array> {
  const { decisions, lost } = collectDecisions(documents, GOLD_WEIGHT);
  console.log(`labels that no candidate can express: ${JSON.stringify(lost)}`);
  return Object.fromEntries(STEPS.map((step) => [step, trainLogit(decisions[step], STEP_OPTIONS[step])])) as Record<
    Step,
    Float32Array
  >;
}

/** Rounds weights to whole numbers from -127 to 127. */
function pack(weights: Float32Array): PackedModel {
  const sorted = weights.map(Math.abs).sort();
  const scale = Number(((sorted.at(-1) ?? 127) / 127).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { bits: Math.log2(weights.length), scale, weights: deflateSync(bytes, { level: 9 }).toString("base64") };
}

const modelsOf = (weights: Record<Step, Float32Array>): ProposalModels => ({
  cue: createLinearModel(weights.cue, 1),
  start: createLinearModel(weights.start, 1),
  end: createLinearModel(weights.end, 1),
  further: createLinearModel(weights.further, 1),
  source: createLinearModel(weights.source, 1),
});

const [corpora = "../shared/corpora", gold = "../shared/gold"] = process.argv.slice(2);
const root = fileURLToPath(new URL("../../..", import.meta.url));
const knowledgeRoot = join(root, "data", "knowledge");
const knowledge = await openStore(join(root, "data"), { codeRoot: root, knowledgeRoot }).readKnowledge();
const documents = [
  ...readCorpus(join(corpora, "polnear-train.jsonl.gz"), knowledge),
  ...readCorpus(join(gold, "train.json"), knowledge),
];
const trials: Trial[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const models = modelsOf(trainSteps(documents.filter((_, at) => at % FOLDS !== fold)));
  trials.push(
    ...proposeFold(
      documents.filter((_, at) => at % FOLDS === fold),
      models,
      fold,
    ),
  );
}
const { threshold, calibration, report } = calibrationOf(judgeFold(trials, FOLDS, GOLD_WEIGHT));
console.log(report.join("\n"));
const steps = trainSteps(documents);
const models = Object.fromEntries(
  [
    ...STEPS.map((step) => [step, steps[step]] as const),
    ["claim", trainClaimWeights(trials, GOLD_WEIGHT)] as const,
  ].map(([name, weights]) => [name, pack(weights)]),
);
const file = fileURLToPath(new URL("../src/models/claim-weights.json", import.meta.url));
writeFileSync(file, `${JSON.stringify({ threshold, calibration, models }, null, 2)}\n`);
