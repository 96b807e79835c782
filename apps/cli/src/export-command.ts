import type { Command } from "commander";
import { type ExportOptions, exportRecords } from "./export-records.ts";
import { openData } from "./open-data.ts";

/** Registers `entente export`. */
export function registerExport(program: Command): void {
  program
    .command("export")
    .description("writes records to a file")
    .argument("<format>", "csv or json")
    .option("--kind <kind>", "claims, stances or documents", "claims")
    .option("--actor <id>", "only claims by, or stances held by, this actor")
    .option("--text <words>", "only claims with all of these words")
    .requiredOption("-o, --output <file>", "the file to write")
    .addHelpText("after", "\nExample:\n  entente export csv --kind claims --actor state:GBR -o uk.csv")
    .action(async (format: string, options: ExportOptions) =>
      console.log(await exportRecords(openData(), format, options)),
    );
}
