import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Graph from "graphology";
import { parse as parseGraph } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { runCli } from "../run-cli.ts";
import { withData } from "../with-data.ts";

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

describe("entente export parquet", () => {
  it("writes a Parquet file of the kind that was asked for", async () => {
    await withExtracted(async (data) => {
      const file = join(data, "stances.parquet");
      const { stdout } = await runCli(["export", "parquet", "--kind", "stances", "-o", file], { data });
      expect(stdout).toBe(`1 stances written to ${file}\n`);
      const bytes = await readFile(file);
      expect([bytes.subarray(0, 4), bytes.subarray(-4)].map(String)).toEqual(["PAR1", "PAR1"]);
    });
  });
});

describe("entente export graphml", () => {
  it("writes actors and the relations between them, which another program reads back", async () => {
    await withExtracted(async (data) => {
      const file = join(data, "relations.graphml");
      const { stdout } = await runCli(["export", "graphml", "-o", file], { data });
      expect(stdout).toBe(`2 actors and 1 relations written to ${file}\n`);
      const graph = parseGraph(Graph, await readFile(file, "utf8"));
      expect(graph.type).toBe("directed");
      expect(graph.mapNodes((id, attributes: object) => ({ id, ...attributes }))).toEqual([
        { id: "state:CAN", label: "Canada", kind: "state", region: "Americas" },
        { id: "state:HUN", label: "Hungary", kind: "state", region: "Europe" },
      ]);
      const [edge = ""] = graph.edges();
      expect(graph.extremities(edge)).toEqual(["state:CAN", "state:HUN"]);
      const attributes = graph.getEdgeAttributes(edge);
      expect(attributes).toMatchObject({
        sign: -1,
        mean: -1,
        stances: 1,
        favourable: 0,
        mixed: 0,
        unfavourable: 1,
        documents: 1,
        first: "2024-03-04",
        last: "2024-03-04",
      });
      expect(attributes["weight"]).toBeGreaterThan(0);
      expect(attributes["balance"]).toBe(-Number(attributes["weight"]));
    });
  });
});

describe("entente export, its filters", () => {
  const titles = async (data: string, args: readonly string[]) => {
    const file = join(data, "out.json");
    const { code, stderr } = await runCli(["export", "json", ...args, "-o", file], { data });
    expect([code, stderr]).toEqual([0, ""]);
    return (JSON.parse(await readFile(file, "utf8")) as { date: string }[]).map(({ date }) => date);
  };

  it("take a window of dates, and what a record is about", async () => {
    await withExtracted(async (data) => {
      await writeFile(
        join(data, "sources", "added", "later.md"),
        DOCUMENT.replace("2024-03-04", "2025-01").replace("Hungary", "Serbia"),
      );
      await runCli(["extract"], { data });
      expect(await titles(data, ["--kind", "documents"])).toEqual(["2024-03-04", "2025-01"]);
      expect(await titles(data, ["--kind", "documents", "--from", "2025"])).toEqual(["2025-01"]);
      expect(await titles(data, ["--kind", "stances", "--to", "2024-03"])).toEqual(["2024-03-04"]);
      expect(await titles(data, ["--kind", "stances", "--target", "state:SRB"])).toEqual(["2025-01"]);
      expect(await titles(data, ["--kind", "claims", "--text", "clear rules", "--from", "2025-01-05"])).toEqual([
        "2025-01",
      ]);
    });
  });

  it.each([
    { args: ["xlsx"], says: '"xlsx" is no format of export' },
    { args: ["csv", "--kind", "votes"], says: '"votes" is no kind of record' },
    { args: ["csv", "--kind", "stances", "--act", "accuse"], says: "--act does not apply to stances" },
    { args: ["graphml", "--text", "war"], says: "--text does not apply to stances" },
    { args: ["csv", "--from", "lately"], says: '--from "lately" is not known. Expected a date' },
    { args: ["csv", "--actor", "uk"], says: '--actor "uk" is not known. Expected an id' },
  ])("refuse $args with a sentence and 2", async ({ args, says }) => {
    await withData(async (data) => {
      const { code, stderr } = await runCli(["export", ...args, "-o", join(data, "out")], { data });
      expect(code).toBe(2);
      expect(stderr).toContain(says);
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
