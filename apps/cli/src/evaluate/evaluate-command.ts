import { writeFile } from "node:fs/promises";
import {
  AttributedDocument,
  addCounts,
  type Counts,
  GoldPassage,
  listMisses,
  scoreAttributions,
  scoreGold,
  scoreOf,
} from "@entente/evaluate";
import type { ExtractorInput } from "@entente/ingest";
import {
  ActorId,
  DocumentDate,
  DocumentId,
  DocumentKind,
  EntenteError,
  type Extraction,
  parseValue,
} from "@entente/schema";
import { hashText } from "@entente/sources";
import type { Store } from "@entente/store";
import type { Command } from "commander";
import { openData } from "../open-data.ts";
import type { EvaluateOptions } from "./evaluate-options.ts";
import { evaluateSentiment } from "./evaluate-sentiment.ts";
import { rowsOf } from "./labelled-rows.ts";

/** Registers `entente evaluate`. */
export function registerEvaluate(program: Command): void {
  program
    .command("evaluate")
    .description("measures the extractor against labelled passages")
    .argument("<task>", "gold, polnear, directed-sentiment or target-sentiment")
    .argument("<file>", "the labelled file")
    .option("--json", "prints JSON")
    .option("--misses", "prints the errors beside their text")
    .option("--predictions <file>", "writes the extractions, or the answers, as JSON Lines")
    .option("--train <file>", "the file that was trained on: sentences that it lacks are scored apart as well")
    .addHelpText("after", "\nExample:\n  entente evaluate gold gold/dev.json --misses")
    .action(async (task: string, file: string, options: EvaluateOptions) =>
      console.log(await evaluate(openData(), { task, file }, options)),
    );
}

/** Extracts a labelled file and prints precision, recall and F1 per record kind. */
async function evaluate(
  store: Store,
  { task, file }: { task: string; file: string },
  options: EvaluateOptions,
): Promise<string> {
  if (task === "directed-sentiment" || task === "target-sentiment")
    return evaluateSentiment(store, { task, file }, options);
  if (task !== "gold" && task !== "polnear")
    throw new EntenteError("E_USAGE", {
      problem: `"${task}" is no task of evaluation`,
      expected: "gold, polnear, directed-sentiment or target-sentiment",
    });
  // Loaded here: the extractor's libraries take longer to load than most commands take in all.
  const { createExtractor } = await import("@entente/ingest");
  const extractor = createExtractor(await store.readKnowledge(), { fingerprint: await store.fingerprint() });
  const rows = rowsOf(await store.readBytes(file), file);
  const extractions: Extraction[] = [];
  const misses: string[] = [];
  let totals = new Map<string, Counts>();
  rows.forEach((row, at) => {
    const where = `${file}, row ${at + 1}`;
    const passage = task === "gold" ? parseValue(GoldPassage, row, where) : parseValue(AttributedDocument, row, where);
    const extraction = extractor.extract(inputOf(passage));
    extractions.push(extraction);
    totals = addCounts(
      totals,
      "meta" in passage ? scoreGold(passage, extraction) : scoreAttributions(passage, extraction),
    );
    if (options.misses === true && "meta" in passage) misses.push(...listMisses(passage, extraction));
  });
  if (options.predictions !== undefined)
    await writeFile(options.predictions, extractions.map((extraction) => `${JSON.stringify(extraction)}\n`).join(""));
  return [
    ...misses,
    options.json === true
      ? JSON.stringify(Object.fromEntries([...totals].map(([name, counts]) => [name.trim(), scoreOf(counts)])), null, 2)
      : tableOf(totals),
  ].join("\n");
}

function inputOf(passage: GoldPassage | AttributedDocument): ExtractorInput {
  const { title, date, kind, speaker, publisher } =
    "meta" in passage ? passage.meta : { ...passage, title: passage.id, kind: "news", speaker: undefined };
  return {
    id: DocumentId.parse(passage.id),
    sha256: hashText(passage.text),
    title: title ?? passage.id,
    date: DocumentDate.safeParse(date).data ?? null,
    kind: DocumentKind.safeParse(kind).data ?? "other",
    language: "en",
    text: passage.text,
    ...(typeof publisher === "string" && publisher !== "" ? { publisher } : {}),
    ...(typeof speaker === "string" && speaker !== "" ? { speaker: ActorId.parse(speaker) } : {}),
  };
}

function tableOf(totals: ReadonlyMap<string, Counts>): string {
  const lines = [...totals].map(([name, counts]) => {
    const { precision, recall, f1, gold } = scoreOf(counts);
    return `${name.padEnd(20)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} gold ${gold}`;
  });
  return lines.join("\n");
}
