import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { openAnyStore } from "@entente/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewOf } from "../../store/test/invented-reviews.ts";
import { startPostgres, type TestServer } from "../../store/test/with-postgres.ts";
import { type CopyReport, copyStore, openDatabaseEnd, openFolderEnd, type StoreEnd } from "../src/index.ts";
import {
  extract,
  filesIn,
  markdownOf,
  newsFiles,
  openFolder,
  ROOTS,
  withFolder,
  writeSources,
} from "./invented-data.ts";

let server: TestServer;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  await server.stop();
});

async function openDatabase(): Promise<{ end: StoreEnd; tables: ReturnType<typeof openAnyStore>["tables"] }> {
  const databaseUrl = await server.createDatabase();
  const store = openAnyStore("nowhere", { ...ROOTS, databaseUrl });
  if (store.database === undefined) throw new Error("no database");
  closing.push(store.close);
  return { end: openDatabaseEnd({ ...store, database: store.database }, ROOTS.codeRoot), tables: store.tables };
}

const endOf = (folder: string) => openFolderEnd(openFolder(folder));
const sharesOf = ({ shares }: CopyReport) => shares.map(({ kind, count, copied, more }) => [kind, count, copied, more]);

/** Everything that a copy must keep, byte for byte; what is packed, unpacked. */
async function keptIn(folder: string): Promise<Map<string, string>> {
  const files = await Promise.all(
    ["sources", "reviews", "bin", "derived/documents", "derived/runs"].map((name) =>
      filesIn(join(folder, ...name.split("/"))),
    ),
  );
  const entries = files.flat().map(async (file): Promise<[string, string]> => {
    const bytes = await readFile(file);
    return [relative(folder, file), (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("base64")];
  });
  return new Map((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function shownIn(tables: ReturnType<typeof openFolder>["tables"]) {
  const documents = await tables.documents();
  return {
    documents,
    details: await Promise.all(documents.map(({ documentId }) => tables.document(documentId))),
    claims: await tables.claims({}),
    stances: await tables.stances({}),
    mentions: await tables.countMentions(),
  };
}

describe("copyStore({ from, to })", () => {
  it("moves a folder into a database and back, with everything as it was", async () => {
    await withFolder(async (folder) => {
      await writeSources(folder, {
        ...newsFiles(6),
        "deep/er/odd name.md": markdownOf("Canada condemned Hungary.", "1939"),
      });
      // Near duplicates, so that a group is not its document's own.
      await writeSources(folder, { "news/note-copy.md": newsFiles(1)["news/note-000.md"] });
      await extract(folder);
      await writeSources(folder, { "news/note-001.md": markdownOf("Japan praised Brazil.") });
      const { bin, listSources } = openFolder(folder);
      const placed = await listSources();
      const [removed, edited] = ["note-003", "note-004"].map((id) => placed.find((source) => source.id === id));
      if (removed === undefined || edited === undefined) throw new Error("no such document");
      await bin.remove({ source: removed, title: "Removed", at: new Date(0) });
      await bin.replace(
        { source: edited, title: "Before", at: new Date(1) },
        markdownOf("Norway thanked Spain.", "2001"),
      );
      await extract(folder);
      // Changed since its result was made: it is still shown as it was read.
      await appendFile(join(folder, "sources", "news", "note-002.md"), "\nSweden warned Poland.\n");
      const { reviews } = openFolder(folder);
      await reviews.undo(await reviews.write({ set: [reviewOf(1)] }, new Date(0)), new Date(1));
      const { end, tables } = await openDatabase();
      const there = await copyStore({ from: endOf(folder), to: end });
      expect(there.failed).toEqual([]);
      expect(sharesOf(there)).toEqual([
        ["documents", 7, 7, 0],
        ["results", 7, 7, 0],
        ["runs", 2, 2, 0],
        ["reviews", 2, 2, 0],
        ["bin", 2, 2, 0],
      ]);
      expect(there.isSame).toBe(true);
      expect(await shownIn(tables)).toEqual(await shownIn(openFolder(folder).tables));
      await withFolder(async (other) => {
        const back = await copyStore({ from: end, to: endOf(other) });
        expect(back.isSame).toBe(true);
        expect(await keptIn(other)).toEqual(await keptIn(folder));
        expect(await shownIn(openFolder(other).tables)).toEqual(await shownIn(openFolder(folder).tables));
      });
    });
  });
  it("goes on where it was interrupted, and copies nothing twice", async () => {
    await withFolder(async (folder) => {
      await writeSources(folder, newsFiles(70));
      await extract(folder);
      const { end } = await openDatabase();
      const stop = new AbortController();
      const onProgress = () => stop.abort();
      const first = await copyStore({ from: endOf(folder), to: end, signal: stop.signal, onProgress });
      expect(sharesOf(first)).toEqual([
        ["documents", 70, 64, 0],
        ["results", 70, 0, 0],
        ["runs", 1, 0, 0],
        ["reviews", 0, 0, 0],
        ["bin", 0, 0, 0],
      ]);
      expect(first.isSame).toBe(false);
      const second = await copyStore({ from: endOf(folder), to: end });
      expect(sharesOf(second)).toEqual([
        ["documents", 70, 6, 0],
        ["results", 70, 70, 0],
        ["runs", 1, 1, 0],
        ["reviews", 0, 0, 0],
        ["bin", 0, 0, 0],
      ]);
      expect(second.isSame).toBe(true);
      const third = await copyStore({ from: endOf(folder), to: end });
      expect(third.shares.map(({ copied }) => copied)).toEqual([0, 0, 0, 0, 0]);
    });
  });
  it("names what cannot be copied, copies the rest, and says that the two differ", async () => {
    await withFolder(async (folder) => {
      await writeSources(folder, newsFiles(3));
      await extract(folder);
      await writeFile(join(folder, "derived", "documents", "news", "note-001.json"), "{");
      const { end, tables } = await openDatabase();
      const report = await copyStore({ from: endOf(folder), to: end });
      expect(report.failed).toEqual([{ name: "news/note-001", error: expect.stringContaining("[E_JSON]") as unknown }]);
      expect(report.isSame).toBe(false);
      expect((await tables.documents()).map(({ documentId }) => documentId)).toEqual(["note-000", "note-002"]);
    });
  });
  it("does not mix the reviews of two histories", async () => {
    await withFolder(async (folder) => {
      const { end } = await openDatabase();
      await openFolder(folder).reviews.write({ set: [reviewOf(1)] }, new Date(0));
      expect((await copyStore({ from: endOf(folder), to: end })).isSame).toBe(true);
      await withFolder(async (other) => {
        await openFolder(other).reviews.write({ set: [reviewOf(2)] }, new Date(0));
        const report = await copyStore({ from: endOf(other), to: end });
        expect(report.isSame).toBe(false);
        expect(report.failed).toEqual([{ name: "reviews", error: expect.stringContaining("not mixed") as unknown }]);
      });
    });
  });
  it("keeps what both bins hold under one name apart, and says so", async () => {
    await withFolder(async (folder) => {
      const { end } = await openDatabase();
      const fill = async (into: string, text: string) => {
        await writeSources(into, { "news/note.md": markdownOf(text) });
        const [source] = await openFolder(into).listSources();
        if (source === undefined) throw new Error("no such document");
        return openFolder(into).bin.remove({ source, title: "Removed", at: new Date(0) });
      };
      const { name } = await fill(folder, "Canada condemned Hungary.");
      expect((await copyStore({ from: endOf(folder), to: end })).isSame).toBe(true);
      await withFolder(async (other) => {
        await fill(other, "Japan praised Brazil.");
        const report = await copyStore({ from: endOf(other), to: end });
        expect(report.isSame).toBe(false);
        expect(report.failed).toEqual([{ name, error: expect.stringContaining("another document") as unknown }]);
      });
    });
  });
  it("copies the rest of a bin of which a document cannot be read, and takes it for different", async () => {
    await withFolder(async (folder) => {
      const { end } = await openDatabase();
      await writeSources(folder, newsFiles(2));
      const { bin, listSources } = openFolder(folder);
      for (const source of await listSources()) await bin.remove({ source, title: source.id, at: new Date(0) });
      const [whole, torn] = await bin.list();
      if (whole === undefined || torn === undefined) throw new Error("no such document");
      const content = join(folder, "bin", torn.name, `document-${torn.id}.md`);
      await rm(content);
      await mkdir(content);
      const report = await copyStore({ from: endOf(folder), to: end });
      expect(report.failed).toEqual([{ name: torn.name, error: expect.stringContaining("folder") as unknown }]);
      expect(report.isSame).toBe(false);
      expect((await end.bin.list()).map(({ name }) => name)).toEqual([whole.name]);
    });
  });
  it("writes anew what a copy that was killed left in the bin", async () => {
    await withFolder(async (folder) => {
      const { end } = await openDatabase();
      await writeSources(folder, newsFiles(1));
      const [source] = await openFolder(folder).listSources();
      if (source === undefined) throw new Error("no such document");
      const { name } = await openFolder(folder).bin.remove({ source, title: "Removed", at: new Date(0) });
      await copyStore({ from: endOf(folder), to: end });
      await withFolder(async (other) => {
        await mkdir(join(other, "bin", name), { recursive: true });
        await writeFile(join(other, "bin", name, ".cut.tmp-1-1"), "half a doc");
        await writeFile(join(other, "bin", name, "document-note-000.md"), "an older half");
        const { isSame, failed } = await copyStore({ from: end, to: endOf(other) });
        expect({ isSame, failed }).toEqual({ isSame: true, failed: [] });
      });
    });
  });
  it("asks for tables first, where a folder has results and none", async () => {
    await withFolder(async (folder) => {
      await writeSources(folder, newsFiles(1));
      await extract(folder);
      await rm(join(folder, "derived", "tables"), { recursive: true });
      const { end } = await openDatabase();
      await expect(copyStore({ from: endOf(folder), to: end })).rejects.toThrow("[E_USAGE]");
    });
  });
  it("counts what the target alone has, and leaves it there", async () => {
    await withFolder(async (folder) => {
      const { end } = await openDatabase();
      await writeSources(folder, newsFiles(2));
      await extract(folder);
      await copyStore({ from: endOf(folder), to: end });
      await withFolder(async (other) => {
        await writeSources(other, newsFiles(1));
        await extract(other);
        const report = await copyStore({ from: endOf(other), to: end });
        expect(report.shares.map(({ more }) => more)).toEqual([1, 1, 1, 0, 0]);
        expect(report.isSame).toBe(true);
      });
    });
  });
});
