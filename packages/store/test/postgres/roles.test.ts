import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Database,
  isMigrated,
  migrate,
  openAnyStore,
  openDatabase,
  openQueue,
  removeDocuments,
  writeDocumentResults,
  writeSources,
} from "../../src/index.ts";
import { documentOf, extractionOf, KNOWLEDGE_ROOT } from "../invented-data.ts";
import { startPostgres, type TestServer } from "../with-postgres.ts";

const codeRoot = fileURLToPath(new URL("../../../..", import.meta.url));
const document = documentOf("a");
const result = { collection: "briefs", document, extraction: extractionOf(document) };
/** Roles belong to the whole server, which other tests may use at the same time. */
const suffix = randomBytes(4).toString("hex");
const nameOf = (role: string) => `test_${role}_${suffix}`;

let server: TestServer;
let root: Database;
let databases: Readonly<Record<"owner" | "worker" | "reader", Database>>;
let readerUrl: string;

beforeAll(async () => {
  server = await startPostgres();
  const url = await server.createDatabase();
  root = openDatabase(url);
  const script = await readFile(join(codeRoot, "packages", "store", "roles.sql"), "utf8");
  // Twice, as it may be run again.
  for (let time = 0; time < 2; time += 1) await (await root.pool()).query(script);
  const urlFor = async (role: string) => {
    await (await root.pool()).query(`CREATE ROLE ${nameOf(role)} LOGIN PASSWORD 'invented' IN ROLE entente_${role}`);
    const its = new URL(url);
    its.username = nameOf(role);
    its.password = "invented";
    return its.href;
  };
  const ownerUrl = await urlFor("owner");
  await (await root.pool()).query(`ALTER ROLE ${nameOf("owner")} SET role TO entente_owner`);
  readerUrl = await urlFor("reader");
  databases = {
    owner: openDatabase(ownerUrl),
    worker: openDatabase(await urlFor("worker")),
    reader: openDatabase(readerUrl),
  };
  await migrate(databases.owner, { codeRoot });
  await openQueue(databases.owner).prepare();
});
afterAll(async () => {
  await Promise.all(Object.values(databases).map((database) => database.close()));
  for (const role of ["owner", "worker", "reader"]) await (await root.pool()).query(`DROP ROLE ${nameOf(role)}`);
  await root.close();
  await server.stop();
});

const ask = (role: keyof typeof databases, sql: string) => databases[role].transaction((client) => client.query(sql));

describe("roles.sql", () => {
  it("lets a worker write and remove documents, and work on the queue", async () => {
    const { worker } = databases;
    const bytes = new TextEncoder().encode("invented");
    await worker.transaction(async (client) => {
      await writeSources(client, [{ id: "a", collection: "briefs", format: "md", path: "briefs/a.md", bytes }]);
      await writeDocumentResults(client, [result]);
    });
    await worker.transaction((client) => removeDocuments(client, [{ collection: "briefs", id: "a" }]));
    await worker.transaction((client) => writeDocumentResults(client, [result]));
    expect(await isMigrated(worker, codeRoot)).toBe(true);
    expect(await openQueue(worker).counts()).toMatchObject({ waiting: 0 });
  });
  it("lets a reader ask whatever the views ask", async () => {
    const store = openAnyStore("nowhere", { codeRoot, knowledgeRoot: KNOWLEDGE_ROOT, databaseUrl: readerUrl });
    expect((await store.tables.documents()).map(({ documentId }) => documentId)).toEqual(["a"]);
    expect((await store.tables.claims({ text: "objects" })).total).toBe(1);
    expect(await store.tables.document("a")).toMatchObject({ text: document.text });
    expect(await store.tables.generation()).toMatch(/^pg-/u);
    expect(await store.listRuns()).toEqual([]);
    expect(await store.reviews.list()).toEqual(new Map());
    await store.close();
  });
  it.each([
    { role: "worker", sql: "CREATE TABLE entente.own (a int)" },
    { role: "worker", sql: "ALTER TABLE entente.claims ADD COLUMN own int" },
    { role: "worker", sql: "DROP TABLE entente.claims" },
    { role: "worker", sql: "TRUNCATE entente.claims" },
    { role: "worker", sql: "CREATE TABLE public.own (a int)" },
    { role: "worker", sql: "CREATE SCHEMA own" },
    { role: "reader", sql: "DELETE FROM entente.claims" },
    { role: "reader", sql: "INSERT INTO entente.steps (steps) VALUES (1)" },
    { role: "reader", sql: "UPDATE entente.documents SET date = '1999'" },
    { role: "reader", sql: "SELECT count(*) FROM queue.job" },
    { role: "reader", sql: "CREATE TABLE entente.own (a int)" },
    { role: "owner", sql: "CREATE ROLE own" },
  ] as const)("refuses a $role who says $sql", async ({ role, sql }) => {
    await expect(ask(role, sql)).rejects.toThrow(/the user lacks a right that this needs|permission denied/u);
  });
});
