import { appendFile, mkdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Store, StoredResult } from "../src/index.ts";
import { documentOf, extractionOf, openFolder, withStore } from "./invented-data.ts";

const fileOf = (folder: string, id: string) => join(folder, "derived", "documents", "briefs", `${id}.json`);
const noteOf = (folder: string) => join(folder, "derived", "tables", "known-results.json");

/** A store with two results, and the note that both are whole. */
async function withResults(
  task: (store: Store, folder: string, written: StoredResult[]) => Promise<void>,
): Promise<void> {
  await withStore(async (store, folder) => {
    const written: StoredResult[] = [];
    for (const id of ["a", "b"]) written.push(await store.writeExtraction("briefs", extractionOf(documentOf(id))));
    await store.keepKnown(written);
    await task(store, folder, written);
  });
}

describe("store.listResults()", () => {
  it("lists nothing where there is no folder", async () => {
    await withStore(async (store) => expect(await store.listResults()).toEqual([]));
  });
  it("lists what was written as it was written, with what each was made from and holds", async () => {
    await withResults(async (store, _, written) => {
      expect(await store.listResults()).toEqual(written);
      expect(written[0]).toMatchObject({
        id: "a",
        collection: "briefs",
        made: { sha256: "1".repeat(64), fingerprint: "2".repeat(64), entities: 1, claims: 1, stances: 1 },
      });
    });
  });
  it.each([
    { does: "is cut short", damage: (file: string) => truncate(file, 300), says: "Expected valid JSON" },
    { does: "is empty", damage: (file: string) => truncate(file, 0), says: "Expected valid JSON" },
    { does: "goes on after its end", damage: (file: string) => appendFile(file, "{}"), says: "Expected valid JSON" },
    {
      does: "has another value",
      damage: async (file: string) => writeFile(file, (await readFile(file, "utf8")).replace('"assert"', '"mutter"')),
      says: 'at claims.0.act: found "mutter"',
    },
    {
      does: "has an unknown key",
      damage: async (file: string) => writeFile(file, (await readFile(file, "utf8")).replace('"rule"', '"rules"')),
      says: "at claims.0.rule",
    },
    {
      does: "holds the result of another document",
      damage: (file: string) => writeFile(file, JSON.stringify(extractionOf(documentOf("c")))),
      says: "holds the result of c",
    },
    {
      does: "holds the result of a document that is known",
      damage: async (file: string) => writeFile(file, await readFile(file.replace("a.json", "b.json"))),
      says: "holds the result of b",
    },
  ])("names a file that $does, though it was known to be whole", async ({ damage, says }) => {
    await withResults(async (store, folder) => {
      await damage(fileOf(folder, "a"));
      const [a, b] = await store.listResults();
      expect(a).toMatchObject({ id: "a", made: { damaged: expect.stringContaining(says) as string } });
      expect(a?.made).toMatchObject({ damaged: expect.stringContaining(fileOf(folder, "a")) as string });
      expect(b?.made).not.toHaveProperty("damaged");
    });
  });
  it("does not serve a damaged result", async () => {
    await withResults(async (store, folder) => {
      await truncate(fileOf(folder, "a"), 300);
      await expect(store.readExtraction("briefs", "a")).rejects.toThrow(`[E_JSON] ${fileOf(folder, "a")}`);
    });
  });
  it.each([
    { does: "is missing", content: undefined },
    { does: "is damaged", content: "{" },
  ])("gives the same where the note of known results $does", async ({ content }) => {
    await withResults(async (_, folder, written) => {
      await rm(noteOf(folder));
      if (content !== undefined) await writeFile(noteOf(folder), content);
      expect(await openFolder(folder).listResults()).toEqual(written);
    });
  });
  it("does not believe a note that other code wrote", async () => {
    await withResults(async (store, folder, written) => {
      const note = await readFile(noteOf(folder), "utf8");
      await writeFile(
        noteOf(folder),
        note.replace(/"reader":"\w+"/u, '"reader":"x"').replaceAll('"claims":1', '"claims":99'),
      );
      expect(await store.listResults()).toEqual(written);
    });
  });
  it("does not parse again what is known", async () => {
    await withResults(async (store, folder, written) => {
      const note = JSON.parse(await readFile(noteOf(folder), "utf8")) as {
        results: Record<string, { claims: number }>;
      };
      const hash = written[0]?.hash ?? "";
      note.results[hash] = { ...note.results[hash], claims: 99 };
      await writeFile(noteOf(folder), JSON.stringify(note));
      expect((await store.listResults())[0]?.made).toMatchObject({ claims: 99 });
    });
  });
});

describe("store.keepKnown(results)", () => {
  it("leaves the note alone where it says so already", async () => {
    await withResults(async (store, folder, written) => {
      const before = await stat(noteOf(folder), { bigint: true });
      await store.keepKnown(written);
      expect((await stat(noteOf(folder), { bigint: true })).ino).toBe(before.ino);
    });
  });
  it("does not note a damaged result", async () => {
    await withStore(async (store, folder) => {
      await store.keepKnown([{ id: "a", collection: "briefs", hash: "x", made: { damaged: "cut short" } }]);
      expect(await readFile(noteOf(folder), "utf8")).toContain('"results":{}');
    });
  });
});

describe("store.removeExtraction(collection, id)", () => {
  it("removes a result, and does nothing where there is none", async () => {
    await withResults(async (store) => {
      await store.removeExtraction("briefs", "a");
      await store.removeExtraction("briefs", "a");
      expect((await store.listResults()).map(({ id }) => id)).toEqual(["b"]);
    });
  });
  it("says so where it cannot", async () => {
    await withStore(async (store, folder) => {
      await mkdir(join(fileOf(folder, "a"), "in-the-way"), { recursive: true });
      await expect(store.removeExtraction("briefs", "a")).rejects.toThrow("[E_WRITE]");
    });
  });
});
