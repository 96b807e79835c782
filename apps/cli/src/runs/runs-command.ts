import type { Command } from "commander";
import { withAnyData } from "../open-data.ts";

/** Registers `entente runs`. */
export function registerRuns(program: Command): void {
  program
    .command("runs")
    .description("lists the runs, latest first")
    .option("--json", "prints JSON")
    .addHelpText("after", "\nExample:\n  entente runs --json")
    .action(async ({ json }: { json?: boolean }) => {
      const runs = await withAnyData((store) => store.listRuns());
      if (json === true) console.log(JSON.stringify(runs, null, 2));
      else if (runs.length === 0) console.log("No runs yet. Start one with `entente extract`.");
      else
        for (const { id, counts } of runs)
          console.log(`${id}  ${counts.done} done, ${counts.failed} failed, ${counts.removed} removed`);
    });
}
