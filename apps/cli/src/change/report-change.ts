import type { Run } from "@entente/schema";
import type { BinEntry, Store } from "@entente/store";
import { runWithProgress, summaryOf } from "../extract/run-commands.ts";

/** How the commands that change documents report. */
export interface ChangeOptions {
  readonly json?: boolean;
  readonly extract?: boolean;
  readonly progress?: boolean;
}

/** Says which documents were changed, and makes their records anew where that is asked for. Returns the exit code. */
export async function reportChange(
  store: Store,
  { verb, undo, entries }: { readonly verb: string; readonly undo?: string; readonly entries: readonly BinEntry[] },
  { json = false, extract = false, progress }: ChangeOptions,
): Promise<0 | 1> {
  if (!json) for (const { id, title } of entries) console.log(`${verb} ${id} (${title})`);
  const ids = [...new Set(entries.map(({ id }) => id))];
  const run: Run | undefined =
    extract && ids.length > 0 ? await runWithProgress(store, ids, { wait: true, progress }) : undefined;
  if (json) console.log(JSON.stringify({ documents: entries, ...(run === undefined ? {} : { run }) }, null, 2));
  else {
    if (undo !== undefined) console.log(`Undo: \`${undo}\``);
    console.log(run === undefined ? "Next: `entente extract` brings the records up to date." : summaryOf(run));
  }
  return (run?.counts.failed ?? 0) > 0 ? 1 : 0;
}
