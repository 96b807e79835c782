import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../src/index.ts";
import { KNOWLEDGE_ROOT, withFolder, withStore } from "./invented-data.ts";

/** What a store reads whose code stands in a folder of its own. */
async function readIn(content: string | undefined) {
  return withFolder(async (folder) => {
    const validation = join(folder, "data", "validation");
    await mkdir(validation, { recursive: true });
    if (content !== undefined) await writeFile(join(validation, "un-votes-found.json"), content);
    return openStore(folder, { codeRoot: folder, knowledgeRoot: KNOWLEDGE_ROOT }).readVoteCheck();
  });
}

describe("store.readVoteCheck()", () => {
  it("reads the check that is committed: each axis with its decades, every figure within its bounds", async () => {
    await withStore(async (store) => {
      const check = await store.readVoteCheck();
      expect(check?.axes.map(({ axis }) => axis)).toContain("usa-russia");
      for (const { decades, years } of check?.axes ?? [])
        for (const { rho, interval, n, voting } of [...decades, ...years]) {
          expect(n).toBeLessThanOrEqual(voting);
          if (rho === null || interval === null) expect([rho, interval]).toEqual([null, null]);
          else expect([interval.low <= rho, rho <= interval.high]).toEqual([true, true]);
        }
    });
  });
  it("is undefined where none was measured", async () => {
    expect(await readIn(undefined)).toBeUndefined();
  });
  it("names a damaged file", async () => {
    await expect(readIn('{"measured":"2020-01-28","axes":[]}')).rejects.toThrow("un-votes-found.json");
  });
});
