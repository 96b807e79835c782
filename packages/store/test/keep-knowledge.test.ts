import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readKeptKnowledge } from "../src/keep-knowledge.ts";
import { readKnowledge } from "../src/read-knowledge.ts";
import { KNOWLEDGE_ROOT, withFolder } from "./invented-data.ts";

const ONE = "- { id: org:one, name: One }\n";

/** Runs a task with a folder of invented knowledge and a folder where results are kept. */
const withKnowledge = (task: (at: { folder: string; file: string; read: typeof readOnce }) => Promise<void>) =>
  withFolder(async (root) => {
    const folder = join(root, "knowledge");
    const file = join(root, "tables", "knowledge.copy");
    await mkdir(folder);
    await mkdir(join(root, "tables"));
    await writeFile(join(folder, "organisations.yaml"), ONE);
    await task({ folder, file, read: readOnce });
  });

const readOnce = async (folder: string, file: string, code = "code") =>
  (await readKeptKnowledge([folder], { file, code })).organisations.map(({ id }) => id);

describe("readKeptKnowledge(folders, { file, code })", () => {
  it("gives from the copy exactly what the YAML gives", async () => {
    await withKnowledge(async ({ file }) => {
      const fresh = await readKnowledge([KNOWLEDGE_ROOT]);
      expect(await readKeptKnowledge([KNOWLEDGE_ROOT], { file, code: "code" })).toEqual(fresh);
      expect(await readKeptKnowledge([KNOWLEDGE_ROOT], { file, code: "code" })).toEqual(fresh);
    });
  });
  it("reads the copy and leaves it alone while nothing has changed", async () => {
    await withKnowledge(async ({ folder, file, read }) => {
      await read(folder, file);
      const copy = await readFile(file, "utf8");
      expect(await read(folder, file)).toEqual(["org:one"]);
      expect(await readFile(file, "utf8")).toBe(copy);
    });
  });
  it.each([
    { does: "an entry", change: "- { id: org:two, name: One }\n", code: "code", ids: ["org:two"] },
    { does: "the code", change: ONE, code: "other code", ids: ["org:one"] },
  ])("reads anew when $does has changed", async ({ change, code, ids }) => {
    await withKnowledge(async ({ folder, file, read }) => {
      await read(folder, file);
      const copy = await readFile(file, "utf8");
      await writeFile(join(folder, "organisations.yaml"), change);
      expect(await read(folder, file, code)).toEqual(ids);
      expect(await readFile(file, "utf8")).not.toBe(copy);
    });
  });
  it.each([
    { does: "cut short", damage: (copy: string) => copy.slice(0, -9) },
    { does: "altered", damage: (copy: string) => copy.replaceAll("org:one", "org:bad") },
    { does: "empty", damage: () => "" },
    { does: "no copy at all", damage: () => "{}\nnull" },
  ])("makes a copy that is $does anew", async ({ damage }) => {
    await withKnowledge(async ({ folder, file, read }) => {
      await read(folder, file);
      const copy = await readFile(file, "utf8");
      await writeFile(file, damage(copy));
      expect(await read(folder, file)).toEqual(["org:one"]);
      expect(await readFile(file, "utf8")).toBe(copy);
    });
  });
  it("keeps no copy where no results are kept, and leaves nothing behind", async () => {
    await withKnowledge(async ({ folder, file, read }) => {
      await rm(join(file, ".."), { recursive: true });
      expect(await read(folder, file)).toEqual(["org:one"]);
      expect(await readdir(join(folder, ".."))).toEqual(["knowledge"]);
    });
  });
  it("says what is wrong with the YAML, copy or none", async () => {
    await withKnowledge(async ({ folder, file, read }) => {
      await read(folder, file);
      await writeFile(join(folder, "organisations.yaml"), "- { id: nonsense, name: One }\n");
      await expect(read(folder, file)).rejects.toMatchObject({ code: "E_KNOWLEDGE" });
    });
  });
});
