import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readVotes } from "../../src/validate/read-votes.ts";
import { runCli } from "../run-cli.ts";
import { withData } from "../with-data.ts";

const HEAD = "year,country,partner,agreement,votes";
// Plainly invented speeches and votes: who praises the United States votes with it.
const SPEECHES = { AUS: "praised", CAN: "praised", CUB: "condemned", IRN: "condemned", PRK: "condemned" };

const speechOf = (country: string, deed: string) =>
  `---\ntitle: General Debate 1970, ${country}\ndate: "1970"\nkind: speech\nspeaker: state:${country}\n---\nMy delegation ${deed} the United States. We ${deed} the United States again in May.\n\nMy Government ${deed === "praised" ? "condemned" : "praised"} the Soviet Union.\n`;

const votesOf = (): string =>
  [
    HEAD,
    ...Object.entries(SPEECHES).flatMap(([country, deed], at) => {
      const share = deed === "praised" ? 0.9 : 0.1 + at / 100;
      return [`1970,${country},USA,${share},40`, `1970,${country},RUS,${(1 - share).toFixed(2)},40`];
    }),
  ].join("\n");

describe("readVotes(file)", () => {
  const read = (content: string) =>
    withData(async (data) => {
      const file = join(data, "votes.csv");
      await writeFile(file, content);
      return readVotes(file);
    });

  it("reads every line, whatever its line ends", async () => {
    expect(await read(`${HEAD}\r\n1946,AFG,CUB,0.6471,17\r\n1946,AFG,FRA,1,3\r\n`)).toEqual([
      { year: 1946, country: "AFG", partner: "CUB", agreement: 0.6471, votes: 17 },
      { year: 1946, country: "AFG", partner: "FRA", agreement: 1, votes: 3 },
    ]);
  });

  it.each([
    { text: "", says: "line 1: the head is empty. Expected year,country,partner,agreement,votes" },
    { text: "year;country", says: 'line 1: the head is "year;country"' },
    { text: HEAD, says: "line 2: the table is empty" },
    { text: `${HEAD}\n1946,AFG,CUB,0.5`, says: 'line 2: the line is "1946,AFG,CUB,0.5". Expected 5 cells' },
    { text: `${HEAD}\n1946,AFG,CUB,0.5,17\n46,AFG,USA,0.5,17`, says: 'line 3: year is "46". Expected a year' },
    { text: `${HEAD}\n1946,Cuba,CUB,0.5,17`, says: 'line 2: country is "Cuba". Expected an ISO' },
    { text: `${HEAD}\n1946,AFG,CUB,64.71,17`, says: 'line 2: agreement is "64.71". Expected a share' },
    { text: `${HEAD}\n1946,AFG,CUB,NA,17`, says: 'line 2: agreement is "NA"' },
    { text: `${HEAD}\n1946,AFG,CUB,0.5,0`, says: 'line 2: votes is "0". Expected a whole number' },
    {
      text: `${HEAD}\n1946,AFG,CUB,0.5,17\n1946,AFG,CUB,0.6,17`,
      says: "Expected each once; it stands in line 2 too",
    },
    { text: `${HEAD}\n\n1946,AFG,CUB,0.5,17`, says: "line 2: the line is empty" },
  ])("refuses $text, naming the line", async ({ text, says }) => {
    await expect(read(text)).rejects.toThrow(says);
  });
});

describe("entente validate un-votes <csv>", () => {
  it("prints each year and decade with its countries, and the same as JSON", async () => {
    await withData(async (data) => {
      const sources = join(data, "sources", "ungdc");
      await mkdir(sources, { recursive: true });
      for (const [country, deed] of Object.entries(SPEECHES))
        await writeFile(join(sources, `ungd-1970-${country.toLowerCase()}.md`), speechOf(country, deed));
      const votes = join(data, "votes.csv");
      await writeFile(votes, votesOf());
      await runCli(["extract"], { data });
      const plain = await runCli(["validate", "un-votes", votes], { data });
      expect([plain.code, plain.stderr]).toEqual([0, ""]);
      expect(plain.stdout).toMatch(/^\d+ stances in 5 documents of ungdc; a country counts with at least 2/u);
      expect(plain.stdout).toMatch(/^United States – Russia: Spearman/mu);
      expect(plain.stdout).toMatch(/^1970–1979 +0\.\d\d +-?\d\.\d\d to +0\.99 +5 +5$/mu);
      const json = await runCli(["validate", "un-votes", votes, "--axis", "usa-russia", "--points", "--json"], {
        data,
      });
      const found = JSON.parse(json.stdout) as { axes: { years: { rho: number; points: object[] }[] }[] };
      expect(found.axes).toHaveLength(1);
      expect(found.axes[0]?.years).toMatchObject([{ period: "1970", n: 5, voting: 5 }]);
      expect(found.axes[0]?.years[0]?.rho).toBeGreaterThan(0.7);
      expect(found.axes[0]?.years[0]?.points).toHaveLength(5);
    });
  });

  it.each([
    { args: ["un-votes", "absent.csv"], says: "[E_READ] Cannot read absent.csv: there is no such file", code: 1 },
    { args: ["treaties", "a.csv"], says: '"treaties" cannot be checked against', code: 2 },
  ])("refuses $args", async ({ args, says, code }) => {
    const refused = await withData((data) => runCli(["validate", ...args], { data }));
    expect(refused).toMatchObject({ code, stderr: expect.stringContaining(says) as unknown });
  });

  it("says what to do where the speeches are not here, and which axes there are", async () => {
    await withData(async (data) => {
      const votes = join(data, "votes.csv");
      await writeFile(votes, votesOf());
      const absent = await runCli(["validate", "un-votes", votes], { data });
      expect(absent).toMatchObject({ code: 2, stderr: expect.stringContaining("entente import ungdc") as unknown });
      const unknown = await runCli(["validate", "un-votes", votes, "--axis", "usa-mars"], { data });
      expect(unknown.stderr).toContain("No axis is called usa-mars");
      expect(unknown.stderr).toContain("usa-russia, usa-china");
    });
  });
});
