import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type AnyStore,
  isPassing,
  migrate,
  openAnyStore,
  openDatabase,
  writeDocumentResults,
} from "../../src/index.ts";
import { documentOf, extractionOf, KNOWLEDGE_ROOT } from "../invented-data.ts";
import { startOwnPostgres, type TestServer } from "../with-postgres.ts";

const codeRoot = fileURLToPath(new URL("../../../..", import.meta.url));
const document = documentOf("a");

let server: TestServer;
let store: AnyStore;

beforeAll(async () => {
  server = await startOwnPostgres();
  const databaseUrl = await server.createDatabase();
  const database = openDatabase(databaseUrl);
  await migrate(database, { codeRoot });
  await database.transaction((client) =>
    writeDocumentResults(client, [{ collection: "briefs", document, extraction: extractionOf(document) }]),
  );
  await database.close();
  store = openAnyStore("nowhere", { codeRoot, knowledgeRoot: KNOWLEDGE_ROOT, databaseUrl });
});
afterAll(async () => {
  await store.close();
  await server.stop();
});

describe("a reader whose database goes away", () => {
  it("says so in a sentence each time it is asked, and answers again once the database does", async () => {
    const { tables } = store;
    const ask = () => tables.claims({ text: "objects" }).then(({ total }) => total);
    for (let outage = 0; outage < 2; outage += 1) {
      // Several connections, so that more than one is found broken.
      expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual([1, 1, 1, 1]);
      await server.halt();
      for (let turn = 0; turn < 8; turn += 1) {
        const failure: unknown = await ask().catch((error: unknown) => error);
        expect(String(failure)).toMatch(
          /\[E_DATABASE\] Cannot use the database at 127\.0\.0\.1:\d+\/entente_test_\w+: /u,
        );
        expect(String(failure)).toMatch(/nothing answers there|the connection broke|it is being shut down/u);
        expect(isPassing(failure)).toBe(true);
      }
      // What the generation was is remembered for a moment.
      const generation = () => tables.generation().catch((error: unknown) => String(error));
      await expect.poll(generation, { timeout: 20_000 }).toContain("[E_DATABASE]");
      await server.resume();
      await expect.poll(() => ask().catch(() => 0), { timeout: 20_000 }).toBe(1);
      await expect.poll(generation, { timeout: 20_000 }).toBe("pg-1");
    }
  });
});

describe("isPassing(error)", () => {
  it.each([
    { code: "53100", says: "its disk is full" },
    { code: "53200", says: "it is out of memory" },
    { code: "57014", says: "a question took longer than allowed" },
  ])("holds of $code, which is told as: $says", async ({ code, says }) => {
    const database = openDatabase(await server.createDatabase());
    const failing = database.transaction((client) =>
      client.query(`DO $$ BEGIN RAISE EXCEPTION 'invented' USING ERRCODE = '${code}'; END $$`),
    );
    const failure: unknown = await failing.catch((error: unknown) => error);
    await database.close();
    expect(String(failure)).toContain(says);
    expect(isPassing(failure)).toBe(true);
  });
});
