import { createHash } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentOf, withStore } from "./invented-data.ts";

const shaOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, "sources", path, ".."), { recursive: true });
    await writeFile(join(folder, "sources", path), content);
  }
}

describe("store.listSources()", () => {
  it("lists nothing where there is no folder", async () => {
    await withStore(async (store) => expect(await store.listSources()).toEqual([]));
  });
  it("lists documents by id, with collection, format and digest; other and hidden files are left out", async () => {
    await withStore(async (store, folder) => {
      await write(folder, {
        "briefs/b.md": "b",
        "added/a.json": "a",
        "briefs/deep/er/c.md": "c",
        "d.md": "d",
        "briefs/notes.txt": "",
        "briefs/.hidden.md": "",
      });
      const at = (path: string) => join(folder, "sources", path);
      expect(await store.listSources()).toEqual([
        { id: "a", collection: "added", format: "json", file: at("added/a.json"), sha256: shaOf("a") },
        { id: "b", collection: "briefs", format: "md", file: at("briefs/b.md"), sha256: shaOf("b") },
        { id: "c", collection: "briefs", format: "md", file: at("briefs/deep/er/c.md"), sha256: shaOf("c") },
        { id: "d", collection: "added", format: "md", file: at("d.md"), sha256: shaOf("d") },
      ]);
    });
  });
  it("keeps a file of many names in its place: dots, spaces, a line break", async () => {
    await withStore(async (store, folder) => {
      await write(folder, { "added/My file v1.2.md": "", "added/two\nlines.md": "" });
      expect((await store.listSources()).map(({ id }) => id)).toEqual(["My file v1.2", "two-lines"]);
    });
  });
  it("follows no link out of the folder", async () => {
    await withStore(async (store, folder) => {
      await write(folder, { "added/a.md": "a" });
      await symlink("/etc", join(folder, "sources", "added", "etc"));
      await symlink("/etc/hostname", join(folder, "sources", "added", "hostname.md"));
      expect((await store.listSources()).map(({ id }) => id)).toEqual(["a"]);
    });
  });
});

describe("store.writeSource(collection, document)", () => {
  it("says whether the file is new or has changed, and lists what it wrote", async () => {
    await withStore(async (store) => {
      const { sha256: _, ...document } = documentOf("a");
      expect(await store.writeSource("added", document)).toBe(true);
      expect(await store.writeSource("added", document)).toBe(false);
      expect(await store.writeSource("added", { ...document, title: "Another" })).toBe(true);
      expect((await store.listSources()).map(({ id, collection }) => `${collection}/${id}`)).toEqual(["added/a"]);
    });
  });
});
