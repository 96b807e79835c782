import type { Bin } from "@entente/store";
import type { Command } from "commander";
import { withChangingStore } from "../open-changing.ts";
import { parsePositive } from "../terminal/parse-number.ts";

const DAY_MS = 86_400_000;

const HELP = `
Examples:
  entente bin
  entente bin --empty --older-than 30`;

/** Registers `entente bin`. */
export function registerBin(program: Command): void {
  program
    .command("bin")
    .description("lists what was removed or edited and can be restored, or empties it")
    .option("--empty", "deletes it for good")
    .option("--older-than <days>", "with --empty: only what has lain there longer", parsePositive)
    .option("--json", "prints JSON")
    .addHelpText("after", HELP)
    .action((options: BinOptions) => withChangingStore(({ bin }) => runBin(bin, options)));
}

interface BinOptions {
  readonly empty?: boolean;
  readonly olderThan?: number;
  readonly json?: boolean;
}

async function runBin(bin: Bin, { empty, olderThan, json }: BinOptions): Promise<void> {
  if (empty === true) {
    const now = new Date();
    const deleted = await bin.empty(
      olderThan === undefined ? new Date(now.getTime() + 1) : new Date(now.getTime() - olderThan * DAY_MS),
    );
    console.log(json === true ? JSON.stringify({ deleted }, null, 2) : `${deleted} deleted for good.`);
    return;
  }
  const entries = await bin.list();
  if (json === true) console.log(JSON.stringify(entries, null, 2));
  else if (entries.length === 0) console.log("The bin is empty.");
  else for (const { name, why, title } of entries) console.log(`${name}  ${why.padEnd(7)}  ${title}`);
}
