import { Extraction } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runCli } from "../run-cli.ts";
import { withData } from "../with-data.ts";

const TEXT = "Canada criticised Hungary on Monday. “The rules are clear,” the Canadian foreign minister said.";
const line = (value: object) => `${JSON.stringify(value)}\n`;
const run = (input: string) => withData((data) => runCli(["extract", "--stdin"], { data, input }));
const answersOf = (stdout: string) =>
  stdout
    .split("\n")
    .filter((text) => text !== "")
    .map((text): unknown => JSON.parse(text));

describe("entente extract --stdin", () => {
  it("answers each line with one valid extraction, in order", async () => {
    const meta = { title: "Rules", publisher: "The Example", date: "2024-03-04", kind: "news" };
    const ids = ["third", "first", "a/b c"];
    const { code, stdout } = await run(ids.map((id) => line({ id, text: TEXT, meta })).join(""));
    const extractions = answersOf(stdout).map((answer) => Extraction.parse(answer));
    expect(code).toBe(0);
    expect(extractions.map(({ document }) => document.id)).toEqual(ids);
    expect(extractions[0]?.document).toMatchObject({ title: "Rules", date: "2024-03-04", kind: "news" });
    expect(extractions[0]?.entities.map(({ id }) => id)).toEqual(expect.arrayContaining(["state:CAN", "state:HUN"]));
  });

  it.each([
    { does: "a line that is no JSON", bad: "{oops\n", id: null, code: "E_JSON", says: "line 2" },
    { does: "an array", bad: "[1]\n", id: null, code: "E_JSON", says: "line 2" },
    { does: "a missing text", bad: line({ id: "x" }), id: "x", code: "E_JSON", says: "text" },
    {
      does: "a date that does not exist",
      bad: line({ id: "x", text: "T", meta: { date: "2023-02-30" } }),
      id: "x",
      code: "E_JSON",
      says: "meta.date",
    },
    {
      does: "an unknown kind",
      bad: line({ id: "x", text: "T", meta: { kind: "poem" } }),
      id: "x",
      code: "E_JSON",
      says: "meta.kind",
    },
    {
      does: "a speaker that is no actor",
      bad: line({ id: "x", text: "T", meta: { speaker: "France" } }),
      id: "x",
      code: "E_JSON",
      says: "meta.speaker",
    },
    {
      does: "a text that is too long",
      bad: line({ id: "x", text: "a ".repeat(2_500_001) }),
      id: "x",
      code: "E_TEXT_LENGTH",
      says: "5000002",
    },
  ])("answers $does with an error and goes on", async ({ bad, id, code, says }) => {
    const { code: exit, stdout } = await run(
      `${line({ id: "before", text: TEXT })}${bad}${line({ id: "after", text: TEXT })}`,
    );
    const [before, error, after] = answersOf(stdout);
    expect(exit).toBe(1);
    expect([before, after].map((answer) => Extraction.parse(answer).document.id)).toEqual(["before", "after"]);
    expect(error).toMatchObject({ id, error: { code, message: expect.stringContaining(says) as unknown } });
  });

  it("takes null, empty and absent metadata as one, and passes over blank lines", async () => {
    const metas = [{}, { speaker: null, date: "", kind: null }, undefined];
    const { code, stdout } = await run(
      metas.map((meta, at) => `${line({ id: `d${at}`, text: TEXT, meta })}\n`).join(""),
    );
    const records = answersOf(stdout).map((answer) => Extraction.parse(answer).entities);
    expect(code).toBe(0);
    expect(records[1]).toEqual(records[0]);
    expect(records[2]).toEqual(records[0]);
  });

  it("marks a text in another language and extracts nothing from it", async () => {
    const text =
      "Der Bundeskanzler sagte am Montag in Berlin, die Regierung werde den Vertrag mit Frankreich nicht ändern. ".repeat(
        3,
      );
    const { stdout } = await run(line({ id: "de", text }));
    expect(answersOf(stdout)).toMatchObject([
      { claims: [], stances: [], warnings: [{ code: "unsupported-language" }] },
    ]);
  });

  it("gives the same bytes for the same line, and spans that cut the text, whatever the text", async () => {
    const texts = fc.sample(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), { numRuns: 40, seed: 7 });
    const input = texts.map((noise, at) => line({ id: `n${at}`, text: `${noise} ${TEXT} ${noise}` })).join("");
    const [one, two] = [await run(input), await run(input)];
    expect(two.stdout).toBe(one.stdout);
    for (const [at, answer] of answersOf(one.stdout).entries()) {
      const { entities, claims } = Extraction.parse(answer);
      const length = `${texts[at]} ${TEXT} ${texts[at]}`.length;
      const ends = [...entities.flatMap(({ mentions }) => mentions), ...claims.flatMap(({ content }) => content)];
      expect(ends.every(({ start, end }) => start < end && end <= length)).toBe(true);
    }
  });
});
