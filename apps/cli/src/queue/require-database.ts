import { EntenteError } from "@entente/schema";
import {
  type Database,
  type DatabaseOptions,
  isMigrated,
  migrate,
  openDatabase,
  openQueue,
  type Queue,
} from "@entente/store";
import { CODE_ROOT, databaseUrl } from "../env.ts";

/** Opens the database that DATABASE_URL names. Throws `E_USAGE` where it names none. */
export function requireDatabase(options: DatabaseOptions): Database {
  const url = databaseUrl();
  if (url === undefined)
    throw new EntenteError("E_USAGE", {
      problem: "DATABASE_URL is not set",
      expected: "the address of a PostgreSQL database, as postgres://user:password@host:port/name",
    });
  return openDatabase(url, options);
}

/** Makes the tables and the queue where they are missing, and opens the queue. Throws `E_DATABASE`. */
export async function prepareDatabase(database: Database): Promise<Queue> {
  if (!(await isMigrated(database, CODE_ROOT))) await migrate(database, { codeRoot: CODE_ROOT });
  const queue = openQueue(database);
  if (!(await queue.isPrepared())) await queue.prepare();
  return queue;
}
