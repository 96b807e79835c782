// Measures one machine with whole corpora and prints JSON: `node --import tsx bench/measure-corpora.ts [1/n of the documents] [folder to keep]`.
// It reads ../shared/corpora where that stands beside the repository. With SERVER=http://127.0.0.1:3000 its pages are timed too.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArchive } from "../packages/sources/src/index.ts";
import { openStore, type TableReader } from "../packages/store/src/index.ts";
import { type ProcessCost, watchProcess } from "./watch-process.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CLI = join(ROOT, "apps/cli/bin/entente.js");
const CORPORA = join(ROOT, "..", "shared", "corpora");
const TIMES = 9;
const TARGETS = ["state:USA", "state:RUS", "state:SUN"];

const QUESTIONS: Readonly<Record<string, (tables: TableReader, document: string) => Promise<unknown>>> = {
  documents: (tables) => tables.documents(),
  document: (tables, id) => tables.document(id),
  "claims, first page": (tables) => tables.claims({ limit: 20 }),
  "claims, page 1,000": (tables) => tables.claims({ limit: 20, offset: 20_000 }),
  "claims of an actor": (tables) => tables.claims({ actor: "state:GBR", limit: 20 }),
  "claims about an actor": (tables) => tables.claims({ about: "state:CHN", limit: 20 }),
  "claims with two words": (tables) => tables.claims({ text: "nuclear weapons", limit: 20 }),
  "claims, surest first": (tables) => tables.claims({ sort: "confidence", limit: 20 }),
  "claims by month": (tables) => tables.claims({ group: "month", limit: 20 }),
  countClaims: (tables) => tables.countClaims({}),
  "countClaims of an actor": (tables) => tables.countClaims({ actor: "state:GBR" }),
  "countGroups by speaker": (tables) => tables.countGroups({}, "speaker"),
  "countFrames of an actor": (tables) => tables.countFrames({ actor: "state:GBR" }),
  "countWords of an actor": (tables) => tables.countWords({ actor: "state:GBR" }),
  countSpeakers: (tables) => tables.countSpeakers(),
  countMentions: (tables) => tables.countMentions(),
  mentionsOf: (tables) => tables.mentionsOf("state:GBR"),
  "stances of a holder": (tables) => tables.stances({ holder: "state:GBR" }),
  "stances towards an axis": (tables) => tables.stances({ targets: TARGETS }),
};
const PAGES = ["/", "/relations", "/rhetoric", "/claims", "/documents", "/actors/state:GBR", "/runs", "/method"];

const [nth = "1", kept] = process.argv.slice(2);
if (!existsSync(CORPORA)) {
  console.log("Not measured: ../shared/corpora does not stand beside the repository.");
  process.exit(0);
}
const data = kept ?? (await mkdtemp(join(tmpdir(), "entente-corpora-")));
const env = { ...process.env, ENTENTE_DATA: data };
try {
  console.log(JSON.stringify(await measure(Number(nth)), rounded, 2));
} finally {
  if (kept === undefined) await rm(data, { recursive: true, force: true });
}

async function measure(step: number): Promise<object> {
  const load = loadavg()[0];
  const isEmpty = !existsSync(join(data, "sources"));
  const built = isEmpty ? await build(step) : "not measured: the folder holds documents already";
  const plans: ProcessCost[] = [];
  for (let time = 0; time < 3; time += 1) plans.push(await entente("extract", "--plan"));
  const changed = await changeOne();
  const sizes = { sources: await bytesIn("sources"), results: await bytesIn("derived") };
  return {
    ...{ loadBefore: load, loadAfter: loadavg()[0], built, planWithNothingToDo: plans, oneChangedDocument: changed },
    ...{ bytes: { ...sizes, ratio: sizes.results / sizes.sources } },
    queriesMs: await timeQuestions(),
    pagesMs: process.env["SERVER"] === undefined ? "not measured: SERVER names none" : await timePages(),
  };
}

/** Imports and extracts the speeches, then the White House documents. */
async function build(step: number): Promise<Record<string, ProcessCost>> {
  await mkdir(data, { recursive: true });
  const [speeches, house] = [await sample("ungdc.tar.gz", step), await sample("white-house.tar.gz", step)];
  return {
    importSpeeches: await entente("import", "ungdc", speeches),
    extractSpeeches: await entente("extract"),
    importWhiteHouse: await entente("import", "folder", house, "--collection", "white-house"),
    extractWhiteHouse: await entente("extract"),
  };
}

/** Every nth file of an archive, unpacked; the archive itself where all are wanted. */
async function sample(name: string, step: number): Promise<string> {
  const archive = join(CORPORA, name);
  if (step === 1) return archive;
  const folder = join(data, "corpora", name.replace(".tar.gz", ""));
  let at = 0;
  for await (const file of readArchive(archive)) {
    at += 1;
    if (at % step !== 0 || "error" in file) continue;
    await mkdir(dirname(join(folder, file.path)), { recursive: true });
    await writeFile(join(folder, file.path), file.bytes);
  }
  return folder;
}

/** A sentence more in one document: from the edit to the tables that show it. */
async function changeOne(): Promise<ProcessCost> {
  const folder = join(data, "sources", "ungdc");
  const name = (await readdir(folder)).sort()[7] ?? "";
  const text = await readFile(join(folder, name), "utf8");
  await writeFile(join(folder, name), text.replace(/("text": ?")/u, "$1We welcome this. "));
  return entente("extract");
}

async function timeQuestions(): Promise<object> {
  const { tables } = openStore(data, { codeRoot: ROOT, knowledgeRoot: join(ROOT, "data", "knowledge") });
  const document = (await tables.documents())[100]?.documentId ?? "";
  const times: Record<string, number[]> = {};
  for (let time = 0; time < TIMES; time += 1)
    for (const [name, ask] of Object.entries(QUESTIONS))
      (times[name] ??= []).push(await millisecondsOf(() => ask(tables, document)));
  return summary(times);
}

async function timePages(): Promise<object> {
  const times: Record<string, number[]> = {};
  for (let time = 0; time < TIMES; time += 1)
    for (const page of PAGES)
      (times[page] ??= []).push(
        await millisecondsOf(async () => {
          const response = await fetch(`${process.env["SERVER"]}${page}`);
          if (!response.ok) throw new Error(`${page} answers ${response.status}.`);
          await response.text();
        }),
      );
  return summary(times);
}

/** Median of each, and over all of them the time that 95 of 100 stay within; the first round warms and is left out. */
function summary(times: Readonly<Record<string, readonly number[]>>): object {
  const warm = Object.entries(times).map(([name, all]) => [name, all.slice(1)] as const);
  const every = warm.flatMap(([, all]) => all);
  return {
    p95: quantile(every, 0.95),
    medians: Object.fromEntries(warm.map(([name, all]) => [name, quantile(all, 0.5)])),
  };
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

async function millisecondsOf(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

function entente(...args: readonly string[]): Promise<ProcessCost> {
  return watchProcess([CLI, ...args], env);
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(join(data, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 100) / 100 : value;
}
