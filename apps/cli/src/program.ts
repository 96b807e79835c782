import { Command, InvalidArgumentError } from "commander";
import { type AddOptions, addFiles } from "./add-files.ts";
import { type EvaluateOptions, evaluate } from "./evaluate-command.ts";
import { type ExportOptions, exportRecords } from "./export-records.ts";
import { extractStdin } from "./extract-stdin.ts";
import { openData } from "./open-data.ts";
import { type ExtractOptions, extract } from "./run-commands.ts";
import { serve, start } from "./start-command.ts";

const PORT = 3000;

/** Describes the commands; each sets `outcome.code`. */
export function createProgram(outcome: { code: number }): Command {
  const program = new Command("entente")
    .description("Reads dated political documents into typed JSON and charts where each country stands.")
    .version("0.1.0")
    .exitOverride()
    .showHelpAfterError("(add --help for what is expected)");
  addDocumentCommands(program, outcome);
  addResultCommands(program, outcome);
  addServerCommands(program, outcome);
  return program;
}

function addDocumentCommands(program: Command, outcome: { code: number }): void {
  program
    .command("add")
    .description("adds files or folders to the documents and extracts them")
    .argument("<path...>", "Markdown or text files, or folders of them")
    .option("--date <date>", "the day it was published: YYYY, YYYY-MM or YYYY-MM-DD")
    .option("--publisher <name>", "who published it")
    .option("--kind <kind>", "news, speech, statement or other")
    .option("--speaker <actor>", "the actor in whose voice the text speaks, e.g. state:GBR")
    .option("--json", "prints JSON")
    .addHelpText("after", "\nExample:\n  entente add speech.md --date 2024-09-24 --kind speech --speaker state:FRA")
    .action(async (paths: string[], options: AddOptions & { json?: boolean }) => {
      const store = openData();
      const outcomes = await addFiles(store, paths, options);
      const added = outcomes.flatMap((row) => ("id" in row ? [row.id] : []));
      for (const row of outcomes)
        if (options.json !== true)
          print(
            "id" in row
              ? `added ${row.id}${row.alike.length > 0 ? `, much like ${row.alike.join(", ")}` : ""}`
              : row.error,
          );
      if (options.json === true) print(JSON.stringify(outcomes, null, 2));
      const code = added.length > 0 ? await extract(store, added, {}) : 0;
      outcome.code = outcomes.some((row) => "error" in row) ? 1 : code;
    });
  program
    .command("extract")
    .description("extracts what is new or has changed")
    .argument("[id...]", "documents; all where none is given")
    .option("--plan", "lists what would be extracted, and why")
    .option("--check", "exits 1 unless everything is up to date")
    .option("--force", "extracts also what is up to date")
    .option("--jobs <n>", "worker threads", positive)
    .option("--stdin", "reads JSON Lines {id,text,meta} and writes one Extraction a line")
    .option("--json", "prints JSON")
    .addHelpText(
      "after",
      "\nExample:\n  entente extract --plan\n  entente extract --stdin < documents.jsonl > extractions.jsonl",
    )
    .action(async (ids: string[], options: ExtractOptions & { stdin?: boolean }) => {
      const store = openData();
      outcome.code =
        options.stdin === true
          ? await extractStdin(store, process.stdin, process.stdout)
          : await extract(store, ids, options);
    });
}

function addResultCommands(program: Command, outcome: { code: number }): void {
  program
    .command("status")
    .description("says how many documents and records there are, and what is stale")
    .option("--json", "prints JSON")
    .addHelpText("after", "\nExample:\n  entente status")
    .action(async ({ json }: { json?: boolean }) => {
      const store = openData();
      const documents = await store.tables.documents();
      const counts = {
        documents: documents.length,
        claims: sum(documents.map((row) => row.claims)),
        stances: sum(documents.map((row) => row.stances)),
      };
      print(
        json === true
          ? JSON.stringify(counts, null, 2)
          : `${counts.documents} documents, ${counts.claims} claims, ${counts.stances} stances in ${store.root}`,
      );
      outcome.code = await extract(store, [], { plan: true, ...(json === undefined ? {} : { json }) });
    });
  program
    .command("runs")
    .description("lists the runs, latest first")
    .option("--json", "prints JSON")
    .addHelpText("after", "\nExample:\n  entente runs --json")
    .action(async ({ json }: { json?: boolean }) => {
      const runs = await openData().listRuns();
      if (json === true) print(JSON.stringify(runs, null, 2));
      else if (runs.length === 0) print("No runs yet. Start one with `entente extract`.");
      else
        for (const { id, counts } of runs)
          print(`${id}  ${counts.done} done, ${counts.failed} failed, ${counts.removed} removed`);
    });
  program
    .command("export")
    .description("writes records to a file")
    .argument("<format>", "csv or json")
    .option("--kind <kind>", "claims, stances or documents", "claims")
    .option("--actor <id>", "only claims by, or stances held by, this actor")
    .option("--text <words>", "only claims with all of these words")
    .requiredOption("-o, --output <file>", "the file to write")
    .addHelpText("after", "\nExample:\n  entente export csv --kind claims --actor state:GBR -o uk.csv")
    .action(async (format: string, options: ExportOptions) => print(await exportRecords(openData(), format, options)));
  program
    .command("evaluate")
    .description("measures the extractor against labelled passages")
    .argument("<task>", "gold or polnear")
    .argument("<file>", "the labelled file")
    .option("--json", "prints JSON")
    .option("--misses", "prints the errors beside their text")
    .option("--predictions <file>", "writes the extractions as JSON Lines")
    .addHelpText("after", "\nExample:\n  entente evaluate gold gold/dev.json --misses")
    .action(async (task: string, file: string, options: EvaluateOptions) =>
      print(await evaluate(openData(), { task, file }, options)),
    );
}

function addServerCommands(program: Command, outcome: { code: number }): void {
  const port = ["--port <n>", "the port to listen on; the next free one is taken"] as const;
  program
    .command("start")
    .description("prepares the bundled documents, extracts them and opens the dashboard")
    .option(...port, positive, PORT)
    .addHelpText("after", "\nExample:\n  entente start --port 4000")
    .action(async (options: { port: number }) => {
      outcome.code = await start(openData(), options);
    });
  program
    .command("dashboard")
    .description("opens the dashboard on what is extracted already")
    .option(...port, positive, PORT)
    .addHelpText("after", "\nExample:\n  entente dashboard --port 4000")
    .action(async (options: { port: number }) => {
      outcome.code = await serve(options.port);
    });
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new InvalidArgumentError("Expected a whole number from 1 to 65535.");
  return value;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function print(line: string): void {
  console.log(line);
}
