import { EntenteError, Extraction, parseJson } from "@entente/schema";
import { computeSigner } from "./fingerprint.ts";
import { openReviews } from "./open-reviews.ts";
import { openStore, type Store } from "./open-store.ts";
import { openDatabaseBin } from "./postgres/database-bin.ts";
import { listDocuments, placeDocument, readPrinted, readSource, writeSources } from "./postgres/documents.ts";
import { type Database, openDatabase } from "./postgres/open-database.ts";
import { createPostgresReader } from "./postgres/postgres-tables.ts";
import { openDatabaseJournal } from "./postgres/review-changes.ts";
import { listRuns, readChanges } from "./postgres/runs.ts";
import { readSignatures } from "./postgres/signatures.ts";

/** What either engine offers: documents in and out, results, the tables of the views, runs. Knowledge lies in folders with both. Shape: as `Store`. Units: none. Empty: an empty store lists nothing. Errors: those of `Store`, and `E_DATABASE`. Source: docs/decisions/0007-postgresql-for-many-machines.md. */
export interface AnyStore
  extends Pick<
    Store,
    | "root"
    | "readKnowledge"
    | "readQuality"
    | "readVoteCheck"
    | "fingerprint"
    | "listSources"
    | "readBytes"
    | "fileOf"
    | "writeSource"
    | "listResults"
    | "readExtraction"
    | "readSignatures"
    | "tables"
    | "listRuns"
    | "readChanges"
    | "reviews"
    | "bin"
  > {
  /** The database behind it; undefined where a folder is. */
  readonly database: Database | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database that an address names, or the data folder where none does; nothing is read until it is asked for.
 * Shape: folder, roots, address -> a store. Units: none. Empty: an empty address is none.
 * Errors: none here; its methods name theirs. Source: docs/decisions/0007-postgresql-for-many-machines.md.
 */
export function openAnyStore(
  root: string,
  {
    databaseUrl,
    ...roots
  }: { readonly codeRoot: string; readonly knowledgeRoot: string; readonly databaseUrl?: string | undefined },
): AnyStore {
  const folder = openStore(root, roots);
  if (databaseUrl === undefined || databaseUrl === "")
    return { ...folder, database: undefined, close: () => Promise.resolve() };
  const database = openDatabase(databaseUrl, { name: "entente store" });
  const { readKnowledge, readQuality, readVoteCheck, fingerprint } = folder;
  return {
    root: database.address,
    readKnowledge,
    readQuality,
    readVoteCheck,
    fingerprint,
    ...openDocuments(database),
    tables: createPostgresReader(database),
    readSignatures: async () => {
      const signer = await computeSigner(roots.codeRoot);
      return database.snapshot((client) => readSignatures(client, signer));
    },
    listRuns: () => database.snapshot(listRuns),
    readChanges: (run) => database.snapshot((client) => readChanges(client, run)),
    reviews: openReviews(openDatabaseJournal(database)),
    bin: openDatabaseBin(database),
    database,
    close: database.close,
  };
}

function openDocuments(
  database: Database,
): Pick<AnyStore, "listSources" | "readBytes" | "fileOf" | "writeSource" | "listResults" | "readExtraction"> {
  return {
    listSources: async () => (await database.snapshot((client) => listDocuments(client))).sources,
    readBytes: (file) => database.snapshot((client) => readSource(client, file)),
    fileOf: (collection, id) => `${collection}/${id}.json`,
    writeSource: async (collection, document) => {
      const placed = placeDocument(collection, document);
      return (await database.transaction((client) => writeSources(client, [placed]))) > 0;
    },
    listResults: async () => (await database.snapshot((client) => listDocuments(client))).results,
    readExtraction: async (collection, id) => {
      const printed = await database.snapshot((client) => readPrinted(client, { collection, id }));
      if (printed === undefined)
        throw new EntenteError("E_NOT_FOUND", {
          what: "result",
          value: `${collection}/${id}`,
          next: "It may have been removed since.",
        });
      return parseJson(Extraction, printed, `the result of ${collection}/${id}`);
    },
  };
}
