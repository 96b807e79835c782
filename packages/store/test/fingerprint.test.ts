import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { computeFingerprint, computeLayout, computeReader, computeSigner } from "../src/fingerprint.ts";
import { withFolder } from "./invented-data.ts";

const PACKAGES = ["schema", "sources", "ingest", "store", "pipeline"];

/** A small house with one file of code a package, and a folder of knowledge. */
async function buildHouse(root: string): Promise<void> {
  for (const name of PACKAGES) {
    await mkdir(join(root, "packages", name, "src"), { recursive: true });
    await writeFile(join(root, "packages", name, "src", "index.ts"), `export const name = "${name}";\n`);
    await writeFile(join(root, "packages", name, "package.json"), '{"dependencies":{"library":"1.0.0"}}');
  }
  await mkdir(join(root, "knowledge"));
  await writeFile(join(root, "knowledge", "states.yaml"), "- { id: state:GBR }\n");
}

const withHouse = (task: (root: string) => Promise<void>) =>
  withFolder(async (root) => {
    await buildHouse(root);
    await task(root);
  });
const fingerprintOf = (root: string) => computeFingerprint(root, [join(root, "knowledge")]);

describe("computeFingerprint(codeRoot, knowledge)", () => {
  it.each([
    { does: "code of the schema", file: "packages/schema/src/index.ts", content: "changed" },
    { does: "code of the sources", file: "packages/sources/src/index.ts", content: "changed" },
    { does: "code of the extractor", file: "packages/ingest/src/deep/er.ts", content: "new" },
    { does: "a model beside the code", file: "packages/ingest/src/model.bin", content: new Uint8Array([0, 255]) },
    {
      does: "the version of a library",
      file: "packages/ingest/package.json",
      content: '{"dependencies":{"library":"1.0.1"}}',
    },
    { does: "a knowledge file", file: "knowledge/states.yaml", content: "- { id: state:FRA }\n" },
    { does: "a new knowledge file", file: "knowledge/places.yaml", content: "- { id: place:new }\n" },
  ])("changes with $does", async ({ file, content }) => {
    await withHouse(async (root) => {
      const before = await fingerprintOf(root);
      await mkdir(join(root, file, ".."), { recursive: true });
      await writeFile(join(root, file), content);
      expect(await fingerprintOf(root)).not.toBe(before);
    });
  });
  it.each([
    { does: "how tables are laid out", file: "packages/store/src/index.ts" },
    { does: "a test", file: "packages/ingest/test/a.test.ts" },
    { does: "an axis, which the views alone read", file: "knowledge/axes/new.yaml" },
    { does: "an event, which the views alone read", file: "knowledge/events/new.yaml" },
    { does: "a hidden file", file: "packages/ingest/src/.DS_Store" },
  ])("does not change with $does", async ({ file }) => {
    await withHouse(async (root) => {
      const before = await fingerprintOf(root);
      await mkdir(join(root, file, ".."), { recursive: true });
      await writeFile(join(root, file), "changed");
      expect(await fingerprintOf(root)).toBe(before);
    });
  });
  it("is the same in another folder and with Windows line ends", async () => {
    await withHouse(async (root) => {
      const before = await fingerprintOf(root);
      const index = join(root, "packages", "ingest", "src", "index.ts");
      await writeFile(index, 'export const name = "ingest";\r\n');
      expect(await fingerprintOf(root)).toBe(before);
      await withFolder(async (other) => {
        await cp(root, other, { recursive: true });
        expect(await fingerprintOf(other)).toBe(before);
      });
    });
  });
  it("changes when a file is renamed", async () => {
    await withHouse(async (root) => {
      const before = await fingerprintOf(root);
      const folder = join(root, "packages", "ingest", "src");
      await rename(join(folder, "index.ts"), join(folder, "other.ts"));
      expect(await fingerprintOf(root)).not.toBe(before);
    });
  });
  it("says which file is missing", async () => {
    await withHouse(async (root) => {
      await rm(join(root, "packages", "ingest", "package.json"));
      await expect(fingerprintOf(root)).rejects.toThrow("[E_READ] Cannot read");
    });
  });
});

describe("computeLayout(codeRoot), computeSigner(codeRoot), computeReader(codeRoot)", () => {
  it.each([
    { name: "store", changes: ["layout"] },
    { name: "pipeline", changes: ["layout"] },
    { name: "sources", changes: ["layout", "signer"] },
    { name: "schema", changes: ["layout", "signer", "reader"] },
    { name: "ingest", changes: [] },
  ])("follow the code of $name: $changes", async ({ name, changes }) => {
    await withHouse(async (root) => {
      const compute = async () => ({
        layout: await computeLayout(root),
        signer: await computeSigner(root),
        reader: await computeReader(root),
      });
      const before = await compute();
      await writeFile(join(root, "packages", name, "src", "index.ts"), "changed");
      const after = Object.entries(await compute());
      expect(after.filter(([key, hash]) => hash !== Reflect.get(before, key)).map(([key]) => key)).toEqual(changes);
    });
  });
});
