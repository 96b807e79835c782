// One PostgreSQL for all test files that ask for a database of their own, started before the first and stopped after the last.
import { SHARED_SERVER, startOwnPostgres } from "./with-postgres.ts";

/** Starts it where DATABASE_URL names none; vitest runs what this gives when all files are through. */
export default async function sharePostgres(): Promise<(() => Promise<void>) | undefined> {
  if ((process.env["DATABASE_URL"] ?? "") !== "") return undefined;
  const server = await startOwnPostgres();
  process.env[SHARED_SERVER] = server.url;
  return async () => {
    delete process.env[SHARED_SERVER];
    await server.stop();
  };
}
