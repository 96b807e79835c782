import type { Pool, PoolClient, PoolConfig } from "pg";
import { addressOf, asDatabaseError } from "./database-errors.ts";

/** One connection inside a transaction. Shape: `query` as in node-postgres. Units: none. Empty: none. Errors: those of PostgreSQL. Source: docs/decisions/0007-postgresql-for-many-machines.md. */
export type DatabaseClient = PoolClient;

/** A database that connects with the first question. A connection that breaks is replaced by the next question. Shape: methods. Units: none. Empty: none. Errors: `E_DATABASE`. Source: docs/decisions/0007-postgresql-for-many-machines.md. */
export interface Database {
  /** Host, port and name, without the password. */
  readonly address: string;
  readonly pool: () => Promise<Pool>;
  /** Commits what the task does together, or nothing of it. */
  readonly transaction: <T>(task: (client: DatabaseClient) => Promise<T>) => Promise<T>;
  /** Lets a task read one state of the database, whatever is written meanwhile. */
  readonly snapshot: <T>(task: (client: DatabaseClient) => Promise<T>) => Promise<T>;
  /** As `snapshot`, for as long as what the task gives is being read. */
  readonly stream: <T>(task: (client: DatabaseClient) => AsyncGenerator<T>) => AsyncGenerator<T>;
  readonly close: () => Promise<void>;
}

/** How a database is used. Shape: one object. Units: milliseconds; `statementMs` 0 sets no limit. Empty: the defaults. Errors: none. Source: docs/decisions/0007-postgresql-for-many-machines.md. */
export interface DatabaseOptions {
  readonly name?: string;
  readonly connections?: number;
  readonly connectMs?: number;
  readonly statementMs?: number;
}

const SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const CONNECT_MS = 5_000;
const STATEMENT_MS = 15_000;
/** The server ends a statement by itself; only where it has fallen silent does the client give up, a little later. */
const SILENCE_MS = 2_000;

/**
 * Opens a database by its address; nothing is connected until it is asked.
 * Shape: `postgres://user:password@host:port/name` -> a database. Units: none. Empty: refused by the first question.
 * Errors: none here; its methods throw `E_DATABASE`, or what their task throws. Source: docs/decisions/0007-postgresql-for-many-machines.md.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const address = addressOf(url);
  const kept: { pool?: Promise<Pool> } = {};
  const pool = () => {
    kept.pool ??= createPool(url, options);
    return kept.pool;
  };
  const within = async <T>(begin: string, task: (client: DatabaseClient) => Promise<T>): Promise<T> => {
    try {
      return await runWithin(await pool(), begin, task);
    } catch (cause) {
      throw asDatabaseError(address, cause);
    }
  };
  return {
    address,
    pool,
    transaction: (task) => within("BEGIN", task),
    snapshot: (task) => within(SNAPSHOT, task),
    stream: (task) => streamFrom({ address, pool }, task),
    close: async () => {
      const opened = kept.pool;
      delete kept.pool;
      await (await opened)?.end();
    },
  };
}

async function createPool(url: string, options: DatabaseOptions): Promise<Pool> {
  const { name = "entente", connections = 8, connectMs = CONNECT_MS, statementMs = STATEMENT_MS } = options;
  const { default: pg } = await import("pg");
  const config: PoolConfig = {
    connectionString: url,
    application_name: name,
    max: connections,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    // Compiling a query costs more than most of ours take, and writing what is sorted to disk more than sorting it.
    options: `-c jit=off -c work_mem=32MB -c statement_timeout=${statementMs}`,
    ...(statementMs === 0 ? {} : { query_timeout: statementMs + SILENCE_MS }),
  };
  const pool = new pg.Pool(config);
  // An idle connection that breaks is dropped from the pool; the next question opens another.
  pool.on("error", () => undefined);
  return pool;
}

async function runWithin<T>(pool: Pool, begin: string, task: (client: DatabaseClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query(begin);
    const result = await task(client);
    await client.query("COMMIT");
    return result;
  } catch (cause) {
    await client.query("ROLLBACK").catch((error: unknown) => {
      broken = error instanceof Error ? error : new Error(String(error));
    });
    throw cause;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}

async function* streamFrom<T>(
  { address, pool }: Pick<Database, "address" | "pool">,
  task: (client: DatabaseClient) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  let broken: Error | undefined;
  let client: DatabaseClient | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  try {
    client = await (await pool()).connect();
    client.on("error", onError);
    await client.query(SNAPSHOT);
    yield* task(client);
  } catch (cause) {
    throw asDatabaseError(address, cause);
  } finally {
    // Nothing was written. A reader that stops early leaves the cursor to this.
    await client?.query("ROLLBACK").catch(onError);
    client?.off("error", onError);
    client?.release(broken);
  }
}
