import type { Command } from "commander";
import { withChangingStore } from "../open-changing.ts";
import type { Outcome } from "../outcome.ts";
import { restoreSources } from "./change-sources.ts";
import { type ChangeOptions, reportChange } from "./report-change.ts";

const HELP = `
Of a document that was edited, the form that gives way goes into the bin: a second restore is a redo.

Examples:
  entente bin
  entente restore 2020-01-28-uk-limits-huawei --extract`;

/** Registers `entente restore`. */
export function registerRestore(program: Command, outcome: Outcome): void {
  program
    .command("restore")
    .description("brings back what was removed, or what a document was before it was edited")
    .argument("<id...>", "documents, whose latest entry counts, or the names of entries that `entente bin` lists")
    .option("--extract", "extracts them, when another run has ended")
    .option("--progress", "tells how far it is as JSON Lines on standard error")
    .option("--json", "prints JSON")
    .addHelpText("after", HELP)
    .action(async (names: string[], options: ChangeOptions) => {
      outcome.code = await withChangingStore(async (store) => {
        const entries = await restoreSources(store, names, new Date());
        return reportChange(store, { verb: "restored", entries }, options);
      });
    });
}
