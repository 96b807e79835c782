import {
  type AnyStore,
  computeSigner,
  type Database,
  type DocumentRows,
  hashStored,
  migrate,
  readPrinted,
  replaceRun,
  type StoredSignature,
  writeGroups,
  writeLaidOut,
  writeSignatures,
  writeSources,
} from "@entente/store";
import type { StoreEnd } from "./store-end.ts";

/**
 * Makes a database one end of a copy; its tables are made or brought to this version where they are not.
 * Shape: a store over a database -> an end. Units: none. Empty: an empty database lists nothing.
 * Errors: none here; its methods throw `E_DATABASE`. Source: docs/deploy.md.
 */
export function openDatabaseEnd(store: AnyStore & { readonly database: Database }, codeRoot: string): StoreEnd {
  const { database, tables, readSignatures, listRuns, readChanges } = store;
  return {
    name: database.address,
    hold: async (task) => {
      await migrate(database, { codeRoot });
      return task();
    },
    listSources: async () => {
      const [sources, hashes] = await Promise.all([store.listSources(), digestsOf(database, "sources")]);
      return sources.map((source) => ({ ...source, place: source.file, sha256: hashes.get(source.file) ?? "gone" }));
    },
    listResults: async () => {
      const [results, hashes] = await Promise.all([store.listResults(), digestsOf(database, "results")]);
      return results.map((result) => ({ ...result, hash: hashes.get(`${result.collection}/${result.id}`) ?? "gone" }));
    },
    readBytes: ({ file }) => store.readBytes(file),
    readPrinted: async (collection, id) =>
      (await database.snapshot((client) => readPrinted(client, { collection, id }))) ?? "",
    rowsOf: (id) => rowsOf(store, id),
    readGroups: async () =>
      new Map((await tables.documents()).map(({ documentId, duplicateGroup }) => [documentId, duplicateGroup])),
    readSignatures,
    listRuns,
    readChanges,
    writeSources: (sources) => database.transaction(async (client) => void (await writeSources(client, sources))),
    writeResults: (results) => database.transaction((client) => writeLaidOut(client, results)),
    writeRun: (run, changes) => database.transaction((client) => replaceRun(client, run, changes)),
    show: async (from) => {
      const [groups, signatures] = await Promise.all([from.readGroups(), from.readSignatures()]);
      const signer = await computeSigner(codeRoot);
      await database.transaction(async (client) => {
        await writeGroups(client, groups);
        await writeSignatures(client, signer, [...signatures].map(signed));
      });
    },
  };
}

async function rowsOf({ tables }: AnyStore, id: string): Promise<DocumentRows | undefined> {
  const found = await tables.document(id);
  if (found === undefined) return undefined;
  const { row, source, ...records } = found;
  return { document: row, source: JSON.stringify(source), ...records };
}

async function digestsOf(database: Database, of: "sources" | "results"): Promise<Map<string, string>> {
  const digests = (await database.snapshot(hashStored))[of];
  return new Map(digests.map(({ name, sha256 }) => [name, sha256]));
}

function signed([key, signature]: readonly [string, StoredSignature]) {
  const at = key.indexOf("/");
  return { collection: key.slice(0, at), id: key.slice(at + 1), ...signature };
}
