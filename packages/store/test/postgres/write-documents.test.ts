import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Database,
  listDocuments,
  migrate,
  openAnyStore,
  openDatabase,
  readSource,
  readWish,
  removeDocuments,
  removeSources,
  writeDocumentResults,
  writeSources,
  writeWish,
} from "../../src/index.ts";
import { documentOf, extractionOf, KNOWLEDGE_ROOT } from "../invented-data.ts";
import { startPostgres, type TestServer } from "../with-postgres.ts";

const codeRoot = fileURLToPath(new URL("../../../..", import.meta.url));
const [A, B] = [documentOf("a"), documentOf("b", { date: "1939-09" })];
const resultOf = (document: typeof A, claim: Record<string, unknown> = {}) => ({
  collection: "briefs",
  document,
  extraction: extractionOf(document, claim),
});

let server: TestServer;
let database: Database;

beforeAll(async () => {
  server = await startPostgres();
  database = openDatabase(await server.createDatabase());
  await migrate(database, { codeRoot });
});
afterAll(async () => {
  await database.close();
  await server.stop();
});

const countOf = (table: string, id: string) =>
  database.snapshot(async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM entente.${table} WHERE document_id = $1`,
      [id],
    );
    return rows[0]?.count;
  });
const resultsOf = (id: string) => database.snapshot(async (client) => (await listDocuments(client, [id])).results);

describe("writeDocumentResults(client, results)", () => {
  it("writes every row of a document, and lists its result with its hashes", async () => {
    await database.transaction((client) => writeDocumentResults(client, [resultOf(A), resultOf(B)]));
    for (const table of ["texts", "extractions", "claims", "claim_records", "stances", "mentions"])
      expect([await countOf(table, "a"), await countOf(table, "b")]).toEqual([1, 1]);
    expect(await resultsOf("a")).toEqual([
      {
        id: "a",
        collection: "briefs",
        hash: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown,
        made: { id: "a", sha256: A.sha256, fingerprint: "2".repeat(64), entities: 1, claims: 1, stances: 1 },
      },
    ]);
  });
  it("replaces them, also where the date has changed", async () => {
    for (const date of ["2020-01-28", "1999", "1700-01", "2020-01-29"]) {
      const moved = documentOf("a", { date, sha256: "3".repeat(64) });
      await database.transaction((client) => writeDocumentResults(client, [resultOf(moved)]));
      for (const table of ["texts", "extractions", "claims", "claim_records", "stances", "mentions"])
        expect(await countOf(table, "a")).toBe(1);
      expect(await resultsOf("a")).toMatchObject([{ made: { sha256: "3".repeat(64) } }]);
    }
  });
  it("leaves nothing behind where the transaction fails", async () => {
    const before = await resultsOf("b");
    const failing = database.transaction(async (client) => {
      await writeDocumentResults(client, [
        resultOf(documentOf("b", { sha256: "4".repeat(64) })),
        resultOf(documentOf("c")),
      ]);
      throw new Error("invented");
    });
    await expect(failing).rejects.toThrow("invented");
    expect(await resultsOf("b")).toEqual(before);
    expect(await resultsOf("c")).toEqual([]);
  });
  it("lets several write the same new documents at once, in any order, and keeps one whole result of each", async () => {
    const ids = ["p", "q", "r"];
    const write = (turn: number) =>
      database.transaction((client) => {
        const documents = ids.map((id) =>
          documentOf(id, { date: String(1950 + turn * 10), sha256: String(turn).repeat(64) }),
        );
        return writeDocumentResults(
          client,
          (turn % 2 === 0 ? documents : documents.reverse()).map((each) => resultOf(each)),
        );
      });
    await Promise.all([0, 1, 2, 3, 4, 5, 6].map(write));
    for (const id of ids) {
      expect(await resultsOf(id)).toHaveLength(1);
      for (const table of ["texts", "extractions", "claims", "claim_records", "stances", "mentions"])
        expect(await countOf(table, id)).toBe(1);
    }
  });
});

describe("removeDocuments(client, places)", () => {
  it("removes all rows of a document, and none of one that has moved to another collection", async () => {
    await database.transaction((client) => writeDocumentResults(client, [resultOf(documentOf("gone"))]));
    await database.transaction((client) => removeDocuments(client, [{ collection: "other", id: "gone" }]));
    expect(await countOf("claims", "gone")).toBe(1);
    await database.transaction((client) => removeDocuments(client, [{ collection: "briefs", id: "gone" }]));
    expect(await countOf("claims", "gone")).toBe(0);
    expect(await resultsOf("gone")).toEqual([]);
  });
});

describe("writeSources(client, sources)", () => {
  const source = (text: string) => ({
    id: "s",
    collection: "briefs",
    format: "md" as const,
    path: "briefs/deep/s.md",
    bytes: new TextEncoder().encode(text),
  });
  it("keeps bytes as they are, and says how many have changed", async () => {
    const write = (text: string) => database.transaction((client) => writeSources(client, [source(text)]));
    expect(await write("one\0two\r\n")).toBe(1);
    expect(await write("one\0two\r\n")).toBe(0);
    const read = await database.snapshot((client) => readSource(client, "briefs/deep/s.md"));
    expect(new TextDecoder().decode(read)).toBe("one\0two\r\n");
    expect(await write("three")).toBe(1);
    const { sources } = await database.snapshot((client) => listDocuments(client, ["s"]));
    expect(sources).toMatchObject([{ id: "s", collection: "briefs", format: "md", file: "briefs/deep/s.md" }]);
    expect(await database.transaction((client) => removeSources(client, ["briefs/deep/s.md", "no/such.md"]))).toBe(1);
    await expect(database.snapshot((client) => readSource(client, "briefs/deep/s.md"))).rejects.toThrow(
      "[E_NOT_FOUND]",
    );
  });
});

describe("writeWish(client, name, value)", () => {
  it("says what is wanted from now on", async () => {
    const read = () => database.snapshot((client) => readWish(client, "fingerprint"));
    expect(await read()).toBeUndefined();
    for (const value of ["one", "two"]) {
      await database.transaction((client) => writeWish(client, "fingerprint", value));
      expect(await read()).toBe(value);
    }
  });
});

describe("openAnyStore(database).bin", () => {
  const at = new Date("2020-01-28T10:15:00Z");
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  it("takes documents out of their place and puts them back, byte for byte", async () => {
    const store = await openEmpty();
    await store.writeSource("added", { ...withoutDigest(A), title: "before" });
    const read = async () => text(await store.readBytes(store.fileOf("added", "a")));
    const before = await read();
    const [source] = await store.listSources();
    if (source === undefined) throw new Error("no source");
    const edited = await store.bin.replace({ source, title: "before", at }, "after\0");
    expect(await read()).toBe("after\0");
    const removed = await store.bin.remove({ source, title: "after", at });
    expect([edited, removed].map(({ name, why }) => `${name} ${why}`)).toEqual([
      "20200128T101500Z-a edited",
      "20200128T101500Z-a-2 removed",
    ]);
    expect(await store.bin.list()).toEqual([removed, edited]);
    expect(await store.listSources()).toEqual([]);
    await expect(store.bin.remove({ source, title: "", at })).rejects.toThrow("[E_NOT_FOUND]");
    await store.bin.restore(removed, at);
    expect(await read()).toBe("after\0");
    await store.bin.restore(edited, at);
    expect(await read()).toBe(before);
    const [redo] = await store.bin.list();
    expect(redo).toMatchObject({ why: "edited", id: "a" });
    await expect(store.bin.restore(removed, at)).rejects.toThrow("[E_NOT_FOUND]");
    expect(await store.bin.empty(at)).toBe(0);
    expect(await store.bin.empty(new Date(at.getTime() + 1))).toBe(1);
    expect(await store.bin.list()).toEqual([]);
    await store.close();
  });
  it("leaves a removed document in the bin where another has taken its place", async () => {
    const store = await openEmpty();
    await store.writeSource("added", withoutDigest(A));
    const [source] = await store.listSources();
    if (source === undefined) throw new Error("no source");
    const removed = await store.bin.remove({ source, title: "a", at });
    await store.writeSource("added", { ...withoutDigest(A), title: "another" });
    await expect(store.bin.restore(removed, at)).rejects.toThrow("[E_ID_TAKEN]");
    expect(await store.bin.list()).toEqual([removed]);
    expect(text(await store.readBytes(source.file))).toContain("another");
    await store.close();
  });
});

async function openEmpty() {
  const url = await server.createDatabase();
  const fresh = openDatabase(url);
  await migrate(fresh, { codeRoot });
  await fresh.close();
  return openAnyStore("nowhere", { codeRoot, knowledgeRoot: KNOWLEDGE_ROOT, databaseUrl: url });
}

function withoutDigest({ sha256: _, ...document }: typeof A) {
  return document;
}
