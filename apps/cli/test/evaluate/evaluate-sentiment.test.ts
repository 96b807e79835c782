import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../run-cli.ts";
import { withData } from "../with-data.ts";

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const PAIRS = [
  { text: "[Smith] accused [Jones] of lying to the voters.", p: "Smith", q: "Jones", label: "p_neg_q" },
  { text: "[Jones] and [Smith] live in the same street.", p: "Smith", q: "Jones", label: "neutral" },
  { text: "[Smith] praised [Jones] and endorsed his plan.", p: "Smith", q: "Jones" },
];

describe("entente evaluate directed-sentiment <file>", () => {
  it("answers every line in order and scores those that say what is wanted, unseen sentences apart", async () => {
    await withData(async (data) => {
      const [file, out] = [join(data, "pairs-dev.jsonl"), join(data, "out.jsonl")];
      await writeFile(file, lines(PAIRS));
      await writeFile(join(data, "pairs-train.jsonl"), lines([{ ...PAIRS[0], p: "Jones", q: "Smith" }]));
      const { code, stdout } = await runCli(["evaluate", "directed-sentiment", file, "--predictions", out], { data });
      const answers = (await readFile(out, "utf8")).trim().split("\n");
      expect(code).toBe(0);
      expect(answers.map((line) => (JSON.parse(line) as { label: string }).label)).toEqual([
        "p_neg_q",
        "neutral",
        "p_pos_q",
      ]);
      expect(Object.keys((JSON.parse(answers[0] ?? "") as { scores: object }).scores)).toEqual([
        "neutral",
        "p_pos_q",
        "q_pos_p",
        "p_neg_q",
        "q_neg_p",
      ]);
      expect(stdout).toMatch(/all:\n[^]*p_neg_q +P 1.000 R 1.000 F1 1.000 gold 1/u);
      expect(stdout).toMatch(/unseen sentences:\n[^]*p_neg_q +P 0.000 R 0.000 F1 0.000 gold 0/u);
    });
  });

  it("names the line that is no JSON", async () => {
    await withData(async (data) => {
      const file = join(data, "pairs.jsonl");
      await writeFile(file, `${lines(PAIRS)}{"text":\n`);
      const { code, stderr } = await runCli(["evaluate", "directed-sentiment", file], { data });
      expect(code).not.toBe(0);
      expect(stderr).toContain("line 4");
    });
  });
});

describe("entente evaluate target-sentiment <file>", () => {
  it("answers every target of every line, in order", async () => {
    await withData(async (data) => {
      const [file, out] = [join(data, "targets.jsonl"), join(data, "out.jsonl")];
      const sentence = "Smith was condemned as a corrupt liar, while Jones slept.";
      const targets = [
        { from: 0, to: 5, polarity: 2 },
        { from: 45, to: 50, polarity: 4 },
      ];
      await writeFile(file, lines([{ sentence_normalized: sentence, targets }]));
      const { code, stdout } = await runCli(["evaluate", "target-sentiment", file, "--predictions", out], { data });
      const answers = (await readFile(out, "utf8")).trim().split("\n");
      expect(code).toBe(0);
      expect(answers).toHaveLength(2);
      expect((JSON.parse(answers[0] ?? "") as { label: string }).label).toBe("negative");
      expect(stdout).toContain("macro-F1");
    });
  });
});
