import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../run-cli.ts";
import { withData } from "../with-data.ts";

const TEXT = "Norway condemned Hungary on Monday. “The rules are clear,” the Norwegian foreign minister said.";

describe("entente explain <id|->", () => {
  it("says of each sentence what made its records and what was turned down", async () => {
    await withData(async (data) => {
      const { code, stdout } = await runCli(["explain", "-"], { data, input: TEXT });
      expect(code).toBe(0);
      expect(stdout).toContain(`[0, 35)  Norway condemned Hungary on Monday.`);
      expect(stdout).toContain("mention  Norway = state:NOR (name)");
      expect(stdout).toMatch(/claim {4}the Norwegian foreign minister \| said \| The rules are clear/u);
      expect(stdout).toMatch(/ {3}stance {4}state:NOR > state:HUN/u);
      expect(stdout).toMatch(/no stance state:HUN > state:NOR .* needs 0\.\d\d/u);
    });
  });

  it("finds a document and a record by their ids, and shows the record's sentences alone", async () => {
    await withData(async (data) => {
      await mkdir(join(data, "sources", "added"), { recursive: true });
      await writeFile(join(data, "sources", "added", "rules.md"), `---\ndate: 2024-03-04\n---\n${TEXT}\n`);
      await runCli(["extract"], { data });
      expect((await runCli(["explain", "rules"], { data })).stdout.match(/^\[/gmu)).toHaveLength(2);
      const file = join(data, "stances.json");
      await runCli(["export", "json", "--kind", "stances", "-o", file], { data });
      const { default: stances } = (await import(file, { with: { type: "json" } })) as { default: { id: string }[] };
      const { stdout } = await runCli(["explain", stances[0]?.id ?? ""], { data });
      expect(stdout.match(/^\[/gmu)).toHaveLength(1);
      expect(stdout).toContain("Norway condemned Hungary");
    });
  });

  it("names an id that is none, with 2", async () => {
    const { code, stderr } = await withData((data) => runCli(["explain", "nowhere"], { data }));
    expect(code).toBe(2);
    expect(stderr).toContain("[E_NOT_FOUND] No document or record is called nowhere");
  });
});
