import type { BinEntry } from "@entente/store";
import type { ChangingStore } from "../open-changing.ts";

/** How the commands that change documents report. */
export interface ChangeOptions {
  readonly json?: boolean;
  readonly extract?: boolean;
  readonly progress?: boolean;
}

/** Says which documents were changed, and makes their records anew where that is asked for. Returns the exit code. */
export async function reportChange(
  store: ChangingStore,
  { verb, undo, entries }: { readonly verb: string; readonly undo?: string; readonly entries: readonly BinEntry[] },
  { json = false, extract = false, progress }: ChangeOptions,
): Promise<0 | 1> {
  if (!json) for (const { id, title } of entries) console.log(`${verb} ${id} (${title})`);
  const ids = [...new Set(entries.map(({ id }) => id))];
  const run = extract && ids.length > 0 ? await store.extract(ids, { progress }) : undefined;
  if (json)
    console.log(JSON.stringify({ documents: entries, ...(run === undefined ? {} : { run: run.report }) }, null, 2));
  else {
    if (undo !== undefined) console.log(`Undo: \`${undo}\``);
    console.log(run === undefined ? "Next: `entente extract` brings the records up to date." : run.summary);
  }
  return (run?.failed ?? 0) > 0 ? 1 : 0;
}
