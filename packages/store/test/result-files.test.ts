import { mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packExtraction, type Store } from "../src/index.ts";
import { documentOf, extractionOf, openFolder, withFolder, withStore } from "./invented-data.ts";

const A = extractionOf(documentOf("a"));
const documentsIn = (folder: string) => join(folder, "derived", "documents");

/** A store whose collection "many" has more documents than fit side by side. */
async function withMany(task: (store: Store, folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const sources = join(folder, "sources", "many");
    await mkdir(sources, { recursive: true });
    await Promise.all(Array.from({ length: 1001 }, (_, n) => writeFile(join(sources, `${n}.txt`), "")));
    await task(openFolder(folder), folder);
  });
}

const filesOf = async (folder: string) =>
  (await readdir(documentsIn(folder), { recursive: true })).filter((file) => file.includes(".json")).sort();

describe("packExtraction(extraction)", () => {
  it("packs a result into the same bytes each time, and they hold its text", () => {
    const [once, again] = [packExtraction(A), packExtraction(A)];
    expect(once).toEqual(again);
    expect(JSON.parse(gunzipSync(once.bytes).toString())).toEqual(A);
  });
});

describe("store.writeExtraction(collection, extraction)", () => {
  it("keeps the results of a small collection as plain text, side by side", async () => {
    await withStore(async (store, folder) => {
      await store.writeExtraction("few", A);
      expect(await filesOf(folder)).toEqual(["few/a.json"]);
    });
  });
  it("packs those of a large collection, and reads and lists them as they were", async () => {
    await withMany(async (store, folder) => {
      const written = await store.writeExtraction("many", A);
      expect(await filesOf(folder)).toEqual(["many/ca/a.json.gz"]);
      expect(await store.readExtraction("many", "a")).toEqual(A);
      expect(await store.listResults()).toEqual([written]);
      await store.keepKnown([written]);
      expect(await store.listResults()).toEqual([written]);
    });
  });
  it("gives the same text and hash whether packed or plain", async () => {
    await withMany(async (store) => {
      const [packed, plain] = [await store.writeExtraction("many", A), await store.writeExtraction("few", A)];
      expect(packed.hash).toBe(plain.hash);
      expect(await store.readPrinted("many", "a")).toBe(await store.readPrinted("few", "a"));
    });
  });
  it("leaves one file where a collection has grown, and none once the result is removed", async () => {
    await withMany(async (store, folder) => {
      await mkdir(join(documentsIn(folder), "many"), { recursive: true });
      await writeFile(join(documentsIn(folder), "many", "a.json"), "an older result");
      await store.writeExtraction("many", A);
      expect(await filesOf(folder)).toEqual(["many/ca/a.json.gz"]);
      await store.removeExtraction("many", "a");
      expect(await filesOf(folder)).toEqual([]);
    });
  });
  it("reads the plain results of a collection that has grown since", async () => {
    await withMany(async (store, folder) => {
      await mkdir(join(documentsIn(folder), "many"), { recursive: true });
      await writeFile(join(documentsIn(folder), "many", "a.json"), gunzipSync(packExtraction(A).bytes));
      expect(await store.readExtraction("many", "a")).toEqual(A);
      expect((await store.listResults())[0]).toMatchObject({ id: "a", collection: "many", made: { claims: 1 } });
    });
  });
  it.each([
    { does: "cut short", damage: (file: string) => truncate(file, 40) },
    { does: "altered", damage: async (file: string) => writeFile(file, (await readFile(file)).fill(7, 30, 60)) },
  ])("names a packed result that is $does", async ({ damage }) => {
    await withMany(async (store, folder) => {
      await store.keepKnown([await store.writeExtraction("many", A)]);
      const file = join(documentsIn(folder), "many", "ca", "a.json.gz");
      await damage(file);
      const [found] = await store.listResults();
      expect(found).toMatchObject({ id: "a", collection: "many" });
      expect(found?.made).toMatchObject({ damaged: expect.stringContaining(file) as string });
      await expect(store.readExtraction("many", "a")).rejects.toThrow("[E_READ]");
    });
  });
});
