import { appendFile, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DocumentChanges, type Run, RunId } from "@entente/schema";
import { describe, expect, it } from "vitest";
import type { Store } from "../src/index.ts";
import { openFolder, withStore } from "./invented-data.ts";

const [FIRST, SECOND] = ["20200128T101500Z-00000001", "20200128T101501Z-00000002"].map((id) => RunId.parse(id)) as [
  RunId,
  RunId,
];
const changesOf = (id: string, polarity = -1) =>
  DocumentChanges.parse({
    id,
    collection: "briefs",
    changes: [
      {
        before: null,
        after: {
          kind: "stance",
          id: "s-0000000000000001",
          holder: "org:ruritania",
          target: "org:graustark",
          polarity,
          basis: "word",
          quote: "Ruritania condemned\u2028Graustark.",
        },
      },
    ],
  });
const runOf = (id: RunId, started = "2020-01-28T10:15:00.000Z"): Run => ({
  id,
  started,
  finished: started,
  fingerprint: "0".repeat(64),
  counts: { done: 1, unchanged: 0, failed: 0, removed: 0, entities: 0, claims: 0, stances: 1 },
  documents: [],
});
const confirmAll = (noted: DocumentChanges) => Promise.resolve(noted);
const runsOf = (folder: string) => join(folder, "derived", "runs");
const pendingOf = (folder: string) => join(runsOf(folder), "pending-changes.jsonl");

async function completeRun(store: Store, id: RunId, documents: readonly DocumentChanges[]): Promise<void> {
  const note = await store.startChanges(id, confirmAll);
  for (const document of documents) await note.append([document]);
  await note.seal();
  await store.writeRun(runOf(id));
  await note.discard();
}

describe("store.startChanges(run, confirm)", () => {
  it("notes changes, seals them beside the report, and leaves no note", async () => {
    await withStore(async (store, folder) => {
      await completeRun(store, FIRST, [changesOf("b"), changesOf("a")]);
      expect(await store.readChanges(FIRST)).toEqual([changesOf("b"), changesOf("a")]);
      expect((await readdir(runsOf(folder))).sort()).toEqual([`${FIRST}.changes.jsonl.gz`, `${FIRST}.json`]);
      expect(await store.hasPendingChanges()).toBe(false);
    });
  });
  it("seals a run without changes too, so that nothing is missing between two runs", async () => {
    await withStore(async (store) => {
      await completeRun(store, FIRST, []);
      expect(await store.readChanges(FIRST)).toEqual([]);
    });
  });
  it("adopts what a killed run had noted, as far as it is true", async () => {
    await withStore(async (store) => {
      await (await store.startChanges(FIRST, confirmAll)).append([changesOf("a"), changesOf("b")]);
      expect(await openFolder(store.root).hasPendingChanges()).toBe(true);
      const note = await openFolder(store.root).startChanges(SECOND, (noted) =>
        Promise.resolve(noted.id === "a" ? changesOf("a", 1) : undefined),
      );
      expect(note.adopted).toBe(1);
      await note.append([changesOf("c")]);
      await note.seal();
      expect(await store.readChanges(SECOND)).toEqual([changesOf("a", 1), changesOf("c")]);
    });
  });
  it("adopts through a chain of killed runs", async () => {
    await withStore(async (store) => {
      await (await store.startChanges(FIRST, confirmAll)).append([changesOf("a")]);
      await (await store.startChanges(SECOND, confirmAll)).append([changesOf("b")]);
      const third = RunId.parse("20200128T101502Z-00000003");
      const note = await store.startChanges(third, confirmAll);
      await note.seal();
      expect(await store.readChanges(third)).toEqual([changesOf("a"), changesOf("b")]);
    });
  });
  it("does not adopt the note of a run that has its report: it was killed before it could remove the note", async () => {
    await withStore(async (store) => {
      const note = await store.startChanges(FIRST, confirmAll);
      await note.append([changesOf("a")]);
      await note.seal();
      await store.writeRun(runOf(FIRST));
      expect(await store.hasPendingChanges()).toBe(false);
      expect((await store.startChanges(SECOND, confirmAll)).adopted).toBe(0);
    });
  });
  it("leaves out the line that was being written when the run was killed", async () => {
    await withStore(async (store, folder) => {
      await (await store.startChanges(FIRST, confirmAll)).append([changesOf("a"), changesOf("b")]);
      await truncate(pendingOf(folder), (await readFile(pendingOf(folder))).length - 20);
      const note = await store.startChanges(SECOND, confirmAll);
      await note.append([changesOf("c")]);
      await note.seal();
      expect((await store.readChanges(SECOND))?.map(({ id }) => id)).toEqual(["a", "c"]);
    });
  });
  it.each(["", "{", "not a note\n"])("starts anew over a note that says %j", async (text) => {
    await withStore(async (store, folder) => {
      await (await store.startChanges(FIRST, confirmAll)).append([]);
      await writeFile(pendingOf(folder), text);
      expect(await store.hasPendingChanges()).toBe(false);
      expect((await store.startChanges(SECOND, confirmAll)).adopted).toBe(0);
    });
  });
});

describe("store.readChanges(run)", () => {
  it("gives undefined for a run whose changes are not kept", async () => {
    await withStore(async (store) => expect(await store.readChanges(FIRST)).toBeUndefined());
  });
  it.each([
    { does: "is cut short", damage: (file: string) => truncate(file, 60), says: "[E_READ] Cannot read" },
    { does: "is no archive", damage: (file: string) => writeFile(file, "text"), says: "[E_READ] Cannot read" },
    { does: "is empty", damage: (file: string) => truncate(file, 0), says: "[E_" },
    { does: "goes on after its end", damage: (file: string) => appendFile(file, "text"), says: "[E_READ] Cannot read" },
  ])("names a file that $does", async ({ damage, says }) => {
    await withStore(async (store, folder) => {
      await completeRun(store, FIRST, [changesOf("a")]);
      await damage(join(runsOf(folder), `${FIRST}.changes.jsonl.gz`));
      await expect(store.readChanges(FIRST)).rejects.toThrow(says);
    });
  });
});

describe("store.listRuns()", () => {
  it("lists reports by their start, latest first, runs of one second too", async () => {
    await withStore(async (store) => {
      expect(await store.listRuns()).toEqual([]);
      const [late, early] = ["20200128T101500Z-00000001", "20200128T101500Z-00000009"].map((id) => RunId.parse(id));
      await store.writeRun(runOf(late as RunId, "2020-01-28T10:15:00.900Z"));
      await store.writeRun(runOf(early as RunId, "2020-01-28T10:15:00.100Z"));
      expect((await store.listRuns()).map(({ id }) => id)).toEqual([late, early]);
    });
  });
  it("names a damaged report", async () => {
    await withStore(async (store, folder) => {
      await store.writeRun(runOf(FIRST));
      await truncate(join(runsOf(folder), `${FIRST}.json`), 10);
      await expect(store.listRuns()).rejects.toThrow(`[E_JSON] ${join(runsOf(folder), FIRST)}.json`);
    });
  });
});
