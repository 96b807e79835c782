import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cost, canPin, type LineProcess, startLineProcess } from "./line-process.ts";
import { countWords, findSpeeches, type LineDocument, readAddresses, readSpeeches } from "./read-corpora.ts";

/** Both programs read a block of documents in turn, so that a busy machine slows both. */
const ROUNDS = 7;
const SPEECHES = 500;

/** Median speed of one program over the rounds. */
interface Speed {
  readonly wordsPerSecond: number;
  /** By the program's own processor time: what the speed is on a machine that does nothing else. */
  readonly wordsPerCpuSecond: number | null;
}

/** What `entente extract --stdin` and wink-nlp's `readDoc` read a second of the same text, on one core, start-up left out. */
interface Comparison {
  readonly documents: number;
  readonly words: number;
  readonly rounds: number;
  readonly entente: Speed;
  /** Tokens, sentences and parts of speech alone. */
  readonly wink: Speed;
  /** Median over the rounds of Entente's speed through wink's. */
  readonly ratio: number;
  readonly cpuRatio: number | null;
  readonly ententePeakMemoryMiB: number | null;
}

/** Compares Entente with wink-nlp over the State of the Union addresses and, where the corpus stands beside the repository, 500 UN speeches. */
export async function measureExtraction(root: string): Promise<Readonly<Record<string, unknown>>> {
  const file = findSpeeches(root);
  return {
    oneCore: canPin(),
    stateOfTheUnion: await compare(root, readAddresses(root)),
    unSpeeches:
      file === undefined
        ? "Not measured: ../shared/corpora/ungdc.tar.gz does not stand beside the repository."
        : await compare(root, await spread(readSpeeches(file))),
  };
}

/** Every nth speech, so that all years and states have their part. */
async function spread(speeches: AsyncIterable<LineDocument>): Promise<LineDocument[]> {
  const all: LineDocument[] = [];
  for await (const speech of speeches) all.push(speech);
  const step = all.length / SPEECHES;
  return Array.from({ length: SPEECHES }, (_, at) => all[Math.floor(at * step)] as LineDocument);
}

async function compare(root: string, documents: readonly LineDocument[]): Promise<Comparison> {
  const data = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const env = { ...process.env, ENTENTE_DATA: data };
  const entente = startLineProcess([join(root, "apps/cli/bin/entente.js"), "extract", "--stdin"], env);
  const wink = startLineProcess(["--import", "tsx", join(root, "bench/wink-lines.ts")], env);
  try {
    // The block before the first is the start-up: it loads the code and lets it warm.
    const [warmUp = [], ...blocks] = deal(documents, ROUNDS + 1);
    for (const program of [entente, wink]) await askFor(program, warmUp);
    const rounds: { words: number; entente: Cost; wink: Cost }[] = [];
    for (const block of blocks) {
      const words = block.reduce((sum, { text }) => sum + countWords(text), 0);
      rounds.push({ words, entente: await askFor(entente, block), wink: await askFor(wink, block) });
    }
    return {
      documents: documents.length - warmUp.length,
      words: rounds.reduce((sum, { words }) => sum + words, 0),
      rounds: ROUNDS,
      entente: speedOf(rounds.map((round) => ({ words: round.words, cost: round.entente }))),
      wink: speedOf(rounds.map((round) => ({ words: round.words, cost: round.wink }))),
      ratio: median(rounds.map((round) => round.wink.seconds / round.entente.seconds)),
      cpuRatio: medianOfKnown(rounds.map((round) => quotient(round.wink.cpuSeconds, round.entente.cpuSeconds))),
      ententePeakMemoryMiB: entente.peakMemoryMiB(),
    };
  } finally {
    entente.stop();
    wink.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

function deal<T>(items: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, part) => items.filter((_item, at) => at % parts === part));
}

function askFor(program: LineProcess, documents: readonly LineDocument[]): Promise<Cost> {
  return program.ask(documents.map((document) => JSON.stringify(document)));
}

function speedOf(rounds: readonly { readonly words: number; readonly cost: Cost }[]): Speed {
  return {
    wordsPerSecond: Math.round(median(rounds.map(({ words, cost }) => words / cost.seconds))),
    wordsPerCpuSecond: rounded(medianOfKnown(rounds.map(({ words, cost }) => quotient(words, cost.cpuSeconds)))),
  };
}

function quotient(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

function medianOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : median(known);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
