import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli, withData } from "./run-cli.ts";

const DOCUMENT = `---
title: "=SUM(A1), or a title that a spreadsheet would run"
date: 2024-03-04
kind: news
---
Canada condemned Hungary on Monday. The Canadian foreign minister said that “the rules, as ever, are clear”.
`;

async function withExtracted<T>(task: (data: string) => Promise<T>): Promise<T> {
  return withData(async (data) => {
    await mkdir(join(data, "sources", "added"), { recursive: true });
    await writeFile(join(data, "sources", "added", "rules.md"), DOCUMENT);
    expect((await runCli(["extract"], { data })).code).toBe(0);
    return task(data);
  });
}

describe("entente export <format>", () => {
  it("writes rows that a spreadsheet reads and does not run", async () => {
    await withExtracted(async (data) => {
      const file = join(data, "claims.csv");
      const { stdout } = await runCli(["export", "csv", "--kind", "claims", "-o", file], { data });
      const [head = "", ...rows] = (await readFile(file, "utf8")).split("\r\n");
      expect(stdout).toMatch(/^[1-9]\d* claims written/u);
      expect(head.split(",")).toEqual(
        expect.arrayContaining(["id", "documentId", "quote", "start", "end", "confidence"]),
      );
      expect(rows[0]).toContain(`"'=SUM(A1), or a title that a spreadsheet would run"`);
      expect(rows.join("\n")).toContain(`"the rules, as ever, are clear`);
    });
  });

  it("writes the same records as JSON, and only an actor's where asked", async () => {
    await withExtracted(async (data) => {
      const file = join(data, "stances.json");
      await runCli(["export", "json", "--kind", "stances", "--actor", "state:CAN", "-o", file], { data });
      expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject([
        { holder: "state:CAN", target: "state:HUN", polarity: -1 },
      ]);
      await runCli(["export", "json", "--kind", "stances", "--actor", "state:PER", "-o", file], { data });
      expect(JSON.parse(await readFile(file, "utf8"))).toEqual([]);
    });
  });
});

describe("entente status, entente runs", () => {
  it("count documents and records, list the run, and say so where there is none", async () => {
    await withData(async (data) => {
      expect((await runCli(["runs"], { data })).stdout).toContain("No runs yet");
      expect((await runCli(["status"], { data })).stdout).toContain("0 documents");
    });
    await withExtracted(async (data) => {
      expect((await runCli(["status"], { data })).stdout).toMatch(/^1 documents, [1-9]\d* claims, 1 stances/u);
      const runs: unknown = JSON.parse((await runCli(["runs", "--json"], { data })).stdout);
      expect(runs).toMatchObject([{ counts: { done: 1, failed: 0 }, documents: [{ id: "rules", because: "new" }] }]);
    });
  });
});
