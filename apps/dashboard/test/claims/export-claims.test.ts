import { describe, expect, it } from "vitest";
import { csvOfClaims, jsonOfClaims } from "../../lib/claims/export-claims.ts";
import { claim } from "../invented-rows.ts";

const NAMES = { nameOf: (id: string) => `name of ${id}`, issueName: String, frameName: String, eventName: String };

async function* claims() {
  yield await Promise.resolve(claim("Plain words", { quote: "plain" }));
  yield await Promise.resolve(
    claim("x", { quote: '=HYPERLINK("evil"), then', speaker: null, speakerText: "an official" }),
  );
}

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const line of lines) text += line;
  return text;
}

describe("csvOfClaims(claims, names)", () => {
  it("writes a heading and a line a claim, and no cell that a spreadsheet runs", async () => {
    const lines = (await textOf(csvOfClaims(claims(), NAMES))).split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^id,date,document,title,publisher,speaker,speaker_name,side,/u);
    expect(lines[1]).toContain(",state:AUS,name of state:AUS,state:AUS,assert,");
    expect(lines[2]).toContain(`,an official,`);
    expect(lines[2]).toContain(`"'=HYPERLINK(""evil""), then"`);
  });
});

describe("jsonOfClaims(claims)", () => {
  it("writes one list that reads back as it was", async () => {
    expect(JSON.parse(await textOf(jsonOfClaims(claims())))).toMatchObject([{ quote: "plain" }, { speaker: null }]);
  });
  it("writes an empty list where there is nothing", async () => {
    expect(JSON.parse(await textOf(jsonOfClaims((async function* () {})())))).toEqual([]);
  });
});
