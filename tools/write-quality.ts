// Measures the extractor on the labelled sets that stand beside the repository and writes data/derived/quality.json, which the
// dashboard prints beside its charts. Without those sets nothing is written. Run: `npm run quality`.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseValue, Quality } from "@entente/schema";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SETS = [
  { name: "World politics, 33 passages (our labels)", task: "gold", file: "../shared/gold/dev.json" },
  { name: "US news, PolNeAR dev", task: "polnear", file: "../shared/corpora/polnear-dev.jsonl.gz" },
  {
    name: "Directed sentiment, dev, sentences not trained on",
    task: "directed-sentiment",
    file: "../shared/corpora/directed-sentiment-dev.jsonl.gz",
  },
] as const;

const share = z.number().min(0).max(1);
const Row = z.object({ precision: share, recall: share, f1: share, gold: z.int() });
const run = promisify(execFile);

const missing = SETS.filter(({ file }) => !existsSync(join(ROOT, file)));
if (missing.length > 0) {
  console.log(`Nothing written: ${missing.map(({ file }) => file).join(", ")} not found beside the repository.`);
} else {
  const sets = [];
  for (const { name, task, file } of SETS) sets.push({ name, rows: rowsOf(await evaluate(task, file)) });
  const target = join(ROOT, "data", "derived", "quality.json");
  const quality = parseValue(Quality, { measured: new Date().toISOString().slice(0, 10), sets }, target);
  await writeFile(target, `${JSON.stringify(quality, null, 2)}\n`);
  console.log(`Written: ${target}`);
}

async function evaluate(task: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  const command = join(ROOT, "apps", "cli", "bin", "entente.js");
  const { stdout } = await run(process.execPath, [command, "evaluate", task, file, "--json"], {
    cwd: ROOT,
    maxBuffer: 1 << 26,
  });
  const scores = parseValue(z.record(z.string(), z.unknown()), JSON.parse(stdout), `entente evaluate ${task}`);
  // Sentences that also stand in the training set, with another pair, would flatter: only the others are told.
  return parseValue(
    z.record(z.string(), z.unknown()),
    scores["unseen sentences"] ?? scores,
    `entente evaluate ${task}`,
  );
}

function rowsOf(scores: Readonly<Record<string, unknown>>) {
  return Object.entries(scores).flatMap(([kind, value]) => {
    const row = Row.safeParse(value);
    return row.success ? [{ kind, ...row.data }] : [];
  });
}
