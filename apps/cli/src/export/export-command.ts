import type { Command } from "commander";
import { withAnyData } from "../open-data.ts";
import { type ExportOptions, exportRecords } from "./export-records.ts";
import { exportReviews } from "./export-reviews.ts";

const HELP = `
Kinds:
  claims     who says what: speaker, act, the words and where they stand
  stances    who is for or against whom: holder, target, polarity, the words
  documents  what was read, with its counts

Formats:
  csv, json  a row, or an object, for each record
  parquet    a row for each record, with typed columns, lists and spans; DuckDB, pandas, R and Spark read it
  graphml    actors as nodes, and for each holder and target an edge; Gephi, Cytoscape, igraph and networkx read it.
             weight is the summed confidence (above zero, for layouts), balance the same with the sign of each stance,
             mean = balance / weight from -1 to 1, sign -1, 0 or 1; then stances, favourable, mixed, unfavourable,
             documents, first and last date. What an actor shows towards itself is left out, repeats within a document
             or its near duplicates count once. It holds stances, whatever --kind says.

  reviews    what people have accepted and rejected, as labelled passages, a document each, which
             \`entente evaluate gold\` reads. It holds reviews alone, whatever the filters say.

A date may be a year, a month or a day; --from and --to include their own.

Examples:
  entente export csv --kind claims --actor state:GBR -o uk.csv
  entente export parquet --kind stances --from 1960 --to 1969 -o sixties.parquet
  entente export graphml --from 2014 -o relations.graphml
  entente export reviews -o reviewed.json`;

/** Registers `entente export`. */
export function registerExport(program: Command): void {
  program
    .command("export")
    .description("writes records to a file for other programs")
    .argument("<format>", "csv, json, parquet, graphml or reviews")
    .option("--kind <kind>", "claims, stances or documents", "claims")
    .option("--actor <id>", "only claims by, stances held by, documents that speak for this actor")
    .option("--target <id>", "only stances towards this actor; claims about it")
    .option("--issue <id>", "only claims and stances that raise this issue")
    .option("--act <act>", "only claims that do this, e.g. accuse")
    .option("--text <words>", "only claims with all of these words")
    .option("--from <date>", "only documents of this date or later")
    .option("--to <date>", "only documents of this date or earlier")
    .requiredOption("-o, --output <file>", "the file to write; one that is there is replaced when the new one is whole")
    .addHelpText("after", HELP)
    .action(async (format: string, options: ExportOptions) =>
      console.log(
        await withAnyData((store) =>
          format === "reviews" ? exportReviews(store, options.output) : exportRecords(store, format, options),
        ),
      ),
    );
}
