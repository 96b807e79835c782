import type { Command } from "commander";
import { withChangingStore } from "../open-changing.ts";
import type { Outcome } from "../outcome.ts";
import { removeSources } from "./change-sources.ts";
import { type ChangeOptions, reportChange } from "./report-change.ts";

const HELP = `
A removed document lies in the bin until \`entente bin --empty\`; \`entente restore ID\` brings it back. Its records go with the next run.

Example:
  entente remove 2020-01-28-uk-limits-huawei --extract`;

/** Registers `entente remove`. */
export function registerRemove(program: Command, outcome: Outcome): void {
  program
    .command("remove")
    .description("moves documents into the bin")
    .argument("<id...>", "the documents")
    .option("--extract", "takes their records away at once, when another run has ended")
    .option("--progress", "tells how far it is as JSON Lines on standard error")
    .option("--json", "prints JSON")
    .addHelpText("after", HELP)
    .action(async (ids: string[], options: ChangeOptions) => {
      outcome.code = await withChangingStore(async (store) => {
        const entries = await removeSources(store, ids, new Date());
        const undo = `entente restore ${entries.map(({ id }) => id).join(" ")}`;
        return reportChange(store, { verb: "removed", undo, entries }, options);
      });
    });
}
