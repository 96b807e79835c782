import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listInputs } from "../src/index.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-inputs-"));
  await mkdir(join(folder, "b", "deep"), { recursive: true });
  await mkdir(join(folder, ".git"));
  await mkdir(join(folder, "empty"));
  for (const name of ["c.md", "a.txt", "b/x.png", "b/deep/y.md", ".hidden.md", ".git/z.md"])
    await writeFile(join(folder, name), "x");
  await symlink(folder, join(folder, "b", "circle"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("listInputs(names)", () => {
  it("lists the files of a folder and of its folders, but none that is hidden, and follows no links", async () => {
    const files = (await listInputs([folder])).map(({ source }) => source.slice(folder.length + 1));
    expect(files).toEqual(["a.txt", "b/deep/y.md", "b/x.png", "c.md"].map((name) => join(...name.split("/"))));
  });

  it("tells what was named from what was met", async () => {
    const rows = await listInputs([join(folder, "c.md"), join(folder, "b")]);
    expect(rows.map((row) => "isNamed" in row && row.isNamed)).toEqual([true, false, false]);
  });

  it.each([
    { does: "takes - for standard input", name: "-", kind: "stdin" },
    { does: "takes https for an address", name: "https://example.org/a.md", kind: "url" },
    {
      does: "takes any other scheme for an address too, to be refused as one",
      name: "ftp://example.org/a.md",
      kind: "url",
    },
  ])("$does", async ({ name, kind }) => {
    expect(await listInputs([name])).toEqual([{ kind, source: name, isNamed: true }]);
  });

  it("keeps the order of the names, and goes on after one that is not there", async () => {
    const missing = join(folder, "missing.md");
    const rows = await listInputs(["-", missing, join(folder, "a.txt")]);
    expect(rows.map(({ source }) => source)).toEqual(["-", missing, join(folder, "a.txt")]);
    expect(rows[1]).toMatchObject({
      failed: { code: "E_READ", facts: { file: missing, problem: "there is no such file or folder" } },
    });
  });

  it("says of a folder without files that it is empty", async () => {
    expect(await listInputs([join(folder, "empty")])).toMatchObject([
      { failed: { code: "E_READ", facts: { problem: "it is a folder without files" } } },
    ]);
  });

  it("gives nothing for nothing", async () => {
    expect(await listInputs([])).toEqual([]);
  });
});
