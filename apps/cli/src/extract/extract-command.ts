import { EntenteError } from "@entente/schema";
import { type Database, openAnyStore } from "@entente/store";
import type { Command } from "commander";
import { CODE_ROOT, databaseUrl, dataRoot, KNOWLEDGE_ROOT } from "../env.ts";
import { openData } from "../open-data.ts";
import type { Outcome } from "../outcome.ts";
import { requireDatabase } from "../queue/require-database.ts";
import { parsePositive } from "../terminal/parse-number.ts";
import { extractQueued } from "./extract-queued.ts";
import { extractStdin } from "./extract-stdin.ts";
import { type ExtractOptions, extract, printPlan } from "./run-commands.ts";
import { watchSources } from "./watch-sources.ts";

/** Registers `entente extract`. */
export function registerExtract(program: Command, outcome: Outcome): void {
  program
    .command("extract")
    .description("extracts what is new or has changed")
    .argument("[id...]", "documents; all where none is given")
    .option("--plan", "lists what would be extracted, and why")
    .option("--check", "exits 1 unless everything is up to date")
    .option("--force", "extracts also what is up to date")
    .option("--jobs <n>", "worker threads", parsePositive)
    .option("--watch", "extracts again whenever a document or the knowledge changes")
    .option("--stdin", "reads JSON Lines {id,text,meta} and writes one Extraction a line")
    .option("--wait", "waits for another run to end, where it would be refused")
    .option("--json", "prints JSON")
    .option("--progress", "tells how far it is as JSON Lines on standard error, whoever reads it")
    .addHelpText(
      "after",
      "\nExample:\n  entente extract --plan\n  entente extract --stdin < documents.jsonl > extractions.jsonl",
    )
    .action(async (ids: string[], options: ExtractOptions & { stdin?: boolean; watch?: boolean }) => {
      const database = databaseUrl() === undefined || options.stdin === true ? undefined : requireDatabase({});
      if (database !== undefined) {
        outcome.code = await extractThere(database, ids, options);
        return;
      }
      const store = openData();
      if (options.stdin === true) outcome.code = await extractStdin(store, process.stdin, process.stdout);
      else if (options.watch === true) outcome.code = await watchSources(store, ids, options);
      else outcome.code = await extract(store, ids, options);
    });
}

/** With a database, documents are queued for workers, and waited for. */
async function extractThere(
  database: Database,
  ids: readonly string[],
  options: ExtractOptions & { readonly watch?: boolean },
): Promise<0 | 1> {
  if (options.watch === true)
    throw new EntenteError("E_USAGE", {
      problem: "--watch follows a data folder, and DATABASE_URL names a database",
      expected: "`entente serve`, which queues whatever changes there",
    });
  const store = openAnyStore(dataRoot(), {
    codeRoot: CODE_ROOT,
    knowledgeRoot: KNOWLEDGE_ROOT,
    databaseUrl: databaseUrl(),
  });
  try {
    if (options.plan === true || options.check === true) return await printPlan(store, ids, options);
    return await extractQueued({ database, store }, ids, options);
  } finally {
    await Promise.all([database.close(), store.close()]);
  }
}
