// Every question of the views, asked of both engines over the same documents: the same rows in the same order.
import { fileURLToPath } from "node:url";
import type { ClaimRow } from "@entente/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Database,
  migrate,
  openAnyStore,
  openDatabase,
  removeDocuments,
  rowsOfDocument,
  type TableReader,
  writeDocumentResults,
} from "../src/index.ts";
import { createPostgresReader } from "../src/postgres/postgres-tables.ts";
import { documentOf, extractionOf, KNOWLEDGE_ROOT, openFolder, withFolder } from "./invented-data.ts";
import { ACTORS, claimFilters, RESULTS, stanceFilters } from "./invented-questions.ts";
import { startPostgres, type TestServer } from "./with-postgres.ts";

const codeRoot = fileURLToPath(new URL("../../..", import.meta.url));
let server: TestServer;
let database: Database;
let files: TableReader;
let rows: TableReader;
let many: TableReader;
let removeFolder = () => {};

beforeAll(async () => {
  server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  database = openDatabase(databaseUrl);
  await migrate(database, { codeRoot });
  // In several batches and an order of their own, as workers come.
  const shuffled = [...RESULTS].sort((a, b) => (a.document.title.length % 7) - (b.document.title.length % 7)).reverse();
  for (let at = 0; at < shuffled.length; at += 32)
    await database.transaction((client) => writeDocumentResults(client, shuffled.slice(at, at + 32)));
  many = createPostgresReader(database, { shortMs: 0, longMs: 0 }, 2);
  rows = openAnyStore("nowhere", { codeRoot, knowledgeRoot: KNOWLEDGE_ROOT, databaseUrl }).tables;
  files = await new Promise<TableReader>((ready, fail) => {
    void withFolder(async (folder) => {
      const store = openFolder(folder);
      const partOf = (collection: string) => ({
        collection,
        keys: ["all"],
        rows: async function* () {
          for (const { document, extraction, group = "", collection: place } of RESULTS)
            if (place === collection)
              yield await Promise.resolve(rowsOfDocument(document, extraction, { collection, duplicateGroup: group }));
        },
      });
      await store.publish(["briefs", "added"].map(partOf)).then(() => ready(store.tables), fail);
      await new Promise<void>((done) => {
        removeFolder = done;
      });
    });
  });
});
afterAll(async () => {
  removeFolder();
  await database.close();
  await server.stop();
});

describe("a table reader of either engine", () => {
  it("lists the same documents", async () => {
    const listed = await rows.documents();
    expect(listed).toHaveLength(RESULTS.length);
    expect(listed).toEqual(await files.documents());
  });
  it("gives the same document with its text and records", async () => {
    for (const { document } of RESULTS)
      expect(await rows.document(document.id)).toEqual(await files.document(document.id));
    for (const id of ["no", "' OR 1=1 --", "\0"]) expect(await rows.document(id)).toBeUndefined();
  });
  it("finds and counts the same claims, for any filter", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(claimFilters, async (filter) => {
        const claimed = await rows.claims(filter);
        expect(claimed).toEqual(await files.claims(filter));
        // Few and many claims are found in different ways, and come to the same.
        expect(await many.claims(filter)).toEqual(claimed);
        expect(await rows.countClaims(filter)).toEqual(await files.countClaims(filter));
        found += claimed.total;
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });
  it("gathers and streams the same claims, and counts the same frames and words, for any filter", async () => {
    const idsOf = async (claims: AsyncIterable<ClaimRow>) => {
      const ids: string[] = [];
      for await (const { id } of claims) ids.push(id);
      return ids.sort();
    };
    await fc.assert(
      fc.asyncProperty(claimFilters, async ({ limit: _, offset: __, ...filter }) => {
        for (const by of ["speaker", "document", "act", "month"] as const)
          expect(await rows.countGroups(filter, by)).toEqual(await files.countGroups(filter, by));
        expect(await rows.countFrames(filter)).toEqual(await files.countFrames(filter));
        expect(await rows.countWords(filter)).toEqual(await files.countWords(filter));
        expect(await idsOf(rows.streamClaims(filter))).toEqual(await idsOf(files.streamClaims(filter)));
      }),
      { numRuns: 60 },
    );
  });
  it("finds the same stances, for any filter", async () => {
    await fc.assert(
      fc.asyncProperty(stanceFilters, async (filter) => {
        expect(await rows.stances(filter)).toEqual(await files.stances(filter));
      }),
      { numRuns: 100 },
    );
    expect((await rows.stances({})).length).toBeGreaterThan(100);
  });
  it("counts the same speakers and mentions", async () => {
    expect(await rows.countSpeakers()).toEqual(await files.countSpeakers());
    expect(await rows.countMentions()).toEqual(await files.countMentions());
    for (const actor of [...ACTORS, "nobody"])
      expect(await rows.mentionsOf(actor)).toEqual(await files.mentionsOf(actor));
  });
  it("gives the same words of records", async () => {
    const ids = RESULTS.slice(0, 40).map(({ document }) => document.id);
    expect(await rows.quotesOf(ids)).toEqual(await files.quotesOf(ids));
    expect(await rows.quotesOf([])).toEqual(new Map());
  });
});

describe("a table reader of a database", () => {
  const empty = async () => {
    const databaseUrl = await server.createDatabase();
    const fresh = openDatabase(databaseUrl);
    await migrate(fresh, { codeRoot });
    await fresh.close();
    return { databaseUrl, store: openAnyStore("nowhere", { codeRoot, knowledgeRoot: KNOWLEDGE_ROOT, databaseUrl }) };
  };
  it("has empty lists where nothing was written", async () => {
    const { store } = await empty();
    const { tables } = store;
    expect(await tables.generation()).toBeUndefined();
    expect(await tables.documents()).toEqual([]);
    expect(await tables.claims({})).toEqual({ rows: [], total: 0, groups: [] });
    expect(await tables.countSpeakers()).toEqual([]);
    await store.close();
  });
  it("names another generation after each change, and the same in between", async () => {
    const { store, databaseUrl } = await empty();
    const writer = openDatabase(databaseUrl);
    const [first] = RESULTS;
    if (first === undefined) throw new Error("no result");
    const seen = new Set<string | undefined>();
    const next = () =>
      expect.poll(async () => seen.has(await store.tables.generation()), { timeout: 20_000 }).toBe(false);
    seen.add(await store.tables.generation());
    await writer.transaction((client) => writeDocumentResults(client, [first]));
    await next();
    seen.add(await store.tables.generation());
    await writer.transaction((client) =>
      removeDocuments(client, [{ collection: first.collection, id: first.document.id }]),
    );
    await next();
    expect(await store.tables.documents()).toEqual([]);
    await Promise.all([writer.close(), store.close()]);
  });
  it("keeps characters that text of PostgreSQL cannot hold", async () => {
    const { store, databaseUrl } = await empty();
    const writer = openDatabase(databaseUrl);
    const document = documentOf("odd", {
      text: "Ruritania said \0 and \ud800 objects. Ruritania condemned Graustark.",
      title: "a\0b\ud800",
    });
    const extraction = extractionOf(document);
    await writer.transaction((client) =>
      writeDocumentResults(client, [{ collection: "briefs", document, extraction }]),
    );
    const { rows: found, total } = await store.tables.claims({ text: "\0" });
    expect({ total, title: found[0]?.title }).toEqual({ total: 1, title: "a\0b\ud800" });
    const laid = rowsOfDocument(document, extraction, { collection: "briefs", duplicateGroup: "odd" });
    expect(await store.tables.document("odd")).toMatchObject({
      text: document.text,
      claims: laid.claims,
      stances: laid.stances,
    });
    expect(await store.readExtraction("briefs", "odd")).toEqual(extraction);
    await Promise.all([writer.close(), store.close()]);
  });
});
