import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { rowsOfDocument, writeParquet } from "../src/index.ts";
import { documentOf, extractionOf, withFolder } from "./invented-data.ts";

async function* batchesOf(...batches: readonly (readonly object[])[]): AsyncGenerator<readonly object[]> {
  for (const batch of batches) yield await Promise.resolve(batch);
}

async function readBack(file: string, select = "*"): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(`SELECT ${select} FROM read_parquet('${file}')`);
    return reader.getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const rows = (id: string) => {
  const document = documentOf(id);
  return rowsOfDocument(document, extractionOf(document), { collection: "briefs", duplicateGroup: id });
};

describe("writeParquet(file, kind, batches)", () => {
  it.each(["claims", "stances"] as const)("gives every field of %s back, in order", async (kind) => {
    await withFolder(async (folder) => {
      const [one, two] = [rows("one")[kind], rows("two")[kind]];
      const file = join(folder, "below", `${kind}.parquet`);
      await writeParquet(file, kind, batchesOf(one, [], two));
      expect(await readBack(file)).toEqual([...one, ...two]);
      expect(await readdir(join(folder, "below"))).toEqual([`${kind}.parquet`]);
    });
  });

  it("gives every field of documents back", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "documents.parquet");
      await writeParquet(file, "documents", batchesOf([rows("one").document]));
      expect(await readBack(file)).toEqual([rows("one").document]);
    });
  });

  it("keeps lists and spans as such, so that another program can ask for them", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "claims.parquet");
      await writeParquet(file, "claims", batchesOf(rows("one").claims));
      expect(await readBack(file, `contentSpans[1]."start" AS start, len(issues)::INTEGER AS issues`)).toEqual([
        { start: 20, issues: 0 },
      ]);
    });
  });

  it("writes columns without rows where there is nothing", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "stances.parquet");
      await writeParquet(file, "stances", batchesOf());
      expect(await readBack(file)).toEqual([]);
      expect(await readBack(file, "count(DISTINCT holder)::INTEGER AS holders")).toEqual([{ holders: 0 }]);
    });
  });

  it("leaves the earlier file whole, and nothing else, when the rows break off", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "stances.parquet");
      await writeParquet(file, "stances", batchesOf(rows("one").stances));
      const before = await readFile(file);
      const broken = async function* () {
        yield rows("two").stances;
        await Promise.reject(new Error("the rows broke off"));
      };
      await expect(writeParquet(file, "stances", broken())).rejects.toThrow("the rows broke off");
      expect(await readFile(file)).toEqual(before);
      expect(await readdir(folder)).toEqual(["stances.parquet"]);
    });
  });
});
