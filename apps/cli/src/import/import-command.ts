import type { Command } from "commander";
import { openAnyData } from "../open-data.ts";
import type { Outcome } from "../outcome.ts";
import { type ImportOptions, importArchive } from "./import-archive.ts";

/** Registers `entente import`. */
export function registerImport(program: Command, outcome: Outcome): void {
  program
    .command("import")
    .description("brings a whole corpus in as a collection of its own; what is there already is left alone")
    .argument("<format>", "ungdc (UN General Debate corpus) or folder (Markdown, text)")
    .argument("<path>", "the corpus: a folder, a .tar or a .tar.gz")
    .option("--collection <name>", "the collection's name; ungdc, or the folder's name")
    .option("--publisher <name>", "who published the documents, where they do not say")
    .option("--speaker <actor>", "the actor in whose voice they speak, e.g. state:USA")
    .option("--kind <kind>", "news, speech, statement or other, where they do not say")
    .option("--json", "prints JSON")
    .addHelpText(
      "after",
      "\nExample:\n  entente import ungdc UNGDC_1946-2024.tar.gz\n  entente import folder white-house --publisher 'The White House' --speaker state:USA\n\nThen run `entente extract`. With DATABASE_URL they go into that database, whose server queues them for its workers.",
    )
    .action(async (format: string, path: string, options: ImportOptions & { json?: boolean }) => {
      const store = openAnyData();
      const report = await importArchive(store, { format, path }, options).finally(store.close);
      if (options.json === true) console.log(JSON.stringify(report, null, 2));
      else {
        for (const { path: file, error } of report.failed) console.error(`failed: ${file}: ${error}`);
        console.log(
          `${report.added} added or changed, ${report.unchanged} already here, ${report.duplicates} duplicates within the corpus, ${report.failed.length} failed, ${report.skipped} other files left alone, in collection ${report.collection}. Next: \`entente extract\`.`,
        );
      }
      outcome.code = report.failed.length > 0 ? 1 : 0;
    });
}
