import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { EntenteError } from "@entente/schema";
import { sha256Of } from "../sha256-of.ts";
import { reasonOf } from "../write-atomically.ts";
import type { Database, DatabaseClient } from "./open-database.ts";

/** Names the lock that lets one process at a time migrate; any number does that no one else uses. */
const LOCK = 5_203_874_611;
const HEAD = `
  CREATE SCHEMA IF NOT EXISTS entente;
  CREATE TABLE IF NOT EXISTS entente.migrations (
    version integer PRIMARY KEY,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied timestamptz NOT NULL DEFAULT now()
  )`;

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Where the code stands, and up to which step a database is brought. Shape: one object. Units: `upTo` is a step's number. Empty: the newest step where none is named. Errors: none. Source: docs/deploy.md#upgrades. */
export interface MigrateOptions {
  readonly codeRoot: string;
  readonly upTo?: number;
}

/**
 * Brings the tables of a database to this version, each step in a transaction of its own; of two that start at once, one waits.
 * Shape: database -> the names of the steps that were taken now. Units: none. Empty: no step where the tables are this version's.
 * Errors: `E_DATABASE`, also where a newer version has made the tables, or a step was altered since. Source: docs/deploy.md#upgrades.
 */
export async function migrate(database: Database, { codeRoot, upTo }: MigrateOptions): Promise<string[]> {
  const known = await readMigrations(join(codeRoot, "packages", "store", "migrations"));
  const taken: string[] = [];
  for (;;) {
    const name = await database.transaction(async (client) => {
      await client.query("SET LOCAL statement_timeout = 0");
      await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
      return takeStep(client, { database, known, upTo: upTo ?? Number.POSITIVE_INFINITY });
    });
    if (name === undefined) return taken;
    taken.push(name);
  }
}

/** Whether the tables of a database are exactly this version's. Shape: database -> yes or no. Units: none. Empty: no where there are none. Errors: `E_DATABASE`. Source: docs/deploy.md#upgrades. */
export async function isMigrated(database: Database, codeRoot: string): Promise<boolean> {
  const known = await readMigrations(join(codeRoot, "packages", "store", "migrations"));
  return database.snapshot(async (client) => {
    const { rows: found } = await client.query<{ at: string | null }>("SELECT to_regclass('entente.migrations') AS at");
    if (found[0]?.at === null) return false;
    const applied = await readApplied(client);
    return applied.length === known.length && known.every(({ sha256 }, at) => applied[at]?.sha256 === sha256);
  });
}

interface Steps {
  readonly database: Database;
  readonly known: readonly Migration[];
  readonly upTo: number;
}

async function takeStep(client: DatabaseClient, { database, known, upTo }: Steps): Promise<string | undefined> {
  const { rows: found } = await client.query<{ at: string | null }>("SELECT to_regclass('entente.migrations') AS at");
  if (found[0]?.at === null) await prepare(client, database);
  const applied = await readApplied(client);
  const clash = applied.find(({ sha256 }, at) => known[at]?.sha256 !== sha256);
  if (clash !== undefined)
    throw new EntenteError("E_DATABASE", {
      address: database.address,
      problem: `its tables were made by another version of Entente (step ${clash.name})`,
    });
  const next = known[applied.length];
  if (next === undefined || next.version > upTo) return undefined;
  await client.query(next.sql);
  await client.query("INSERT INTO entente.migrations (version, name, sha256) VALUES ($1, $2, $3)", [
    next.version,
    next.name,
    next.sha256,
  ]);
  return next.name;
}

async function prepare(client: DatabaseClient, { address }: Database): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding",
  );
  const { version, encoding } = rows[0] ?? { version: 0, encoding: "" };
  if (version < 15) throw new EntenteError("E_DATABASE", { address, problem: `it is PostgreSQL ${version}` });
  if (encoding !== "UTF8") throw new EntenteError("E_DATABASE", { address, problem: `it keeps text as ${encoding}` });
  await client.query(HEAD);
}

async function readApplied(client: DatabaseClient): Promise<Pick<Migration, "name" | "sha256">[]> {
  const { rows } = await client.query<Pick<Migration, "name" | "sha256">>(
    "SELECT name, sha256 FROM entente.migrations ORDER BY version",
  );
  return rows;
}

/** A checkout with Windows line ends holds the same steps. */
async function readMigrations(folder: string): Promise<Migration[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
    return await Promise.all(
      names.map(async (name) => {
        const sql = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
        return { version: Number.parseInt(name, 10), name: name.replace(/\.sql$/u, ""), sql, sha256: sha256Of(sql) };
      }),
    );
  } catch (cause) {
    throw new EntenteError("E_READ", { file: folder, problem: reasonOf(cause) }, { cause });
  }
}
