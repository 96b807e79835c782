import type { Command } from "commander";
import { extract } from "../extract/run-commands.ts";
import { openData } from "../open-data.ts";
import type { Outcome } from "../outcome.ts";

/** Registers `entente status`. */
export function registerStatus(program: Command, outcome: Outcome): void {
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
      console.log(
        json === true
          ? JSON.stringify(counts, null, 2)
          : `${counts.documents} documents, ${counts.claims} claims, ${counts.stances} stances in ${store.root}`,
      );
      outcome.code = await extract(store, [], { plan: true, ...(json === undefined ? {} : { json }) });
    });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
