import { EntenteError, parseValue } from "@entente/schema";
import { type Bin, BinEntry, type Binned, binNameOf } from "../bin-entry.ts";
import type { SourceFile } from "../list-sources.ts";
import { writeSources } from "./documents.ts";
import type { Database, DatabaseClient } from "./open-database.ts";

/** Opens the bin of a database: a document leaves its place and enters the bin in one transaction, or does neither. */
export function openDatabaseBin(database: Database): Bin {
  return {
    list: () => database.snapshot(listEntries),
    remove: (binned) =>
      database.transaction(async (client) => {
        const entry = await put(client, binned, "removed");
        await client.query("DELETE FROM entente.sources WHERE path = $1", [entry.path]);
        return entry;
      }),
    replace: (binned, content) =>
      database.transaction((client) => replace(client, binned, Buffer.from(content, "utf8"))),
    restore: (entry, at) => database.transaction((client) => restore(client, entry, at)),
    read: (entry) => database.snapshot((client) => readBytes(client, entry)),
    adopt: (entry, bytes) => database.transaction((client) => adopt(client, entry, bytes)),
    empty: (before) =>
      database.transaction(async (client) => {
        const gone = await client.query("DELETE FROM entente.bin WHERE at < $1", [before.toISOString()]);
        return gone.rowCount ?? 0;
      }),
  };
}

type Format = SourceFile["format"];

async function listEntries(client: DatabaseClient): Promise<BinEntry[]> {
  const { rows } = await client.query<{ name: string; entry: unknown }>(
    "SELECT name, entry FROM entente.bin ORDER BY at DESC, name DESC",
  );
  return rows.map(({ name, entry }) => parseValue(BinEntry, entry, `${name} in the bin`));
}

/** Keeps a source as it is at this moment; nobody changes it before the transaction ends. */
async function put(client: DatabaseClient, binned: Binned, why: BinEntry["why"]): Promise<BinEntry> {
  const { source, title, at } = binned;
  const { id, collection, file: path } = source;
  const held = await client.query<{ format: Format }>("SELECT format FROM entente.sources WHERE path = $1 FOR UPDATE", [
    path,
  ]);
  if (held.rows.length === 0) throw gone(id);
  for (let number = 1; ; number += 1) {
    const name = binNameOf(binned, number);
    const entry: BinEntry = { schema: "entente/bin@1", name, id, collection, path, why, at: at.toISOString(), title };
    const { rowCount } = await client.query(
      `INSERT INTO entente.bin (name, at, entry, format, bytes)
       SELECT $1, $2, $3, format, bytes FROM entente.sources WHERE path = $4 ON CONFLICT DO NOTHING`,
      [name, entry.at, JSON.stringify(entry), path],
    );
    if (rowCount !== 0) return entry;
  }
}

async function replace(client: DatabaseClient, binned: Binned, bytes: Uint8Array): Promise<BinEntry> {
  const entry = await put(client, binned, "edited");
  const { id, collection, format, file: path } = binned.source;
  await writeSources(client, [{ id, collection, format, path, bytes }]);
  return entry;
}

async function restore(client: DatabaseClient, { name, id, collection, path, why, title }: BinEntry, at: Date) {
  const { rows: taken } = await client.query<{ format: Format; bytes: Buffer }>(
    "DELETE FROM entente.bin WHERE name = $1 RETURNING format, bytes",
    [name],
  );
  const kept = taken[0];
  if (kept === undefined)
    throw new EntenteError("E_NOT_FOUND", { what: "document in the bin", value: name, next: "It was put back since." });
  const { rows: there } = await client.query("SELECT 1 FROM entente.sources WHERE path = $1 FOR UPDATE", [path]);
  if (there.length === 0)
    await writeSources(client, [{ id, collection, path, format: kept.format, bytes: kept.bytes }]);
  else if (why === "removed") throw new EntenteError("E_ID_TAKEN", { file: name, id, existing: path });
  else {
    const source = { id, collection, file: path, format: kept.format, sha256: "" };
    await replace(client, { source, title, at }, kept.bytes);
  }
}

async function readBytes(client: DatabaseClient, { name }: BinEntry): Promise<Uint8Array> {
  const { rows } = await client.query<{ bytes: Buffer }>("SELECT bytes FROM entente.bin WHERE name = $1", [name]);
  const kept = rows[0];
  if (kept === undefined)
    throw new EntenteError("E_NOT_FOUND", { what: "document in the bin", value: name, next: "It was put back since." });
  return kept.bytes;
}

async function adopt(client: DatabaseClient, entry: BinEntry, bytes: Uint8Array): Promise<void> {
  const { name, at, path } = entry;
  await client.query(
    "INSERT INTO entente.bin (name, at, entry, format, bytes) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
    [name, at, JSON.stringify(entry), path.endsWith(".md") ? "md" : "json", Buffer.from(bytes)],
  );
}

function gone(id: string): EntenteError {
  return new EntenteError("E_NOT_FOUND", { what: "document", value: id, next: "It may have been removed since." });
}
