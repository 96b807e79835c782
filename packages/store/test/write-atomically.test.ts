import { mkdir, open, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reasonOf, TEMPORARY, temporaryName, type WritingEffects, writeAtomically } from "../src/write-atomically.ts";
import { withFolder } from "./invented-data.ts";

const failure = (code: string) => Object.assign(new Error(`${code}: invented`), { code });

/** The effects of writing on a disk that takes so many chunks and no more. */
function fullAfter(chunks: number): WritingEffects {
  let left = chunks;
  return {
    mkdir,
    rename,
    open: async (...args: Parameters<typeof open>) => {
      const handle = await open(...args);
      const append = handle.appendFile.bind(handle);
      handle.appendFile = async (content) => {
        left -= 1;
        if (left < 0) throw failure("ENOSPC");
        await append(content);
      };
      return handle;
    },
  };
}

async function* chunksOf(...chunks: readonly string[]): AsyncGenerator<string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

describe("writeAtomically(file, content)", () => {
  it("writes text, bytes and streams, and makes the folders", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "a", "b", "c.json");
      await writeAtomically(file, "text");
      expect(await readFile(file, "utf8")).toBe("text");
      await writeAtomically(file, new Uint8Array([98]));
      expect(await readFile(file, "utf8")).toBe("b");
      await writeAtomically(file, chunksOf("one, ", "two"));
      expect(await readFile(file, "utf8")).toBe("one, two");
      expect(await readdir(join(folder, "a", "b"))).toEqual(["c.json"]);
    });
  });
  it.each([0, 1, 2])("keeps the old file whole where the disk is full after %i chunks", async (chunks) => {
    await withFolder(async (folder) => {
      const file = join(folder, "a.json");
      await writeAtomically(file, "old");
      const writing = writeAtomically(file, chunksOf("n", "e", "w"), fullAfter(chunks));
      await expect(writing).rejects.toThrow(`[E_WRITE] Cannot write ${file}: the disk is full.`);
      expect(await readFile(file, "utf8")).toBe("old");
      expect(await readdir(folder)).toEqual(["a.json"]);
    });
  });
  it("says so where a folder cannot be made", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "file"), "");
      const writing = writeAtomically(join(folder, "file", "a.json"), "text");
      await expect(writing).rejects.toThrow("a file stands where a folder is needed");
    });
  });
  it("says so where the file system is read-only", async () => {
    await withFolder(async (folder) => {
      const effects = { mkdir, rename, open: (() => Promise.reject(failure("EROFS"))) as typeof open };
      const writing = writeAtomically(join(folder, "a.json"), "text", effects);
      await expect(writing).rejects.toThrow("the file system is read-only. Expected a writable data folder");
    });
  });
  it("shows a reader the old file or the new one, never a part", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "a.txt");
      const texts = ["a", "b"].map((letter) => letter.repeat(2_000_000));
      await writeAtomically(file, texts[0] ?? "");
      const written = (async () => {
        for (let at = 1; at < 40; at += 1) await writeAtomically(file, texts[at % 2] ?? "");
      })();
      const seen = new Set<string>();
      let isDone = false;
      void written.finally(() => {
        isDone = true;
      });
      while (!isDone) seen.add(await readFile(file, "utf8"));
      await written;
      expect([...seen].every((text) => texts.includes(text))).toBe(true);
    });
  });
});

describe("temporaryName()", () => {
  it("is known by its pattern, and differs each time", () => {
    const names = Array.from({ length: 100 }, temporaryName);
    expect(names.every((name) => TEMPORARY.test(name) && name.startsWith("."))).toBe(true);
    expect(new Set(names).size).toBe(100);
  });
});

describe("reasonOf(cause)", () => {
  it.each([
    { cause: failure("ENOSPC"), reason: "the disk is full" },
    { cause: failure("EACCES"), reason: "permission is denied" },
    { cause: failure("EFBIG"), reason: "the file grows past the limit that the system sets" },
    { cause: new Error("something else"), reason: "something else" },
    { cause: "a word", reason: "a word" },
  ])("says $reason", ({ cause, reason }) => {
    expect(reasonOf(cause)).toBe(reason);
  });
});
