import { type AnyStore, openAnyStore, openStore, type Store } from "@entente/store";
import { CODE_ROOT, databaseUrl, dataRoot, KNOWLEDGE_ROOT } from "./env.ts";

/** Opens the chosen data folder. */
export function openData(): Store {
  return openStore(dataRoot(), { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT });
}

/** Runs a task over the database that DATABASE_URL names, else over the chosen data folder, and closes it. */
export async function withAnyData<T>(task: (store: AnyStore) => Promise<T>): Promise<T> {
  const store = openAnyData();
  try {
    return await task(store);
  } finally {
    await store.close();
  }
}

/** Opens the database that DATABASE_URL names, else the chosen data folder. */
export function openAnyData(): AnyStore {
  return openAnyStore(dataRoot(), { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT, databaseUrl: databaseUrl() });
}
