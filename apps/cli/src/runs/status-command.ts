import type { AnyStore } from "@entente/store";
import type { Command } from "commander";
import { printPlan } from "../extract/run-commands.ts";
import { withAnyData } from "../open-data.ts";
import type { Outcome } from "../outcome.ts";

/** Registers `entente status`. */
export function registerStatus(program: Command, outcome: Outcome): void {
  program
    .command("status")
    .description("says how many documents and records there are, and what is stale")
    .option("--json", "prints JSON")
    .addHelpText("after", "\nExample:\n  entente status")
    .action(async ({ json }: { json?: boolean }) => {
      outcome.code = await withAnyData((store) => printStatus(store, json));
    });
}

async function printStatus(store: AnyStore, json: boolean | undefined): Promise<0 | 1> {
  const documents = await store.tables.documents();
  const counts = {
    documents: documents.length,
    claims: sum(documents.map((row) => row.claims)),
    stances: sum(documents.map((row) => row.stances)),
  };
  console.log(
    json === true
      ? JSON.stringify(counts, null, 2)
      : `${counts.documents} documents, ${counts.claims} claims, ${counts.stances} stances in ${store.root}`,
  );
  return printPlan(store, [], json === undefined ? {} : { json });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
