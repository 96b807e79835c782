import { writeFile } from "node:fs/promises";
import {
  type Answer,
  type Counts,
  MarkedPair,
  MarkedTargets,
  macroF1,
  PAIR_LABELS,
  placePair,
  scoreLabels,
  scoreOf,
  TONE_LABELS,
  toneOfPolarity,
} from "@entente/evaluate";
import type { SentimentReader } from "@entente/ingest";
import { parseValue } from "@entente/schema";
import type { Store } from "@entente/store";
import type { EvaluateOptions } from "./evaluate-options.ts";
import { rowsOf } from "./labelled-rows.ts";

/** The tasks whose sentences name their actors. */
export type SentimentTask = "directed-sentiment" | "target-sentiment";

/** One actor or pair to be judged, with what is wanted where the file says so. */
interface Question {
  readonly text: string;
  readonly wanted: string | undefined;
  readonly ask: (reader: SentimentReader) => {
    readonly label: string;
    readonly scores: Readonly<Record<string, number>>;
  };
}

/** Judges the actors that a labelled file marks, with the models that the extractor uses, and prints F1 by label. */
export async function evaluateSentiment(
  store: Store,
  { task, file }: { readonly task: SentimentTask; readonly file: string },
  options: EvaluateOptions,
): Promise<string> {
  const { createSentimentReader } = await import("@entente/ingest");
  const reader = createSentimentReader(await store.readKnowledge());
  const questions = questionsOf(rowsOf(await store.readBytes(file), file), task, file);
  const answers = questions.map(({ ask }) => ask(reader));
  if (options.predictions !== undefined)
    await writeFile(options.predictions, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
  const judged = questions.flatMap(({ text, wanted }, at): (Answer & { text: string })[] =>
    wanted === undefined ? [] : [{ text, wanted, found: answers[at]?.label ?? "neutral" }],
  );
  const labels = task === "directed-sentiment" ? PAIR_LABELS : TONE_LABELS;
  const known = await trainedSentences(store, { task, file }, options.train);
  const parts = new Map([["all", scoreLabels(judged, labels)]]);
  if (known !== undefined)
    parts.set(
      "unseen sentences",
      scoreLabels(
        judged.filter(({ text }) => !known.has(text)),
        labels,
      ),
    );
  return options.json === true ? jsonOf(parts) : [...parts].map(([name, counts]) => tableOf(name, counts)).join("\n");
}

function questionsOf(rows: readonly unknown[], task: SentimentTask, file: string): Question[] {
  return rows.flatMap((row, at): Question[] => {
    const where = `${file}, row ${at + 1}`;
    if (task === "directed-sentiment") {
      const pair = parseValue(MarkedPair, row, where);
      const { text, p, q } = placePair(pair);
      return [{ text, wanted: pair.label, ask: (reader) => reader.betweenActors(text, p, q) }];
    }
    const { sentence_normalized: text, targets } = parseValue(MarkedTargets, row, where);
    return targets.map(({ from, to, polarity }) => ({
      text,
      wanted: toneOfPolarity(polarity),
      ask: (reader) => reader.towardsActor(text, [from, to]),
    }));
  });
}

/** The sentences that were trained on: of the file that is named, or of the one beside this that says train in its name. */
async function trainedSentences(
  store: Store,
  { task, file }: { readonly task: SentimentTask; readonly file: string },
  named: string | undefined,
): Promise<ReadonlySet<string> | undefined> {
  const beside = file.replace(/(dev|test)(?=[^/\\]*$)/u, "train");
  const train = named ?? (beside === file ? undefined : beside);
  if (train === undefined) return undefined;
  const bytes = await store.readBytes(train).catch((error: unknown) => {
    if (named !== undefined) throw error;
    return undefined;
  });
  return bytes === undefined
    ? undefined
    : new Set(questionsOf(rowsOf(bytes, train), task, train).map(({ text }) => text));
}

function tableOf(name: string, counts: ReadonlyMap<string, Counts>): string {
  const lines = [...counts].map(([label, count]) => {
    const { precision, recall, f1, gold } = scoreOf(count);
    return `${label.padEnd(20)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} gold ${gold}`;
  });
  return [`${name}:`, ...lines, `${"macro-F1".padEnd(20)} ${macroF1(counts).toFixed(3)}`].join("\n");
}

function jsonOf(parts: ReadonlyMap<string, ReadonlyMap<string, Counts>>): string {
  const scores = [...parts].map(([name, counts]) => [
    name,
    { macroF1: macroF1(counts), ...Object.fromEntries([...counts].map(([label, count]) => [label, scoreOf(count)])) },
  ]);
  return JSON.stringify(Object.fromEntries(scores), null, 2);
}
