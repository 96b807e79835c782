import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { RunId } from "@entente/schema";
import { describe, expect, it } from "vitest";
import type { Store } from "../src/index.ts";
import { documentOf, extractionOf, openFolder, publish, withFolder, withStore } from "./invented-data.ts";

const DOCUMENT = documentOf("a");
const RUN = RunId.parse("20200128T101500Z-00000001");
const WRITES: readonly { does: string; write: (store: Store) => Promise<unknown> }[] = [
  { does: "a document", write: (store) => store.writeSource("added", DOCUMENT) },
  { does: "a result", write: (store) => store.writeExtraction("briefs", extractionOf(DOCUMENT)) },
  { does: "tables", write: (store) => publish(store, { briefs: [DOCUMENT] }) },
  { does: "the note of known results", write: (store) => store.keepKnown([]) },
  { does: "signatures", write: (store) => store.writeSignatures(new Map()) },
  { does: "the note of changes", write: (store) => store.startChanges(RUN, (noted) => Promise.resolve(noted)) },
  { does: "the lock of a run", write: (store) => store.withRunLock(() => Promise.resolve()) },
];

describe("openStore(root, roots)", () => {
  it("touches nothing until it is asked", async () => {
    await withStore(async (_, folder) => expect(await readdir(folder)).toEqual([]));
  });
  it.each(WRITES)(
    "says in one sentence that it cannot write $does, where the data folder is a file",
    async ({ write }) => {
      await withFolder(async (folder) => {
        const file = join(folder, "data");
        await writeFile(file, "a file");
        const failing = write(openFolder(file));
        await expect(failing).rejects.toThrow(/^\[E_WRITE\] Cannot write [^\n]+\. Expected a writable data folder/u);
        expect(await readdir(folder)).toEqual(["data"]);
      });
    },
  );
  it("reads a data folder that is not there as an empty one", async () => {
    await withFolder(async (folder) => {
      const store = openFolder(join(folder, "nothing"));
      expect(await store.listSources()).toEqual([]);
      expect(await store.listResults()).toEqual([]);
      expect(await store.listRuns()).toEqual([]);
      expect(await store.readSignatures()).toEqual(new Map());
      expect(await readdir(folder)).toEqual([]);
    });
  });
});

describe("store.sweep()", () => {
  it("removes what killed writes left, and nothing else", async () => {
    await withStore(async (store, folder) => {
      await store.writeExtraction("briefs", extractionOf(DOCUMENT));
      await publish(store, { briefs: [DOCUMENT] });
      const left = [
        "derived/documents/briefs/.x1.tmp-1-2",
        "derived/tables/.x2.tmp-1-2",
        "derived/tables/parts/.x3.tmp-1-2/claims.parquet",
        "derived/runs/.x4.tmp-1-2",
      ];
      const before = await readdir(folder, { recursive: true });
      for (const file of left) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), "half");
      }
      await store.sweep();
      expect((await readdir(folder, { recursive: true })).sort()).toEqual([...before, "derived/runs"].sort());
    });
  });
});

describe("store.readSignatures(), store.writeSignatures(signatures)", () => {
  it("give back what was written", async () => {
    await withStore(async (store) => {
      const signatures = new Map([
        ["briefs/b", { sha256: "1", signature: Uint32Array.from([0, 1, 0xffffffff]) }],
        ["briefs/a", { sha256: "2", signature: new Uint32Array() }],
      ]);
      await store.writeSignatures(signatures);
      expect(await store.readSignatures()).toEqual(signatures);
    });
  });
  it("are none where the file is damaged, or other code computed them", async () => {
    await withStore(async (store, folder) => {
      await store.writeSignatures(new Map([["a", { sha256: "1", signature: Uint32Array.from([1]) }]]));
      const file = join(folder, "derived", "tables", "signatures.json");
      await writeFile(file, '{"schema":"entente/signatures@1","signer":"other","signatures":{"a":["1","AQAAAA=="]}}');
      expect(await store.readSignatures()).toEqual(new Map());
      await writeFile(file, "{");
      expect(await store.readSignatures()).toEqual(new Map());
    });
  });
});
