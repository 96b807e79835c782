import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeShares } from "../src/write-shares.ts";
import { openFolder, ROOTS, withFolder } from "./invented-data.ts";

const PARTS = ["a", "b", "c", "d"].map((name) => ({
  name,
  part: { collection: "briefs", members: [], keys: [], rows: async function* () {} },
}));

describe("writeShares(store, missing, publishing)", () => {
  it.each([
    { does: "in this thread", threads: undefined },
    { does: "in several threads", threads: { ...ROOTS, jobs: 2 } },
  ])("writes all parts $does, or none where it is told to stop", async ({ threads }) => {
    await withFolder(async (folder) => {
      const store = openFolder(folder);
      const parts = join(folder, "derived", "tables", "parts");
      const written = async () => (existsSync(parts) ? (await readdir(parts)).sort() : []);
      expect(await writeShares(store, PARTS, { threads, signal: AbortSignal.abort() })).toBe(false);
      expect(await written()).toEqual([]);
      expect(await writeShares(store, PARTS, { threads })).toBe(true);
      expect(await written()).toEqual(["a", "b", "c", "d"]);
    });
  });
});
