import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../run-cli.ts";
import { withData } from "../with-data.ts";

const BRIEF = `---
# where it is from
title: "An invented brief"
date: 2020-01-28
kind: news
publisher: Invented
---
Norway condemned China. Norway banned Huawei from its networks.
`;

/** A data folder with one brief in Markdown and one document that was added. */
function withDocuments<T>(task: (data: string) => Promise<T>): Promise<T> {
  return withData(async (data) => {
    await mkdir(join(data, "sources", "briefs"), { recursive: true });
    await writeFile(join(data, "sources", "briefs", "brief.md"), BRIEF);
    const line = { title: "Added", date: "2020-02-01", text: "France praised Germany for its help in the crisis." };
    await runCli(["add", "-", "--documents"], { data, input: JSON.stringify(line) });
    return task(data);
  });
}

const json = (text: string) => JSON.parse(text) as Record<string, never>;

describe("entente edit, remove, restore, bin", () => {
  it("correct front matter and keep its comments, its body and the form before", () =>
    withDocuments(async (data) => {
      const file = join(data, "sources", "briefs", "brief.md");
      const edited = await runCli(["edit", "brief", "--title", 'A "better": title', "--clear", "publisher"], { data });
      expect(edited).toMatchObject({ code: 0, stderr: "" });
      const text = await readFile(file, "utf8");
      expect(text).toContain("# where it is from");
      expect(text).not.toContain("publisher");
      expect(text).toMatch(/title: .*better/u);
      expect(text.endsWith(BRIEF.slice(BRIEF.indexOf("---\nNorway")))).toBe(true);
      await runCli(["restore", "brief"], { data });
      expect(await readFile(file, "utf8")).toBe(BRIEF);
      await runCli(["restore", "brief"], { data });
      expect(await readFile(file, "utf8")).toBe(text);
    }));

  it("correct an added document and refuse what is no correction", () =>
    withDocuments(async (data) => {
      const id = "2020-02-01-added";
      const file = join(data, "sources", "added", `${id}.json`);
      expect(await runCli(["edit", id, "--date", "2020-02-02", "--speaker", "state:FRA"], { data })).toMatchObject({
        code: 0,
      });
      expect(json(await readFile(file, "utf8"))).toMatchObject({ date: "2020-02-02", speaker: "state:FRA" });
      for (const wrong of [["--date", "2020-02-31"], ["--speaker", "state:XXX"], ["--kind", "poem"], []]) {
        const before = await readFile(file, "utf8");
        expect(await runCli(["edit", id, ...wrong], { data })).toMatchObject({ code: 2 });
        expect(await readFile(file, "utf8")).toBe(before);
      }
    }));

  it("remove a document with its records, bring both back, and delete for good only when told to", () =>
    withDocuments(async (data) => {
      await runCli(["extract"], { data });
      const documents = async () => json((await runCli(["status", "--json"], { data })).stdout.split("\n}")[0] + "\n}");
      expect(await documents()).toMatchObject({ documents: 2 });
      const removed = await runCli(["remove", "brief", "--extract", "--json"], { data });
      expect(json(removed.stdout)).toMatchObject({
        documents: [{ id: "brief", why: "removed" }],
        run: { counts: { removed: 1 } },
      });
      expect(await documents()).toMatchObject({ documents: 1 });
      const listed = await runCli(["bin", "--json"], { data });
      expect(json(listed.stdout)).toMatchObject([{ id: "brief", title: "An invented brief" }]);
      expect(await runCli(["restore", "brief", "--extract"], { data })).toMatchObject({ code: 0 });
      expect(await documents()).toMatchObject({ documents: 2 });
      await runCli(["remove", "brief"], { data });
      expect((await runCli(["bin", "--empty", "--older-than", "1"], { data })).stdout).toContain("0 deleted");
      expect((await runCli(["bin", "--empty"], { data })).stdout).toContain("1 deleted");
      expect(await runCli(["restore", "brief"], { data })).toMatchObject({ code: 2 });
    }));

  it("remove nothing where one of several is not there", () =>
    withDocuments(async (data) => {
      expect(await runCli(["remove", "brief", "nowhere"], { data })).toMatchObject({ code: 2 });
      expect(await readFile(join(data, "sources", "briefs", "brief.md"), "utf8")).toBe(BRIEF);
    }));
});

describe("entente add --preview, --documents, --extract", () => {
  it("says what was found and what is missing, and adds nothing", () =>
    withDocuments(async (data) => {
      const args = ["add", "-", "--name", "speech.txt", "--preview", "--json"];
      const found = await runCli(args, { data, input: "On trade\n\nSpain thanked Portugal for its support." });
      expect(json(found.stdout)).toMatchObject({
        documents: [
          { source: "speech.txt", status: "ready", missing: ["date"], document: { title: "On trade", kind: "other" } },
        ],
      });
      const again = await runCli(args, { data, input: "France praised Germany for its help in the crisis." });
      expect(json(again.stdout)).toMatchObject({ documents: [{ status: "duplicate", id: "2020-02-01-added" }] });
      const refused = await runCli(["add", "-", "--name", "x.exe", "--preview", "--json"], { data, input: "MZ" });
      expect(refused.code).toBe(1);
      expect(json(refused.stdout)).toMatchObject({ documents: [{ status: "failed", error: { code: "E_FORMAT" } }] });
    }));

  it("adds and extracts in one go, telling each step as a line of JSON", () =>
    withDocuments(async (data) => {
      const input = [
        JSON.stringify({ title: "One", date: "2020-03-01", text: "Norway condemned China." }),
        JSON.stringify({ title: "Two", text: "Spain condemned Iran." }),
        "not json",
      ].join("\n");
      const told = await runCli(["add", "-", "--documents", "--extract", "--progress", "--json"], { data, input });
      expect(told.code).toBe(1);
      expect(json(told.stdout)).toMatchObject({
        documents: [
          { status: "added", id: "2020-03-01-one" },
          { status: "failed", error: { code: "E_DATE_MISSING" } },
          { status: "failed", error: { code: "E_JSON" } },
        ],
        run: { counts: { done: 1 } },
      });
      const lines = told.stderr.trim().split("\n").map(json);
      expect(lines.map(({ event }) => event)).toEqual(["document", "document", "document", "extracting"]);
    }));
});
