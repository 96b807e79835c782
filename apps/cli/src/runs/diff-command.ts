import type { Command } from "commander";
import { withAnyData } from "../open-data.ts";
import { compareRuns, describeComparison } from "./compare-runs.ts";

/** Registers `entente diff`. */
export function registerDiff(program: Command): void {
  program
    .command("diff")
    .description("lists the records gained, lost, flipped and changed between two runs")
    .argument("<runA>", "the earlier run: its id, or the beginning of it")
    .argument("<runB>", "the later run")
    .option("--json", "prints JSON")
    .addHelpText("after", "\nExample:\n  entente runs\n  entente diff 20200128T1015 20200714T0930")
    .action(async (from: string, to: string, { json }: { json?: boolean }) => {
      const comparison = await withAnyData((store) => compareRuns(store, from, to));
      console.log(json === true ? JSON.stringify(comparison, null, 2) : describeComparison(comparison));
    });
}
