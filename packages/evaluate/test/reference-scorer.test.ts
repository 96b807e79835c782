// Where the labelled sets and their reference scorer lie beside the repository, our scores must be the scorer's, to the third
// digit: on what the extractor finds, and on labels with errors strewn in by a seeded generator. Elsewhere it says so and passes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Extraction } from "@entente/schema";
import { describe, expect, it } from "vitest";
import {
  AttributedDocument,
  addCounts,
  type Counts,
  GoldPassage,
  scoreAttributions,
  scoreGold,
  scoreOf,
} from "../src/index.ts";

const pathOf = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const CLI = pathOf("apps/cli/bin/entente.js");
const SCORER = pathOf("../shared/tools/score.mjs");
const SETS = {
  gold: pathOf("../shared/gold/dev.json"),
  polnear: pathOf("../shared/corpora/polnear-dev.jsonl.gz"),
} as const;
type Task = keyof typeof SETS;
const TASKS = Object.keys(SETS) as Task[];

const isPresent = [SCORER, ...Object.values(SETS)].every((file) => existsSync(file));
if (!isPresent) console.log(`Not compared with the reference scorer: ${SCORER} or its sets are not there.`);

type Scores = Record<string, string>;

const say = (counts: ReadonlyMap<string, Counts>): Scores =>
  Object.fromEntries(
    [...counts].map(([name, count]) => {
      const { precision, recall, f1, gold } = scoreOf(count);
      return [name.trim(), `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} gold ${gold}`];
    }),
  );

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** What the reference scorer prints, by measure. */
function askReference(task: Task, predictions: string): Scores {
  const lines = run(process.execPath, [SCORER, task, SETS[task], predictions]).trim().split("\n");
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = "", rest = ""] = /^(.+?)\s+(P .+)$/u.exec(line) ?? [];
      return [name.trim(), rest];
    }),
  );
}

function withFile<T>(task: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "entente-scores-"));
  try {
    return task(join(folder, "predictions.jsonl"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(task: Task): unknown[] {
  const bytes = readFileSync(SETS[task]);
  const text = (SETS[task].endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim();
  return text.startsWith("[")
    ? (JSON.parse(text) as unknown[])
    : text.split("\n").map((line): unknown => JSON.parse(line));
}

/** A seeded generator of numbers in [0, 1): the same errors each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Loose {
  readonly spans: readonly (readonly [number, number])[];
  readonly speaker: object;
}

/** Claims made from labels: some left out, some moved, cut, doubled or given to another speaker. */
function claimsFrom(labels: readonly Loose[], random: () => number): object[] {
  return labels.flatMap(({ spans, speaker }) => {
    const moved = spans.map(([start, end]) => {
      const by = random() < 0.5 ? 0 : Math.floor(random() * 40) - 20;
      return { start: Math.max(0, start + by), end: Math.max(1, end + by) };
    });
    const one = {
      content: moved.slice(0, random() < 0.2 ? 1 : moved.length),
      speaker: random() < 0.3 ? { entity: null, side: null } : speaker,
      cue: random() < 0.5 ? null : { start: moved[0]?.start ?? 0, end: (moved[0]?.start ?? 0) + 9 },
    };
    return random() < 0.2 || one.content.length === 0 ? [] : random() < 0.1 ? [one, one] : [one];
  });
}

/** An id as an extraction has it: what the labels call unknown or none is null there. */
function idOf(label: string | null | undefined): string | null {
  return label === undefined || label === "unknown" || label === "none" ? null : label;
}

function strewGold(passage: GoldPassage, random: () => number): object {
  const ids = ["state:USA", "state:CHN", "org:huawei", "bloc:eu"];
  const pick = () => ids[Math.floor(random() * ids.length)] ?? "state:USA";
  return {
    document: { id: passage.id },
    entities: passage.entities
      .filter(() => random() > 0.2)
      .map(({ start, end, type, canonical }) => ({
        id: random() < 0.2 ? pick() : canonical,
        type: random() < 0.1 ? "org" : type,
        mentions: [{ start, end: random() < 0.1 ? end + 1 : end, form: random() < 0.1 ? "pronoun" : "name" }],
      })),
    claims: claimsFrom(
      passage.claims.map(({ content, speaker }) => ({
        spans: content,
        speaker: {
          entity: random() < 0.5 ? idOf(speaker?.canonical) : null,
          side: random() < 0.5 ? idOf(speaker?.side) : pick(),
        },
      })),
      random,
    ),
    stances: [...passage.stances, ...passage.stances].flatMap(({ holder, target, polarity }) =>
      random() < 0.3
        ? []
        : [
            {
              holder: random() < 0.1 ? pick() : holder,
              target,
              polarity: random() < 0.3 ? -polarity : polarity,
              confidence: random(),
            },
          ],
    ),
  };
}

function strewAttributions({ id, attributions }: AttributedDocument, random: () => number): object {
  const labels = attributions.map(({ content, source: [first] }) => ({
    spans: content,
    speaker:
      first === undefined ? { entity: null, side: null } : { start: first[0], end: first[1], entity: null, side: null },
  }));
  return { document: { id }, entities: [], claims: claimsFrom(labels, random), stances: [] };
}

function compareStrewn(task: Task, seed: number): { ours: Scores; theirs: Scores } {
  const random = createRandom(seed);
  let totals = new Map<string, Counts>();
  const predictions = rowsOf(task).map((row) => {
    if (task === "gold") {
      const passage = GoldPassage.parse(row);
      const prediction = strewGold(passage, random);
      totals = addCounts(totals, scoreGold(passage, prediction as Extraction));
      return prediction;
    }
    const document = AttributedDocument.parse(row);
    const prediction = strewAttributions(document, random);
    totals = addCounts(totals, scoreAttributions(document, prediction as Extraction));
    return prediction;
  });
  return withFile((file) => {
    writeFileSync(file, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(""));
    return { ours: say(totals), theirs: askReference(task, file) };
  });
}

describe.runIf(isPresent)("scores beside the reference scorer's", () => {
  it.each(TASKS)("agree on what `entente evaluate %s` finds", (task) => {
    withFile((file) => {
      const printed = run(process.execPath, [CLI, "evaluate", task, SETS[task], "--predictions", file]);
      const ours = Object.fromEntries(
        printed
          .trim()
          .split("\n")
          .map((line) => {
            const [, name = "", rest = ""] = /^(.+?)\s+(P .+)$/u.exec(line) ?? [];
            return [name.trim(), rest];
          }),
      );
      expect(ours).toEqual(askReference(task, file));
      expect(Object.keys(ours).length).toBeGreaterThan(4);
    });
  });
  it.each(TASKS.flatMap((task) => [1, 2, 3].map((seed) => ({ task, seed }))))(
    "agree on labels of $task with errors strewn in (seed $seed)",
    ({ task, seed }) => {
      const { ours, theirs } = compareStrewn(task, seed);
      expect(ours).toEqual(theirs);
    },
  );
});
