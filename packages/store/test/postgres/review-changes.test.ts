// Reviews in a database hold what they hold in a folder; the folder's own cases stand in ../reviews.test.ts.
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, openAnyStore, openDatabase, type ReviewStore } from "../../src/index.ts";
import { KNOWLEDGE_ROOT, withStore } from "../invented-data.ts";
import { reviewOf } from "../invented-reviews.ts";
import { startPostgres, type TestServer } from "../with-postgres.ts";

const codeRoot = fileURLToPath(new URL("../../../..", import.meta.url));
const AT = new Date("2020-01-28T10:15:00Z");
let server: TestServer;
let open: () => { reviews: ReviewStore; close: () => Promise<void> };

beforeAll(async () => {
  server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  const database = openDatabase(databaseUrl);
  await migrate(database, { codeRoot });
  await database.close();
  open = () => openAnyStore("nowhere", { codeRoot, knowledgeRoot: KNOWLEDGE_ROOT, databaseUrl });
});
afterAll(() => server.stop());

/** The same changes and undos; gives what holds in the end, and what undoing told. */
async function work(reviews: ReviewStore) {
  await reviews.write({ set: [reviewOf(1, "rejected"), reviewOf(2)] }, AT);
  const all = await reviews.write({ set: [reviewOf(1), reviewOf(3)] }, AT);
  await reviews.write(
    { set: [reviewOf(3, "rejected", "A null\u0000 and “quotes”.")], cleared: [reviewOf(2).record] },
    AT,
  );
  const told = [await reviews.undo(all, AT), await reviews.undo(all, AT)];
  return { told, list: await reviews.list() };
}

describe("openDatabaseJournal(database)", () => {
  it("comes to what the folder comes to, for another reader too", async () => {
    const [first, second] = [open(), open()];
    await second.reviews.list();
    const generation = await second.reviews.generation();
    const inDatabase = await work(first.reviews);
    await withStore(async ({ reviews }) => expect(inDatabase).toEqual(await work(reviews)));
    expect(await second.reviews.list()).toEqual(inDatabase.list);
    await expect.poll(() => second.reviews.generation(), { timeout: 10_000 }).not.toBe(generation);
    await Promise.all([first.close(), second.close()]);
  });
  it("loses nothing of two that write at once", async () => {
    const [first, second] = [open(), open()];
    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        (at % 2 === 0 ? first : second).reviews.write({ set: [reviewOf(50 + at)] }, AT),
      ),
    );
    for (const { reviews } of [first, second]) {
      const records = [...(await reviews.list()).keys()];
      expect(
        Array.from({ length: 30 }, (_, at) => reviewOf(50 + at).record).filter((id) => !records.includes(id)),
      ).toEqual([]);
    }
    await Promise.all([first.close(), second.close()]);
  });
});
