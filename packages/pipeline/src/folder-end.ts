import type { Store } from "@entente/store";
import { publishResults } from "./publish-results.ts";
import type { StoreEnd } from "./store-end.ts";

/**
 * Makes a data folder one end of a copy.
 * Shape: a store -> an end. Units: none. Empty: an empty folder lists nothing. Errors: none here; its methods throw those of `Store`. Source: docs/deploy.md.
 */
export function openFolderEnd(store: Store): StoreEnd {
  const { listResults, readPrinted, keptRows, readSignatures, listRuns, readChanges } = store;
  return {
    name: store.root,
    hold: (task) =>
      store.withRunLock(async () => {
        await store.sweep();
        return task();
      }),
    listSources: async () =>
      (await store.listSources()).map((source) => ({ ...source, place: store.placeOf(source.file) })),
    listResults,
    readBytes: ({ file }) => store.readBytes(file),
    readPrinted,
    rowsOf: keptRows,
    readGroups: async () =>
      new Map((await store.tables.documents()).map(({ documentId, duplicateGroup }) => [documentId, duplicateGroup])),
    readSignatures,
    listRuns,
    readChanges,
    writeSources: async (sources) => {
      for (const { path, bytes } of sources) await store.placeSource(path, bytes);
    },
    writeResults: async (results) => {
      for (const { rows, printed } of results)
        await store.writePrinted(rows.document.collection, rows.document.documentId, printed);
    },
    writeRun: async (run, changes) => {
      if (changes !== undefined) await store.writeChanges(run.id, changes);
      await store.writeRun(run);
    },
    show: (from) => show(store, from),
  };
}

async function show(store: Store, from: Pick<StoreEnd, "rowsOf" | "readSignatures">): Promise<void> {
  const [sources, results, signatures] = await Promise.all([
    store.listSources(),
    store.listResults(),
    from.readSignatures(),
  ]);
  // Where a source has changed since its result was made, only the other end still has the text that was read.
  const keptRows: Store["keptRows"] = async (id) => (await from.rowsOf(id)) ?? store.keptRows(id);
  await publishResults({ ...store, keptRows }, { sources, results, signatures });
}
