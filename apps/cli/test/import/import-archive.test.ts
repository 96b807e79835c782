import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";
import { describe, expect, it } from "vitest";
import { runCli } from "../run-cli.ts";
import { withData } from "../with-data.ts";

const SPEECH = "Mr. President, the delegation of Peru congratulates you on your election to this high office.\n";
const ENTRIES = {
  "TXT/Session 45 - 1990/PER_45_1990.txt": `12.\t${SPEECH}17\n13.\tWe must not lose cour-\nage now.`,
  "TXT/Session 68 - 2013/EU_68_2013.txt": SPEECH,
  "TXT/Session 15 - 1960/RUS_15_1960.txt": SPEECH.replace("Peru", "the Soviet Union"),
  "TXT/Session 23 - 1968/PER_23_1968.txt": `Another one. ${SPEECH}`,
  "TXT/._hidden_45_1990.txt": "noise",
  "README.txt": "about this corpus",
};

async function packed(entries: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const files = Object.entries(entries).map(([name, body]) => ({
    header: { name, size: Buffer.byteLength(body), type: "file" as const },
    body,
  }));
  return gzipSync(await packTar(files));
}

const report = (stdout: string): unknown => JSON.parse(stdout);

describe("entente import ungdc <tar.gz>", () => {
  it("takes speaker, year and day from the name, cleans the print, and does nothing the second time", async () => {
    await withData(async (data) => {
      const archive = join(data, "corpus.tar.gz");
      await writeFile(archive, await packed(ENTRIES));
      const first = await runCli(["import", "ungdc", archive, "--json"], { data });
      expect(report(first.stdout)).toEqual({
        collection: "ungdc",
        added: 4,
        unchanged: 0,
        duplicates: 0,
        skipped: 1,
        failed: [],
      });
      const peru: unknown = JSON.parse(await readFile(join(data, "sources", "ungdc", "ungd-1990-per.json"), "utf8"));
      expect(peru).toMatchObject({
        date: "1990-09-24",
        kind: "speech",
        speaker: "state:PER",
        language: "en",
        text: `${SPEECH}\nWe must not lose courage now.`,
      });
      const read = async (id: string): Promise<unknown> =>
        JSON.parse(await readFile(join(data, "sources", "ungdc", `${id}.json`), "utf8"));
      expect(await read("ungd-1960-rus")).toMatchObject({ date: "1960-09-22", speaker: "state:SUN" });
      expect(await read("ungd-1968-per")).toMatchObject({ date: "1968", speaker: "state:PER" });
      const second = await runCli(["import", "ungdc", archive, "--json"], { data });
      expect(report(second.stdout)).toMatchObject({ added: 0, unchanged: 4 });
    });
  });

  it("names a broken archive and keeps what was read", async () => {
    await withData(async (data) => {
      const archive = join(data, "broken.tar.gz");
      const whole = await packed(ENTRIES);
      await writeFile(archive, whole.subarray(0, whole.length - 40));
      const { code, stderr } = await runCli(["import", "ungdc", archive], { data });
      expect(code).toBe(1);
      expect(stderr).toContain(`[E_UNREADABLE] ${archive}`);
    });
  });
});

describe("entente import folder <path>", () => {
  it("understands other systems' front matter, names what has no date, and goes on", async () => {
    await withData(async (data) => {
      const folder = join(data, "archive");
      await mkdir(folder);
      const head =
        "---\ntitle: Remarks\npublished_time: 2023-05-04 20:00:00-04:00\nsource_url: https://example.org/a\ntags: speeches-remarks\nother: x\n---\n";
      await writeFile(join(folder, "one.md"), `${head}Good to see\nyou  \n**all**.`);
      await writeFile(join(folder, "undated.md"), "Nobody knows when this was said.");
      await writeFile(join(folder, "picture.png"), "…");
      const { code, stdout } = await runCli(["import", "folder", folder, "--speaker", "state:USA", "--json"], { data });
      expect(code).toBe(1);
      expect(report(stdout)).toMatchObject({
        collection: "archive",
        added: 1,
        skipped: 1,
        failed: [{ path: "undated.md", error: expect.stringContaining("[E_DATE_MISSING]") as unknown }],
      });
      const one: unknown = JSON.parse(await readFile(join(data, "sources", "archive", "one.json"), "utf8"));
      expect(one).toMatchObject({
        title: "Remarks",
        date: "2023-05-04",
        url: "https://example.org/a",
        kind: "speech",
        speaker: "state:USA",
        text: "Good to see you\nall.",
      });
    });
  });

  it("refuses a speaker that is no actor, with 2", async () => {
    const { code, stderr } = await withData((data) => runCli(["import", "folder", ".", "--speaker", "usa"], { data }));
    expect(code).toBe(2);
    expect(stderr).toContain("--speaker");
  });
});
