import { join } from "node:path";
import { EntenteError } from "@entente/schema";
import type { Store } from "@entente/store";
import { watch } from "chokidar";
import { KNOWLEDGE_ROOT } from "../env.ts";
import { runWithProgress, summaryOf } from "./run-commands.ts";

const QUIET_MS = 300;

/** Extracts now, and again whenever a document or a knowledge file changes, until it is stopped. Returns the exit code. */
export async function watchSources(
  store: Store,
  ids: readonly string[],
  { jobs }: { readonly jobs?: number | undefined },
): Promise<0> {
  let due = true;
  let stopped = false;
  let wake = () => {};
  const notify = () => {
    due = true;
    wake();
  };
  const folders = [join(store.root, "sources"), join(store.root, "knowledge"), KNOWLEDGE_ROOT];
  const watcher = watch(folders, { ignoreInitial: true, ignored: /(?:^|[\\/])\.[^\\/]+$/u });
  watcher.on("all", notify);
  process.once("SIGINT", () => {
    stopped = true;
    wake();
  });
  console.log(`Watching ${folders[0]}; Ctrl-C stops it.`);
  while (!stopped) {
    if (due) {
      due = false;
      await runOnce(store, ids, jobs);
    } else
      await new Promise<void>((resolve) => {
        // Several files written together make one run.
        wake = () => void setTimeout(resolve, QUIET_MS);
      });
  }
  await watcher.close();
  return 0;
}

async function runOnce(store: Store, ids: readonly string[], jobs: number | undefined): Promise<void> {
  try {
    const run = await runWithProgress(store, ids, jobs === undefined ? {} : { jobs });
    if (run.documents.length > 0) console.log(summaryOf(run));
  } catch (error) {
    // A knowledge file that is being edited may be broken for a moment; the next change starts another run.
    if (!(error instanceof EntenteError)) throw error;
    console.error(error.message);
  }
}
