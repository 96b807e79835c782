import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Run } from "@entente/schema";
import { describe, expect, it } from "vitest";
import {
  extract,
  filesIn,
  markdownOf,
  newsFiles,
  newsOf,
  openFolder,
  resultsIn,
  withFolder,
  writeSources,
} from "./invented-data.ts";

const BROKEN = markdownOf("It rains.", "2024-02-30");
const statusesOf = ({ documents }: Run) =>
  documents.map(({ id, status, because }) => `${id} ${status} ${because ?? ""}`.trim());
const resultFile = (folder: string, id: string) => join(folder, "derived", "documents", "news", `${id}.json`);

/** Runs a task with a folder of extracted news. */
const withNews = (count: number, task: (folder: string, run: Run) => Promise<void>) =>
  withFolder(async (folder) => {
    await writeSources(folder, newsFiles(count));
    await task(folder, await extract(folder));
  });

/** The identity and age of every file below the derived data: what a rewrite would change. */
async function stampsOf(folder: string): Promise<string[]> {
  const files = (await filesIn(join(folder, "derived"))).sort();
  return Promise.all(
    files.map(async (file) => {
      const { ino, mtimeNs } = await stat(file, { bigint: true });
      return `${file} ${ino} ${mtimeNs}`;
    }),
  );
}

describe("runExtraction(options)", () => {
  it("extracts what is new, reports it, and shows it in the tables", async () => {
    await withNews(3, async (folder, run) => {
      expect(statusesOf(run)).toEqual(["note-000 done new", "note-001 done new", "note-002 done new"]);
      expect(run.counts).toMatchObject({ done: 3, unchanged: 0, failed: 0, removed: 0 });
      expect(run.counts.stances).toBeGreaterThan(0);
      const store = openFolder(folder);
      expect(await store.listRuns()).toEqual([run]);
      const documents = await store.tables.documents();
      expect(documents.map(({ documentId }) => documentId)).toEqual(["note-000", "note-001", "note-002"]);
      expect(documents.reduce((sum, { claims }) => sum + claims, 0)).toBe(run.counts.claims);
    });
  });
  it("writes nothing where nothing is stale", async () => {
    await withNews(3, async (folder) => {
      const before = await stampsOf(folder);
      const run = await extract(folder);
      expect(run.documents).toEqual([]);
      expect(run.counts).toMatchObject({ done: 0, unchanged: 3 });
      expect(await stampsOf(folder)).toEqual(before);
    });
  });
  it("writes the same bytes with one thread, with four, in this thread, and in any folder", async () => {
    const bytes: Map<string, string>[] = [];
    for (const jobs of [1, 4])
      await withFolder(async (folder) => {
        await writeSources(folder, newsFiles(26));
        const ids = (await extract(folder, { jobs })).documents.map(({ id }) => id);
        expect(ids).toEqual([...ids].sort());
        bytes.push(await resultsIn(folder));
      });
    await withFolder(async (folder) => {
      // Five at a time stay in this thread; the order of arrival is another, too.
      const files = Object.entries(newsFiles(26)).reverse();
      for (let at = 0; at < files.length; at += 5) {
        await writeSources(folder, Object.fromEntries(files.slice(at, at + 5)));
        await extract(folder);
      }
      bytes.push(await resultsIn(folder));
    });
    expect(bytes[1]).toEqual(bytes[0]);
    expect(bytes[2]).toEqual(bytes[0]);
    expect(bytes[0]?.size).toBeGreaterThan(26);
  });
  it("keeps record ids over a rerun, and over an edit elsewhere in the text", async () => {
    await withNews(1, async (folder) => {
      const idsIn = async () => {
        const { claims, stances } = await openFolder(folder).readExtraction("news", "note-000");
        return [...claims, ...stances].map(({ id }) => id);
      };
      const before = await idsIn();
      await extract(folder, { force: true });
      expect(await idsIn()).toEqual(before);
      await writeSources(folder, { "news/note-000.md": newsOf(0).replace("---\nCanada", "---\nIt rained.\n\nCanada") });
      await extract(folder);
      expect(before.length).toBeGreaterThan(0);
      expect(await idsIn()).toEqual(expect.arrayContaining(before));
    });
  });
  it("goes on past a document that fails, which keeps its last good result and its rows", async () => {
    await withNews(2, async (folder) => {
      const good = await readFile(resultFile(folder, "note-000"), "utf8");
      const rows = await openFolder(folder).tables.document("note-000");
      await writeSources(folder, {
        "news/note-000.md": BROKEN,
        "news/note-001.md": newsOf(1, 1),
        "news/note-002.md": newsOf(2),
      });
      const run = await extract(folder);
      expect(statusesOf(run)).toEqual(["note-000 failed source", "note-001 done source", "note-002 done new"]);
      expect(run.documents[0]?.error).toMatch(/^\[E_FRONT_MATTER\] .*note-000\.md, line 3: front matter `date`/u);
      expect(await readFile(resultFile(folder, "note-000"), "utf8")).toBe(good);
      const store = openFolder(folder);
      expect(await store.tables.document("note-000")).toEqual(rows);
      expect(await store.tables.documents()).toHaveLength(3);
      expect(run.counts.claims).toBe((await store.tables.claims({})).total);
    });
  });
  it("names a document that fails from the first, and has no row of it", async () => {
    await withFolder(async (folder) => {
      await writeSources(folder, { "news/bad.md": BROKEN, "news/good.md": newsOf(0) });
      expect(statusesOf(await extract(folder))).toEqual(["bad failed new", "good done new"]);
      expect((await openFolder(folder).tables.documents()).map(({ documentId }) => documentId)).toEqual(["good"]);
    });
  });
  it("removes the results and rows of a document that is gone", async () => {
    await withNews(2, async (folder) => {
      await writeSources(folder, { "news/note-000.md": undefined });
      expect(statusesOf(await extract(folder))).toEqual(["note-000 removed removed"]);
      expect(existsSync(resultFile(folder, "note-000"))).toBe(false);
      const before = await stampsOf(folder);
      await extract(folder);
      expect(await stampsOf(folder)).toEqual(before);
      expect((await openFolder(folder).tables.documents()).map(({ documentId }) => documentId)).toEqual(["note-001"]);
    });
  });
  it("extracts only what it is asked for", async () => {
    await withFolder(async (folder) => {
      await writeSources(folder, newsFiles(3));
      expect(statusesOf(await extract(folder, { only: ["note-001"] }))).toEqual(["note-001 done new"]);
      expect((await openFolder(folder).listResults()).map(({ id }) => id)).toEqual(["note-001"]);
      await expect(extract(folder, { only: ["nothing"] })).rejects.toThrow(
        "[E_NOT_FOUND] No document is called nothing",
      );
    });
  });
  it("replaces the records of an edited document", async () => {
    await withNews(1, async (folder) => {
      await writeSources(folder, { "news/note-000.md": markdownOf("Japan thanked Sweden on Monday.") });
      expect(statusesOf(await extract(folder))).toEqual(["note-000 done source"]);
      const detail = await openFolder(folder).tables.document("note-000");
      expect(detail?.text).toContain("Japan thanked Sweden");
      expect(JSON.stringify(detail)).not.toContain("Canada");
    });
  });
  it.each([
    { does: "cut short", damage: (file: string) => truncate(file, 100) },
    { does: "emptied", damage: (file: string) => truncate(file, 0) },
    {
      does: "of another document",
      damage: async (file: string) => writeFile(file, await readFile(file.replace("000", "001"))),
    },
  ])("makes a result that is $does again, the same as it was", async ({ damage }) => {
    await withNews(2, async (folder) => {
      const before = await resultsIn(folder);
      await damage(resultFile(folder, "note-000"));
      expect(statusesOf(await extract(folder))).toEqual(["note-000 done damaged"]);
      expect(await resultsIn(folder)).toEqual(before);
    });
  });
  it("makes tables that are lost or damaged again, the same as they were", async () => {
    await withNews(2, async (folder) => {
      const before = await resultsIn(folder);
      const tables = join(folder, "derived", "tables");
      await rm(tables, { recursive: true });
      expect((await extract(folder)).documents).toEqual([]);
      expect(await resultsIn(folder)).toEqual(before);
      const [part = ""] = await readdir(join(tables, "parts"));
      await truncate(join(tables, "parts", part, "claims.parquet"), 50);
      await extract(folder);
      expect(await resultsIn(folder)).toEqual(before);
    });
  });
  it("refuses a second file of one id, and goes on with the first", async () => {
    await withNews(1, async (folder) => {
      await writeSources(folder, { "zoo/note-000.md": newsOf(5) });
      const run = await extract(folder);
      expect(statusesOf(run)).toEqual(["note-000 failed new"]);
      expect(run.documents[0]?.error).toMatch(
        /^\[E_ID_TAKEN\] .*zoo.note-000\.md has the id note-000, which .*news.note-000\.md/u,
      );
      expect(await openFolder(folder).tables.documents()).toHaveLength(1);
    });
  });
  it("puts near duplicates into one group, across collections", async () => {
    await withFolder(async (folder) => {
      const long = Array.from({ length: 12 }, (_, at) => `Canada condemned Hungary over rule ${at}.`).join(" ");
      await writeSources(folder, {
        "a/one.md": markdownOf(long),
        "b/two.md": markdownOf(`${long} It rained.`),
        "b/three.md": newsOf(3),
      });
      await extract(folder);
      const groups = (await openFolder(folder).tables.documents()).map(
        (row) => `${row.documentId} ${row.duplicateGroup}`,
      );
      expect(groups.sort()).toEqual(["one one", "three three", "two one"]);
    });
  });
  it("notes which records each run gained and lost", async () => {
    await withNews(1, async (folder, first) => {
      await writeSources(folder, { "news/note-000.md": markdownOf("Japan thanked Sweden on Monday.") });
      const second = await extract(folder);
      const store = openFolder(folder);
      const [gained, replaced] = [await store.readChanges(first.id), await store.readChanges(second.id)];
      expect(gained?.[0]?.changes.every(({ before }) => before === null)).toBe(true);
      const { entities, claims, stances } = await store.readExtraction("news", "note-000");
      const after = replaced?.[0]?.changes.flatMap((change) => (change.after === null ? [] : [change.after.id]));
      expect(after?.sort()).toEqual([...entities, ...claims, ...stances].map(({ id }) => id as string).sort());
      // The words of what was lost are gone from the source; the tables still had them.
      const lost = replaced?.[0]?.changes.flatMap(({ before }) => (before?.kind === "stance" ? [before.quote] : []));
      expect(lost?.some((quote) => quote?.includes("on Monday") ?? false)).toBe(true);
      expect(lost).not.toContain(null);
    });
  });
  it("refuses while another run goes on", async () => {
    await withNews(1, async (folder) => {
      await openFolder(folder).withRunLock(async () => {
        await expect(extract(folder)).rejects.toThrow("[E_LOCKED] Another run (process ");
      });
    });
  });
  it.each([8, 60])("stops after the documents in hand, of %i, and the next run does the rest", async (count) => {
    await withFolder(async (folder) => {
      await writeSources(folder, newsFiles(count));
      const stop = new AbortController();
      const run = await extract(folder, { signal: stop.signal, onProgress: () => stop.abort() });
      expect(run.counts.done).toBeLessThan(count);
      // Stopping is quick: the tables are made by the next run, with what this one has read.
      expect(await openFolder(folder).tables.documents()).toEqual([]);
      expect((await extract(folder)).counts).toMatchObject({
        done: count - run.counts.done,
        unchanged: run.counts.done,
      });
      expect(await openFolder(folder).tables.documents()).toHaveLength(count);
    });
  });
  it("tells how far it is", async () => {
    await withFolder(async (folder) => {
      await writeSources(folder, { ...newsFiles(3), "news/bad.md": BROKEN });
      const seen: number[][] = [];
      await extract(folder, { onProgress: ({ done, failed, total }) => seen.push([done, failed, total]) });
      expect(seen.at(-1)).toEqual([4, 1, 4]);
    });
  });
});
