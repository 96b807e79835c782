// Extracts many hostile texts and prints JSON: what threw, what was slowest a character, what grew faster than its length.
// Run: node --import tsx bench/fuzz.ts [strings, 100000] [seed, 1]. Exits with 1 where anything is wrong.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { createExtractor, type ExtractorInput } from "../packages/ingest/src/index.ts";
import { HOSTILE_SHAPES, hostileText, spansFit } from "../packages/ingest/test/hostile-text.ts";
import { openStore } from "../packages/store/src/index.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CHUNK = 1000;
const SLOWEST = 25;
/** A text shorter than this says more about the clock than about the code. */
const FAIR_LENGTH = 40;
const SMALL = 20_000;
const TIMES = 8;
const LINE = 5_000_000;
/** Quadratic work would be 64 times as much. */
const MOST_GROWTH = 16;

interface Timed {
  readonly text: string;
  readonly microsecondsPerCharacter: number;
}

const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const knowledgeRoot = join(ROOT, "data", "knowledge");
const knowledge = await openStore(join(ROOT, "data"), { codeRoot: ROOT, knowledgeRoot }).readKnowledge();
const { extract } = createExtractor(knowledge, { fingerprint: "" });

function inputOf(text: string): ExtractorInput {
  const meta = text.length % 2 === 0 ? { kind: "news" } : { kind: "speech", speaker: "state:SWE" };
  return { id: "x", sha256: "", title: "", language: "en", date: "2019", text, ...meta } as unknown as ExtractorInput;
}

/** Processor time of one extraction, in microseconds; the best of some, because others use the machine too. */
function costOf(text: string, tries: number): number {
  const costs = Array.from({ length: tries }, () => {
    const before = process.cpuUsage();
    extract(inputOf(text));
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...costs);
}

const failures: { readonly text: string; readonly problem: string }[] = [];

function check(text: string): void {
  try {
    if (!spansFit(text, extract(inputOf(text)))) failures.push({ text, problem: "a span leaves the text" });
  } catch (error) {
    failures.push({ text, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** Checks every string, and gives the slowest a character. */
function readAll(): { slowest: Timed[]; characters: number } {
  let slowest: Timed[] = [];
  let characters = 0;
  for (let done = 0; done < count; done += CHUNK) {
    const texts = fc.sample(hostileText, { numRuns: Math.min(CHUNK, count - done), seed: seed + done });
    for (const text of texts) {
      characters += text.length;
      const before = process.cpuUsage();
      check(text);
      const { user, system } = process.cpuUsage(before);
      if (text.length >= FAIR_LENGTH) slowest.push({ text, microsecondsPerCharacter: (user + system) / text.length });
    }
    slowest = slowest.sort((a, b) => b.microsecondsPerCharacter - a.microsecondsPerCharacter).slice(0, 8 * SLOWEST);
    process.stderr.write(`\r${done + texts.length} of ${count}, ${failures.length} failures`);
  }
  // A pause of the machine makes any text slow once: the slowest are timed again.
  const again = slowest.map(({ text }) => ({ text, microsecondsPerCharacter: costOf(text, 5) / text.length }));
  again.sort((a, b) => b.microsecondsPerCharacter - a.microsecondsPerCharacter);
  return { slowest: again.slice(0, SLOWEST), characters };
}

function growthOf(textOf: (characters: number) => string): number {
  return costOf(textOf(TIMES * SMALL), 2) / Math.max(1, costOf(textOf(SMALL), 3));
}

const { slowest, characters } = readAll();
const shapes = Object.entries(HOSTILE_SHAPES).map(([name, textOf]) => ({ name, growth: growthOf(textOf) }));
const found = slowest.map(({ text }) => ({
  name: text,
  growth: growthOf((length) => `${text} `.repeat(Math.ceil(length / (text.length + 1)))),
}));
const lines = Object.entries(HOSTILE_SHAPES).map(([name, textOf]) => {
  const text = textOf(LINE);
  const before = process.cpuUsage();
  check(text);
  return { name, megabytes: LINE / 1e6, cpuSeconds: process.cpuUsage(before).user / 1e6 };
});
const grown = [...shapes, ...found].filter(({ growth }) => growth > MOST_GROWTH);
const rounded = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value * 100) / 100 : value);
const report = {
  strings: count,
  seed,
  characters,
  failures: failures.slice(0, 10),
  failed: failures.length,
  linearWouldBe: TIMES,
  grown,
  shapes,
  slowest: slowest.map((timed, at) => ({ ...timed, growth: found[at]?.growth })),
  lines,
};
console.log(JSON.stringify(report, rounded, 2));
process.exitCode = failures.length + grown.length > 0 ? 1 : 0;
