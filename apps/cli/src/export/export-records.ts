import type { StanceRow } from "@entente/schema";
import { type AnyStore, writeAtomically, writeParquet } from "@entente/store";
import { countRelations } from "@entente/views";
import { checkExport, type ExportOptions } from "./export-options.ts";
import { readRecords } from "./export-rows.ts";
import { printCsv } from "./print-csv.ts";
import { printGraph } from "./print-graph.ts";

export type { ExportOptions } from "./export-options.ts";

/** Writes records in a format of other programs and says how many. The file is written whole or not at all. */
export async function exportRecords(store: AnyStore, format: string, options: ExportOptions): Promise<string> {
  if (format === "graphml") return exportGraph(store, { ...options, kind: "stances" });
  const kind = checkExport(format, options);
  const count = { rows: 0 };
  const batches = counted(readRecords(store, kind, options), count);
  if (format === "parquet") await writeParquet(options.output, kind, batches);
  else await writeAtomically(options.output, format === "csv" ? printCsv(batches) : printJson(batches));
  return `${count.rows} ${kind} written to ${options.output}`;
}

async function exportGraph(store: AnyStore, options: ExportOptions): Promise<string> {
  checkExport("graphml", options);
  const stances: StanceRow[] = [];
  for await (const rows of readRecords(store, "stances", options)) stances.push(...rows);
  const relations = countRelations({ stances });
  const graph = printGraph(relations, await store.readKnowledge());
  await writeAtomically(options.output, graph.text);
  return `${graph.nodes} actors and ${relations.length} relations written to ${options.output}`;
}

async function* counted<T extends object>(
  batches: AsyncIterable<readonly T[]>,
  count: { rows: number },
): AsyncGenerator<readonly T[]> {
  for await (const rows of batches) {
    count.rows += rows.length;
    yield rows;
  }
}

async function* printJson(batches: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let isFirst = true;
  yield "[";
  for await (const rows of batches)
    for (const row of rows) {
      yield `${isFirst ? "" : ","}\n${JSON.stringify(row)}`;
      isFirst = false;
    }
  yield isFirst ? "]\n" : "\n]\n";
}
