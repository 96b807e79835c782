import "server-only";
import { type Database, openDatabase, openQueue, type Queue } from "@entente/store";
import { databaseUrl } from "../data/env.ts";
import { shared } from "../data/shared.ts";

/** A database, and the queue in it. */
interface Machines {
  readonly database: Database;
  readonly queue: Queue;
}

const CONNECTIONS = 4;

/** The queue in the database that DATABASE_URL names; undefined where the results lie in a folder. */
export const machines: Machines | undefined = shared("machines", () => {
  const url = databaseUrl();
  if (url === undefined || url === "") return undefined;
  const database = openDatabase(url, { name: "entente dashboard", connections: CONNECTIONS });
  return { database, queue: openQueue(database) };
});
