import { appendFile, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { documentOf, openFolder, publish, rowsOf, withStore } from "./invented-data.ts";

const [A, B, C] = [documentOf("a"), documentOf("b", { date: "2021" }), documentOf("c", { date: "2022-05" })];
const tablesOf = (folder: string) => join(folder, "derived", "tables");
const pointerOf = (folder: string) => join(tablesOf(folder), "current.json");
const partsOf = (folder: string) => readdir(join(tablesOf(folder), "parts"));

/** Every file of the tables with what a rewrite would change. */
async function stampsOf(folder: string): Promise<string[]> {
  const entries = await readdir(tablesOf(folder), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => {
      const { ino, mtimeNs } = await stat(file, { bigint: true });
      return `${file} ${ino} ${mtimeNs}`;
    }),
  );
}

describe("store.tables", () => {
  it("has empty lists where nothing was published", async () => {
    await withStore(async ({ tables }) => {
      expect(await tables.generation()).toBeUndefined();
      expect(await tables.documents()).toEqual([]);
      expect(await tables.document("a")).toBeUndefined();
      expect(await tables.claims({})).toEqual({ rows: [], total: 0, groups: [] });
      expect(await tables.claims({ limit: 5 })).toEqual({ rows: [], total: 0, groups: [] });
      expect(await tables.countWords({})).toEqual([]);
      expect(await tables.stances({})).toEqual([]);
      expect(await tables.quotesOf(["a"])).toEqual(new Map());
    });
  });
  it("gives documents latest first, and one document with its text and records", async () => {
    await withStore(async (store) => {
      await publish(store, { briefs: [A, B], added: [C] });
      expect((await store.tables.documents()).map(({ documentId }) => documentId)).toEqual(["c", "b", "a"]);
      const found = await store.tables.document("a");
      expect(found).toMatchObject({
        row: { documentId: "a", collection: "briefs", claims: 1, stances: 1, words: 8 },
        text: A.text,
        mentions: [{ entity: "org:ruritania", start: 0, end: 9 }],
        claims: [{ quote: "it objects", speakerText: "Ruritania", cueText: "said" }],
        stances: [{ quote: "Ruritania condemned Graustark.", polarity: -1 }],
      });
    });
  });
  it("gives the words of records by their ids", async () => {
    await withStore(async (store) => {
      await publish(store, { briefs: [A] });
      expect([...(await store.tables.quotesOf(["a"]))].sort()).toEqual([
        ["c-0000000000000001", "it objects"],
        ["s-0000000000000001", "Ruritania condemned Graustark."],
      ]);
      expect(await store.tables.quotesOf([])).toEqual(new Map());
    });
  });
  it("shows stances by holder, target and date", async () => {
    await withStore(async (store) => {
      await publish(store, { briefs: [A, B] });
      const count = async (filter: Parameters<typeof store.tables.stances>[0]) =>
        (await store.tables.stances(filter)).length;
      expect(await count({})).toBe(2);
      expect(await count({ holder: "org:ruritania", targets: ["org:graustark", "org:other"] })).toBe(2);
      expect(await count({ holder: "org:graustark" })).toBe(0);
      expect(await count({ targets: [] })).toBe(0);
      expect(await count({ from: "2021-03" })).toBe(1);
      expect(await count({ to: "2020-12-31" })).toBe(1);
    });
  });
});

describe("store.publish(parts)", () => {
  it("rewrites nothing where nothing has changed", async () => {
    await withStore(async (store, folder) => {
      await publish(store, { briefs: [A, B], added: [C] });
      const before = await stampsOf(folder);
      await publish(openFolder(folder), { briefs: [A, B], added: [C] });
      expect(await stampsOf(folder)).toEqual(before);
    });
  });
  it("asks only for the rows of parts that have changed", async () => {
    await withStore(async (store) => {
      await publish(store, { briefs: [A], added: [B] });
      const asked: string[] = [];
      const partOf = (collection: string, key: string) => ({
        collection,
        keys: [key],
        rows: () => {
          asked.push(collection);
          return rowsOf([A], collection);
        },
      });
      await store.publish([partOf("briefs", JSON.stringify(A)), partOf("added", "new")]);
      expect(asked).toEqual(["added"]);
    });
  });
  it("writes the same bytes for the same rows, wherever the folder is", async () => {
    const bytesOf = (folder: string) =>
      Promise.all(
        ["documents", "mentions", "claims", "stances"].map(async (table) => {
          const [part = ""] = await partsOf(folder);
          return readFile(join(tablesOf(folder), "parts", part, `${table}.parquet`), "base64");
        }),
      );
    const once = () =>
      withStore(async (store, folder) => {
        await publish(store, { briefs: [A, B] });
        return { bytes: await bytesOf(folder), pointer: await readFile(pointerOf(folder), "utf8") };
      });
    expect(await once()).toEqual(await once());
  });
  it("names another generation for other rows, and the same for the same", async () => {
    await withStore(async (store) => {
      await publish(store, { briefs: [A] });
      const first = await store.tables.generation();
      await publish(store, { briefs: [A, B] });
      expect(await store.tables.generation()).not.toBe(first);
      await publish(store, { briefs: [A] });
      expect(await store.tables.generation()).toBe(first);
    });
  });
  it("keeps the parts of the last generation for those who read it, and no older ones", async () => {
    await withStore(async (store, folder) => {
      await publish(store, { briefs: [A] });
      await publish(store, { briefs: [B] });
      expect(await partsOf(folder)).toHaveLength(2);
      await publish(store, { briefs: [C] });
      expect(await partsOf(folder)).toHaveLength(2);
    });
  });
  it("publishes an empty store over a full one", async () => {
    await withStore(async (store) => {
      await publish(store, { briefs: [A] });
      await store.publish([]);
      expect(await store.tables.documents()).toEqual([]);
    });
  });
  it.each([
    { does: "a missing file", damage: (part: string) => rm(join(part, "claims.parquet")) },
    { does: "an altered file", damage: (part: string) => appendFile(join(part, "stances.parquet"), "x") },
    { does: "an empty file", damage: (part: string) => writeFile(join(part, "documents.parquet"), "") },
    { does: "no list of contents", damage: (part: string) => rm(join(part, "contents.json")) },
  ])("makes a part with $does anew", async ({ damage }) => {
    await withStore(async (store, folder) => {
      await publish(store, { briefs: [A] });
      const before = await stampsOf(folder);
      const [part = ""] = await partsOf(folder);
      await damage(join(tablesOf(folder), "parts", part));
      await publish(openFolder(folder), { briefs: [A] });
      expect(await partsOf(folder)).toEqual([part]);
      expect(await stampsOf(folder)).not.toEqual(before);
      expect((await openFolder(folder).tables.claims({})).total).toBe(1);
    });
  });
  it("replaces a damaged pointer", async () => {
    await withStore(async (store, folder) => {
      await publish(store, { briefs: [A] });
      await writeFile(pointerOf(folder), "{");
      await publish(store, { briefs: [A] });
      expect(await store.tables.documents()).toHaveLength(1);
    });
  });
  it("writes no part of a part whose rows fail, and leaves what was published", async () => {
    await withStore(async (store, folder) => {
      await publish(store, { briefs: [A] });
      const rows = async function* () {
        yield* rowsOf([B]);
        throw await Promise.resolve(new Error("invented"));
      };
      await expect(store.publish([{ collection: "briefs", keys: ["b"], rows }])).rejects.toThrow("invented");
      expect(await partsOf(folder)).toHaveLength(1);
      expect((await store.tables.documents()).map(({ documentId }) => documentId)).toEqual(["a"]);
    });
  });
});

describe("a reader of the tables", () => {
  it.each([
    {
      does: "pointer",
      damage: (folder: string) => writeFile(pointerOf(folder), "{}"),
      says: "current.json is damaged",
    },
    {
      does: "part",
      damage: async (folder: string) => {
        const [part = ""] = await partsOf(folder);
        await writeFile(join(tablesOf(folder), "parts", part, "claims.parquet"), "not Parquet");
      },
      says: "is damaged: its tables are missing or altered",
    },
    {
      does: "folder of parts",
      damage: (folder: string) => rm(join(tablesOf(folder), "parts"), { recursive: true }),
      says: "is damaged: its tables are missing or altered",
    },
  ])("names a damaged $does, and serves nothing of it", async ({ damage, says }) => {
    await withStore(async (store, folder) => {
      await publish(store, { briefs: [A] });
      await damage(folder);
      await expect(store.tables.claims({})).rejects.toThrow(says);
      await expect(store.tables.claims({})).rejects.toThrow("Run `entente extract` to make it again.");
    });
  });
  it("survives the removal of a part between reading the pointer and reading the part", async () => {
    await withStore(async (store, folder) => {
      await publish(store, { briefs: [A] });
      const [old = ""] = await partsOf(folder);
      const stale = await readFile(pointerOf(folder), "utf8");
      await publish(store, { briefs: [B] });
      const fresh = await readFile(pointerOf(folder), "utf8");
      // The reader finds a pointer whose part is gone; while it asks, the pointer is replaced.
      await rm(join(tablesOf(folder), "parts", old), { recursive: true });
      await writeFile(pointerOf(folder), stale);
      const reading = openFolder(folder).tables.documents();
      await wait(1);
      await writeFile(`${pointerOf(folder)}.new`, fresh);
      await rename(`${pointerOf(folder)}.new`, pointerOf(folder));
      expect((await reading).map(({ documentId }) => documentId)).toEqual(["b"]);
    });
  });
  it("sees one whole generation in each answer while generations follow each other", async () => {
    await withStore(async (store, folder) => {
      const generationOf = (at: number) =>
        ["a", "b"].map((id) => documentOf(id, { date: String(2000 + at), title: `T${at}` }));
      await publish(store, { briefs: generationOf(0) });
      const writer = openFolder(folder);
      let isDone = false;
      const writing = (async () => {
        for (let at = 1; at < 12; at += 1) await publish(writer, { briefs: generationOf(at) });
        isDone = true;
      })();
      const seen = new Set<string>();
      while (!isDone) {
        const [documents, one, { rows, total }] = await Promise.all([
          store.tables.documents(),
          store.tables.document("a"),
          store.tables.claims({}),
        ]);
        expect(new Set(documents.map(({ title }) => title)).size).toBe(1);
        expect(one?.claims[0]?.title).toBe(one?.row.title);
        expect(rows).toHaveLength(total);
        seen.add(documents[0]?.title ?? "");
      }
      await writing;
      expect((await store.tables.documents())[0]?.title).toBe("T11");
      expect(seen.size).toBeGreaterThan(1);
    });
  });
});

describe("store.keptRows(id)", () => {
  it("gives the rows that were published last, and none for another layout", async () => {
    await withStore(async (store, folder) => {
      await publish(store, { briefs: [A] });
      const kept = await store.keptRows("a");
      for await (const rows of rowsOf([A])) expect(kept).toEqual(rows);
      expect(await store.keptRows("b")).toBeUndefined();
      const pointer = JSON.parse(await readFile(pointerOf(folder), "utf8")) as object;
      await writeFile(pointerOf(folder), JSON.stringify({ ...pointer, layout: "other" }));
      expect(await store.keptRows("a")).toBeUndefined();
    });
  });
});

describe("rowsOfDocument(document, extraction, at)", () => {
  it("cuts every quote out of the text by its span", async () => {
    for await (const { claims, stances, text } of rowsOf([A])) {
      for (const { contentSpans, quote } of claims)
        expect(contentSpans.map(({ start, end }) => text.slice(start, end)).join(" … ")).toBe(quote);
      for (const { start, end, quote } of stances) expect(text.slice(start, end)).toBe(quote);
    }
  });
});
