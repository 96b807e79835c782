import type { Command } from "commander";
import { type AddOptions, addFiles } from "./add-files.ts";
import { openData } from "./open-data.ts";
import type { Outcome } from "./program.ts";
import { extract } from "./run-commands.ts";

/** Registers `entente add`. */
export function registerAdd(program: Command, outcome: Outcome): void {
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
          console.log(
            "id" in row
              ? `added ${row.id}${row.alike.length > 0 ? `, much like ${row.alike.join(", ")}` : ""}`
              : row.error,
          );
      if (options.json === true) console.log(JSON.stringify(outcomes, null, 2));
      const code = added.length > 0 ? await extract(store, added, {}) : 0;
      outcome.code = outcomes.some((row) => "error" in row) ? 1 : code;
    });
}
