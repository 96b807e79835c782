import { type AnyStore, type Database, openAnyStore } from "@entente/store";
import type { Documents } from "./documents.ts";
import { CODE_ROOT, databaseUrl, dataRoot, KNOWLEDGE_ROOT } from "./env.ts";
import { extractChanged } from "./extract/extract-queued.ts";
import type { Extracted } from "./extract/extracted.ts";
import { runWithProgress, summaryOf } from "./extract/run-commands.ts";
import { openData } from "./open-data.ts";
import { requireDatabase } from "./queue/require-database.ts";

/** A store whose documents are changed, and the way to bring their records up to date. */
export interface ChangingStore extends Documents {
  readonly extract: (
    ids: readonly string[],
    options: { readonly progress?: boolean | undefined },
  ) => Promise<Extracted>;
}

/** Runs a task over the database that DATABASE_URL names, else over the data folder. Throws what the task throws. */
export async function withChangingStore<T>(task: (store: ChangingStore) => Promise<T>): Promise<T> {
  if (databaseUrl() === undefined) return task(openChangingFolder());
  const database = requireDatabase({ name: "entente", statementMs: 60_000 });
  const store = openAnyStore(dataRoot(), {
    codeRoot: CODE_ROOT,
    knowledgeRoot: KNOWLEDGE_ROOT,
    databaseUrl: databaseUrl(),
  });
  try {
    return await task(openChangingDatabase(store, database));
  } finally {
    await Promise.all([database.close(), store.close()]);
  }
}

/** In a folder one run at a time does the work; this waits for its turn. */
function openChangingFolder(): ChangingStore {
  const store = openData();
  return {
    ...store,
    extract: async (ids, { progress }) => {
      const run = await runWithProgress(store, ids, { wait: true, progress });
      return { failed: run.counts.failed, summary: summaryOf(run), report: run };
    },
  };
}

/** With a database, workers do it. */
function openChangingDatabase(store: AnyStore, database: Database): ChangingStore {
  return { ...store, extract: (ids, options) => extractChanged({ database, store }, ids, options) };
}
