import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runExtraction } from "@entente/pipeline";
import { openStore, type Store } from "@entente/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CODE_ROOT, KNOWLEDGE_ROOT } from "../../src/env.ts";
import { compareRuns, describeComparison } from "../../src/runs/compare-runs.ts";
import { runCli } from "../run-cli.ts";

const CONDEMNS = "Canada condemned Hungary on Monday.";
const PRAISES = "Canada praised Hungary on Monday.";
const documentOf = (text: string) => `---\ntitle: An invented quarrel\ndate: 2024-03-04\nkind: news\n---\n${text}\n`;
const ROOTS = { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT };

let data = "";
let store: Store;
/** Three runs: a document is added, rewritten, removed. */
const runs: [string, string, string] = ["", "", ""];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "entente-diff-"));
  store = openStore(data, ROOTS);
  await mkdir(join(data, "sources", "added"), { recursive: true });
  const file = join(data, "sources", "added", "quarrel.md");
  for (const [at, text] of [CONDEMNS, PRAISES, undefined].entries()) {
    if (text === undefined) await rm(file);
    else await writeFile(file, documentOf(text));
    runs[at] = (await runExtraction({ store, ...ROOTS, now: () => new Date() })).id;
  }
});
afterAll(() => rm(data, { recursive: true, force: true }));

describe("compareRuns(store, from, to)", () => {
  it("names a stance that flipped, with its words before and after", async () => {
    const { counts, differences } = await compareRuns(store, runs[0], runs[1]);
    expect(counts.flipped).toBe(1);
    expect(differences.find(({ kind }) => kind === "flipped")).toMatchObject({
      documentId: "quarrel",
      before: { holder: "state:CAN", target: "state:HUN", polarity: -1, quote: CONDEMNS },
      after: { holder: "state:CAN", target: "state:HUN", polarity: 1, quote: PRAISES },
    });
  });
  it("turns round with its arguments", async () => {
    const forth = await compareRuns(store, runs[0], runs[1]);
    const back = await compareRuns(store, runs[1], runs[0]);
    expect(back.counts).toEqual({ ...forth.counts, gained: forth.counts.lost, lost: forth.counts.gained });
  });
  it("joins the runs in between: what a removed document held is lost, with its words", async () => {
    const { counts, differences } = await compareRuns(store, runs[0], runs[2]);
    expect(counts).toMatchObject({ gained: 0, flipped: 0, changed: 0 });
    expect(differences.filter(({ before }) => before?.kind === "stance")).toMatchObject([
      { kind: "lost", before: { polarity: -1, quote: CONDEMNS }, after: null },
    ]);
  });
  it("finds no difference between a run and itself", async () => {
    expect((await compareRuns(store, runs[1], runs[1])).differences).toEqual([]);
  });
  it.each([
    { does: "a run that is not there", name: "19990101T", says: "[E_NOT_FOUND] No run is called 19990101T" },
    { does: "the beginning of several runs", name: "2", says: "[E_USAGE] Several runs begin with 2" },
    { does: "an empty name", name: "", says: "[E_NOT_FOUND] No run is called" },
  ])("refuses $does", async ({ name, says }) => {
    await expect(compareRuns(store, name, runs[1])).rejects.toThrow(says);
  });
});

describe("describeComparison(comparison)", () => {
  it("gives the counts, then each record under its document", async () => {
    const text = describeComparison(await compareRuns(store, runs[0], runs[1]));
    expect(text).toMatch(/^From \S+ to \S+: \d+ gained, \d+ lost, 1 flipped, \d+ changed\.\n\nquarrel\n/u);
    expect(text).toContain(
      "± stance state:CAN against state:HUN (word) → stance state:CAN for state:HUN (word)  “Canada praised Hungary",
    );
  });
});

describe("entente diff <runA> <runB>", () => {
  it("prints the comparison, as JSON where asked", async () => {
    const { code, stdout } = await runCli(["diff", runs[0], runs[1], "--json"], { data });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ from: runs[0], to: runs[1], counts: { flipped: 1 } });
  });
  it("ends with 1, and says so, where the changes of a run are not kept any more", async () => {
    const folder = join(data, "derived", "runs");
    for (const name of await readdir(folder)) if (name.endsWith(".gz")) await rm(join(folder, name));
    const { code, stderr } = await runCli(["diff", runs[0], runs[2]], { data });
    expect(code).toBe(1);
    expect(stderr).toContain("[E_CHANGES_GONE] The changes of run ");
  });
});
