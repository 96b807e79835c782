// Trains the stance models and writes their weights: node --import tsx packages/ingest/tools/train-stances.ts <corpora> <gold>
// where <corpora> holds directed-sentiment-train.jsonl.gz and newsmtsc-train.jsonl.gz and <gold> holds train.json.
// The same input gives the same bytes. With --parts it also measures what each part is worth.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { openStore } from "@entente/store";
import { isHedgedBy } from "../src/stances/is-hedged.ts";
import { createGivenReader, tieShares } from "../src/stances/sentiment-reader.ts";
import {
  addDense,
  addWeights,
  type PackedTable,
  type Sums,
  softmax,
  unpackTable,
} from "../src/stances/weight-table.ts";
import { createPassageReader, type ReadPassage, type StancePassage } from "./collect-candidates.ts";
import { type Example, type Fitted, fitTable, MIRRORED, PLAIN } from "./fit-stance-table.ts";
import { readRows, tieExamples, toneExamples } from "./read-sentiment-corpora.ts";
import { judgedByRules, PARTS } from "./stance-parts.ts";
import { calibrationOf, chooseFactors, chooseThreshold, type Judged, lineOf, reportOf } from "./stance-report.ts";

const FOLDS = 5;
const NOTHING: Sums = [0, 0, 0];
const TIE = { bits: 18, l2: 1, denseL2: 1, iterations: 40 };
const TONE = { bits: 17, l2: 3, denseL2: 1, iterations: 40 };
const STANCE = { bits: 17, l2: 6, denseL2: 0.1, iterations: 60 };

/** Keeps the signed square roots of the weights as whole numbers from -127 to 127. */
function pack({ bits, weights, bias }: Fitted): PackedTable {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  const scale = Number((most / 127 ** 2).toPrecision(6));
  const bytes = Int8Array.from(
    weights,
    (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale)),
  );
  return {
    bits,
    scale,
    bias: bias.map((value) => Number(value.toFixed(4))),
    weights: deflateSync(bytes, { level: 9 }).toString("base64"),
  };
}

function sharesOfTie(table: ReturnType<typeof unpackTable>, { views }: Example): number[] {
  const [there = NOTHING, back = NOTHING] = views.map((view): Sums => {
    const sums: Sums = [0, 0, 0];
    for (const hash of view) addWeights(table, hash, sums);
    return sums;
  });
  return tieShares(table, there, back);
}

function judge(passages: readonly ReadPassage[], fitted: Fitted, without: (example: Example) => Example): Judged[] {
  const table = { bits: fitted.bits, bias: fitted.bias, weights: fitted.weights };
  return passages.map(({ passage, gold, examples }) => ({
    id: passage.id,
    kind: passage.meta.kind,
    gold,
    pairs: examples.map((example) => {
      const { pair, candidate } = example;
      const { views, dense } = without(example);
      const sums: Sums = [0, 0, 0];
      for (const hash of views[0] ?? []) addWeights(table, hash, sums);
      addDense(fitted.dense, dense, sums);
      const [, favourable = 0, unfavourable = 0] = softmax(sums.map((sum, at) => sum + (fitted.bias[at] ?? 0)));
      return { pair, sentence: candidate.sentence.index, hedged: isHedgedBy(candidate), favourable, unfavourable };
    }),
  }));
}

const fold = <T>(items: readonly T[], at: number, inside: boolean): T[] =>
  items.filter((_, index) => (index % FOLDS === at) === inside);
const labelled = (passages: readonly ReadPassage[]): Example[] =>
  passages.flatMap(({ examples }) => examples.filter(({ label }) => label >= 0));

const [corpora = "../shared/corpora", goldFolder = "../shared/gold"] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith("--"));
const root = fileURLToPath(new URL("../../..", import.meta.url));
const knowledgeRoot = join(root, "data", "knowledge");
const knowledge = await openStore(join(root, "data"), { codeRoot: root, knowledgeRoot }).readKnowledge();
const readGiven = createGivenReader(knowledge);
const ties = tieExamples(join(corpora, "directed-sentiment-train.jsonl.gz"), readGiven);
const tones = toneExamples(join(corpora, "newsmtsc-train.jsonl.gz"), readGiven);
const tieTrials = Array.from({ length: FOLDS }, (_, at) => {
  const table = unpackTable(pack(fitTable(fold(ties, at, false), MIRRORED, TIE)));
  return fold(ties, at, true).map((example) => ({ label: example.label, shares: sharesOfTie(table, example) }));
}).flat();
const tieFactors = chooseFactors(tieTrials);
const tie = pack(fitTable(ties, MIRRORED, TIE));
const tone = pack(fitTable(tones, PLAIN, TONE));
const readPassage = createPassageReader(knowledge, { tie: unpackTable(tie), tone: unpackTable(tone) });
const passages = (readRows(join(goldFolder, "train.json")) as StancePassage[]).map(readPassage);
const trialsWithout = (without: (example: Example) => Example): Judged[] =>
  Array.from({ length: FOLDS }, (_, at) => {
    const trained = labelled(fold(passages, at, false)).map(without);
    return judge(fold(passages, at, true), fitTable(trained, PLAIN, STANCE), without);
  }).flat();
const trials = trialsWithout((example) => example);
const threshold = chooseThreshold(trials);
const calibration = calibrationOf(trials);
console.log(reportOf(trials, { threshold, calibration, tieTrials, tieFactors }).join("\n"));
const stance = fitTable(labelled(passages), PLAIN, STANCE);
const weights = {
  threshold,
  calibration,
  tieFactors,
  dense: stance.dense.map((value) => Number(value.toFixed(4))),
  tie,
  tone,
  stance: pack(stance),
};
writeFileSync(join(root, "packages/ingest/src/models/stance-weights.json"), `${JSON.stringify(weights, null, 2)}\n`);
if (process.argv.includes("--parts")) {
  const byRules = passages.map(({ passage: { id, meta }, gold, examples }) => ({
    id,
    kind: meta.kind,
    gold,
    pairs: examples.map(judgedByRules),
  }));
  console.log(lineOf("rules alone", byRules, 0.5));
  for (const { name, without } of PARTS) {
    const some = trialsWithout(without);
    console.log(lineOf(`without ${name}`, some, chooseThreshold(some)));
  }
}
