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

/** So many signatures are written together, of half a kilobyte each. */
const TOGETHER = 4_096;

/** A store that lies in a database. Shape: as `AnyStore`. Units, Empty: none. Errors: none. Source: docs/deploy.md. */
export type DatabaseStore = AnyStore & { readonly database: Database };

/**
 * Makes a database one end of a copy; its tables are made or brought to this version where they are not.
 * Shape: a store over a database -> an end. Units: none. Empty: an empty database lists nothing.
 * Errors: none here; its methods throw `E_DATABASE`. Source: docs/deploy.md.
 */
export function openDatabaseEnd(store: DatabaseStore, codeRoot: string): StoreEnd {
  const { database, tables, readSignatures, listRuns, readChanges, reviews, bin } = store;
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
    reviews,
    bin,
    writeSources: (sources) => database.transaction(async (client) => void (await writeSources(client, sources))),
    writeResults: (results) => database.transaction((client) => writeLaidOut(client, results)),
    writeRun: (run, changes) => database.transaction((client) => replaceRun(client, run, changes)),
    show: (from) => show(store, codeRoot, from),
  };
}

/** Groups are those of the other end where it shows any; near duplicates are told by the signatures that come with it. */
async function show(store: DatabaseStore, codeRoot: string, from: Pick<StoreEnd, "readGroups" | "readSignatures">) {
  const [groups, signatures] = await Promise.all([from.readGroups(), from.readSignatures()]);
  const signer = await computeSigner(codeRoot);
  const { transaction } = store.database;
  await transaction((client) => writeGroups(client, groups));
  const all = [...signatures].map(signed);
  for (let at = 0; at < all.length; at += TOGETHER)
    await transaction((client) => writeSignatures(client, signer, all.slice(at, at + TOGETHER)));
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
