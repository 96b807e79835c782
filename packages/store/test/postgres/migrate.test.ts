import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, isMigrated, isPassing, migrate, openDatabase } from "../../src/index.ts";
import { startPostgres, type TestServer } from "../with-postgres.ts";

const codeRoot = fileURLToPath(new URL("../../../..", import.meta.url));

let server: TestServer;
const opened: Database[] = [];
const open = (url: string) => {
  const database = openDatabase(url, { connectMs: 2000 });
  opened.push(database);
  return database;
};

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await server.stop();
});

describe("migrate(database, options)", () => {
  it("makes the tables once, whoever starts, and says which steps were taken", async () => {
    const url = await server.createDatabase();
    const all = [open(url), open(url), open(url)];
    expect(await isMigrated(all[0] ?? open(url), codeRoot)).toBe(false);
    const taken = await Promise.all(all.map((database) => migrate(database, { codeRoot })));
    expect(taken.flat().filter((name) => name === "0001-documents-and-results")).toHaveLength(1);
    expect(new Set(taken.flat()).size).toBe(taken.flat().length);
    expect(await isMigrated(open(url), codeRoot)).toBe(true);
    expect(await migrate(open(url), { codeRoot })).toEqual([]);
  });
  it("refuses a database whose steps are not its own", async () => {
    const database = open(await server.createDatabase());
    await migrate(database, { codeRoot });
    await database.transaction((client) =>
      client.query("UPDATE entente.migrations SET sha256 = 'other' WHERE version = 1"),
    );
    await expect(migrate(database, { codeRoot })).rejects.toThrow("its tables were made by another version of Entente");
    expect(await isMigrated(database, codeRoot)).toBe(false);
  });
});

describe("openDatabase(url, options)", () => {
  it.each([
    {
      does: "nothing answers",
      url: () => "postgres://u:secret@127.0.0.1:1/x",
      says: "127.0.0.1:1/x: nothing answers there",
    },
    {
      does: "the database is missing",
      url: (real: string) => real.replace(/[^/]+$/u, "absent"),
      says: "there is no such database",
    },
  ])("says in a sentence that $does, without the password", async ({ url, says }) => {
    const asked = open(url(await server.createDatabase())).snapshot((client) => client.query("SELECT 1"));
    await expect(asked).rejects.toThrow(says);
    await expect(asked).rejects.not.toThrow("secret");
  });
  it("says that the tables are missing", async () => {
    const asked = open(await server.createDatabase()).snapshot((client) => client.query("SELECT 1 FROM entente.runs"));
    await expect(asked).rejects.toThrow("it has no tables of Entente yet");
  });
  it("ends a question that takes too long, and answers the next", async () => {
    const database = openDatabase(await server.createDatabase(), { statementMs: 200 });
    opened.push(database);
    const slow = database.snapshot((client) => client.query("SELECT pg_sleep(30)"));
    await expect(slow).rejects.toThrow("a question took longer than allowed");
    expect(await slow.catch((error: unknown) => isPassing(error))).toBe(true);
    expect((await database.snapshot((client) => client.query("SELECT 1"))).rowCount).toBe(1);
  });
  it("goes on by itself when its connections were cut", async () => {
    const url = await server.createDatabase();
    const database = open(url);
    await database.snapshot((client) => client.query("SELECT 1"));
    await open(url).transaction((client) =>
      client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()",
      ),
    );
    const answers = async () => {
      const asked = database.snapshot((client) => client.query("SELECT 1"));
      return asked.then(
        () => true,
        (error: unknown) => {
          expect(isPassing(error)).toBe(true);
          return false;
        },
      );
    };
    await expect.poll(answers, { timeout: 20_000 }).toBe(true);
  });
  it("keeps an error that is none of the database's", async () => {
    const database = open(await server.createDatabase());
    const failing = database.transaction(() => Promise.reject(new TypeError("invented")));
    await expect(failing).rejects.toBeInstanceOf(TypeError);
    expect(isPassing(new TypeError("invented"))).toBe(false);
  });
});
