import { EntenteError } from "@entente/schema";
import type { Store } from "@entente/store";
import { publishResults } from "./publish-results.ts";
import type { StoreEnd } from "./store-end.ts";

/**
 * Makes a data folder one end of a copy.
 * Shape: a store -> an end. Units: none. Empty: an empty folder lists nothing. Errors: none here; its methods throw those of `Store`. Source: docs/deploy.md.
 */
export function openFolderEnd(store: Store): StoreEnd {
  const { listResults, readPrinted, keptRows, readSignatures, listRuns, readChanges, reviews, bin } = store;
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
    readGroups: () => readGroups(store),
    readSignatures,
    listRuns,
    readChanges,
    reviews,
    bin,
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

/** Near duplicates are told when results are published; without that, every document would look like the only one of its kind. */
async function readGroups({ root, tables, listResults }: Store): Promise<Map<string, string>> {
  if ((await tables.generation()) === undefined && (await listResults()).length > 0)
    throw new EntenteError("E_USAGE", {
      problem: `${root} holds results that were never put into tables`,
      expected: "a folder that `entente extract` has brought up to date",
    });
  const documents = await tables.documents();
  return new Map(documents.map(({ documentId, duplicateGroup }) => [documentId, duplicateGroup]));
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
