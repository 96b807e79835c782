// Data as the first version of the tables held it, which every later version must read.
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type AnyStore,
  type DatabaseClient,
  migrate,
  openAnyStore,
  openDatabase,
  rowsOfDocument,
} from "../../src/index.ts";
import { printExtraction } from "../../src/print-extraction.ts";
import { documentOf, extractionOf, KNOWLEDGE_ROOT } from "../invented-data.ts";
import { startPostgres, type TestServer } from "../with-postgres.ts";

const codeRoot = fileURLToPath(new URL("../../../..", import.meta.url));
const document = documentOf("earlier", {
  text: "ÉLAN Ruri says  that\nit “OBJECTS” ça. Ruritania condemned Graustark.",
});
const claim = {
  speaker: { start: 0, end: 4, entity: "org:ruritania", side: null },
  content: [{ start: 21, end: 37 }],
  frames: ["frame:law"],
  confidence: 0.75,
};
const extraction = extractionOf(document, claim);
const rows = rowsOfDocument(document, extraction, { collection: "briefs", duplicateGroup: "earlier" });
const shared = ["documentId", "date", "title", "publisher", "kind", "duplicateGroup"];
const recordOf = (row: object) => Object.fromEntries(Object.entries(row).filter(([key]) => !shared.includes(key)));

let server: TestServer;
let store: AnyStore;

beforeAll(async () => {
  server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  const database = openDatabase(databaseUrl);
  expect(await migrate(database, { codeRoot, upTo: 1 })).toHaveLength(1);
  await database.transaction(writeAsFirst);
  expect((await migrate(database, { codeRoot })).length).toBeGreaterThan(1);
  await database.close();
  store = openAnyStore("nowhere", { codeRoot, knowledgeRoot: KNOWLEDGE_ROOT, databaseUrl });
});
afterAll(async () => {
  await store.close();
  await server.stop();
});

/** Writes the document in the words of the first version. */
async function writeAsFirst(client: DatabaseClient): Promise<void> {
  const { duplicateGroup, ...row } = rows.document;
  const at = [rows.document.documentId, rows.document.date];
  await client.query(
    `INSERT INTO entente.documents (id, date, collection, sha256, fingerprint, hash, entities, claims, stances, duplicate_group, row, source)
     VALUES ($1, $2, 'briefs', $3, $4, 'h', 1, 1, 1, $5, $6, $7)`,
    [...at, document.sha256, extraction.extractor.fingerprint, duplicateGroup, JSON.stringify(row), rows.source],
  );
  const insert = (table: string, columns: string, values: readonly unknown[]) => {
    const places = values.map((_, place) => `$${place + 3}`).join(", ");
    return client.query(`INSERT INTO entente.${table} (document_id, date, ${columns}) VALUES ($1, $2, ${places})`, [
      ...at,
      ...values,
    ]);
  };
  await insert("texts", "text", [JSON.stringify(document.text)]);
  await insert("extractions", "extraction", [printExtraction(extraction)]);
  await insert("mentions", "entity, mentions", ["org:ruritania", 1]);
  for (const found of rows.claims)
    await insert("claims", "position, speaker, side, act, mode, issues, about, search, record", [
      0,
      found.speaker,
      found.side,
      found.act,
      found.mode,
      found.issues,
      found.about,
      `${found.speakerText ?? ""} ${found.cueText ?? ""} ${found.quote}`.toLowerCase(),
      JSON.stringify(recordOf(found)),
    ]);
  for (const found of rows.stances)
    await insert("stances", "position, holder, target, record", [
      0,
      found.holder,
      found.target,
      JSON.stringify(recordOf(found)),
    ]);
  await client.query(
    `INSERT INTO entente.runs (id, started, report) VALUES ('20200128T101500Z-1a2b3c4d', '2020-01-28T10:15:00Z', $1)`,
    [JSON.stringify(RUN)],
  );
}

const RUN = {
  id: "20200128T101500Z-1a2b3c4d",
  started: "2020-01-28T10:15:00Z",
  finished: "2020-01-28T10:16:00Z",
  fingerprint: "2".repeat(64),
  counts: { done: 1, unchanged: 0, failed: 0, removed: 0, entities: 1, claims: 1, stances: 1 },
  documents: [{ id: "earlier", status: "done", because: "new", ms: 1 }],
};

describe("migrate(database) over the first version's data", () => {
  it("keeps every document as it was", async () => {
    const { document: row, source, ...records } = rows;
    expect(await store.tables.document("earlier")).toEqual({ row, source: JSON.parse(source) as unknown, ...records });
    expect(await store.readExtraction("briefs", "earlier")).toEqual(extraction);
    expect(await store.listRuns()).toEqual([RUN]);
  });
  it.each([
    { text: "élan" },
    { text: "ça" },
    { text: "“it “objects”" },
    { text: '"it “objects”' },
    { confidence: 0.7 },
    { frame: "frame:law" },
    { ids: ["c-0000000000000001"] },
    { actor: "org:ruritania", from: "2020" },
  ])("finds its claim by %o", async (filter) => {
    expect((await store.tables.claims(filter)).total).toBe(1);
  });
  it.each([{ text: "absent" }, { confidence: 0.8 }, { frame: "frame:other" }, { withoutIds: ["c-0000000000000001"] }])(
    "does not find it by %o",
    async (filter) => {
      expect((await store.tables.claims(filter)).total).toBe(0);
    },
  );
  it("counts its words as those of a claim written now", async () => {
    expect((await store.tables.countWords({})).map(({ word }) => word)).toContain("objects");
    expect((await store.tables.countWords({})).map(({ word }) => word)).not.toContain("élan");
  });
});
