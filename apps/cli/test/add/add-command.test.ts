import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../run-cli.ts";
import { withData } from "../with-data.ts";

const WORDS = "The minister said that the talks had failed, and that no more of them were planned before the summer.";
const DATED = `---\ntitle: Talks fail\ndate: 2024-03-01\n---\n${WORDS}`;
const FRENCH =
  "La ministre a déclaré que les négociations avaient échoué et qu’il n’y en aurait plus avant l’été prochain, malgré les demandes de la Bordurie.";

/** Runs `entente add` in a data folder of its own that holds these files in a folder `in`. */
async function withFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  task: (given: {
    data: string;
    folder: string;
    add: (args: readonly string[], input?: string) => ReturnType<typeof runCli>;
    stored: () => Promise<string[]>;
  }) => Promise<void>,
): Promise<void> {
  await withData(async (data) => {
    const folder = join(data, "in");
    await mkdir(folder);
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const stored = async () => (await readdir(join(data, "sources", "added")).catch(() => [])).sort();
    await task({ data, folder, stored, add: (args, input = "") => runCli(["add", ...args], { data, input }) });
  });
}

const json = (text: string): unknown => JSON.parse(text);

describe("entente add <path|url|->...", () => {
  it("stores a document, says where it came from and what to do next, and does not extract", async () => {
    await withFiles({ "a.md": DATED }, async ({ data, folder, add }) => {
      const file = join(folder, "a.md");
      const { code, stdout, stderr } = await add([file, "--publisher", "The Daily Sketch"]);
      expect(stdout).toBe(
        `added 2024-03-01-talks-fail from ${file}\n1 added. Next: \`entente extract\` makes their records.\n`,
      );
      expect([code, stderr]).toEqual([0, ""]);
      expect(json(await readFile(join(data, "sources", "added", "2024-03-01-talks-fail.json"), "utf8"))).toEqual({
        id: "2024-03-01-talks-fail",
        title: "Talks fail",
        publisher: "The Daily Sketch",
        date: "2024-03-01",
        kind: "news",
        language: "en",
        text: WORDS,
      });
      expect(await readdir(data)).not.toContain("derived");
    });
  });

  it("prints what became of each document as JSON, and nothing else", async () => {
    const files = { "a.md": DATED, "b.md": DATED, "c.md": FRENCH, "d.png": "x", "e.md": "" };
    await withFiles(files, async ({ folder, add }) => {
      await add([join(folder, "a.md")]);
      const { code, stdout, stderr } = await add([folder, "--date", "2024-03-02", "--json"]);
      expect([code, stderr]).toEqual([1, ""]);
      expect(json(stdout)).toEqual({
        documents: [
          { source: join(folder, "a.md"), status: "duplicate", id: "2024-03-01-talks-fail" },
          { source: join(folder, "b.md"), status: "duplicate", id: "2024-03-01-talks-fail" },
          {
            source: join(folder, "c.md"),
            status: "added",
            id: "2024-03-02-c",
            title: "c",
            date: "2024-03-02",
            kind: "news",
            language: "fr",
            alike: [],
            warnings: ["unsupported-language"],
          },
          {
            source: join(folder, "d.png"),
            status: "skipped",
            error: { code: "E_FORMAT", message: expect.stringContaining("a .png file") as unknown },
          },
          {
            source: join(folder, "e.md"),
            status: "failed",
            error: { code: "E_EMPTY", message: expect.stringContaining("0 bytes") as unknown },
          },
        ],
        counts: { added: 1, replaced: 0, duplicate: 2, skipped: 1, failed: 1 },
        next: "entente extract",
      });
    });
  });

  it("names each bad file and why, adds the good ones, and leaves nothing half-written", async () => {
    const files = {
      "alias.md": `---\ntitle: &a x\nbasis: [*a]\n---\n${WORDS}`,
      "binary.txt": Uint8Array.from([1, 2, 3]),
      "bomb.docx": "PK\u0003\u0004 and then nothing",
      "cut.pdf": "%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
      "deep.html": `${"<table><tr><td>".repeat(10_000)}x`,
      "empty.md": "",
      "front.md": "---\ndate: 2024-03-01\n---\n",
      "good.md": DATED,
      "impossible.md": `---\ndate: 2024-02-30\n---\n${WORDS}`,
      "key.md": `---\ncolour: red\n---\n${WORDS}`,
      "latin.txt": Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61]),
      "long.txt": "word ".repeat(4_000_000),
      "proto.md": `---\n__proto__: x\n---\n${WORDS}`,
      "utf16.txt": Buffer.from(`${WORDS} It is written in two bytes a letter.`, "utf16le"),
    };
    await withFiles(files, async ({ folder, add, stored }) => {
      const { code, stdout, stderr } = await add([folder, "--date", "2024-03-01"]);
      const refusals = stderr
        .trim()
        .split("\n")
        .map((line) => line.replace(/^\[(\w+)\] (?:\S*[\\/])?([\w.]+).*$/u, "$1 $2"));
      expect(refusals).toEqual([
        "E_FRONT_MATTER alias.md",
        "E_BINARY binary.txt",
        "E_UNREADABLE bomb.docx",
        "E_UNREADABLE cut.pdf",
        "E_UNREADABLE deep.html",
        "E_EMPTY empty.md",
        "E_EMPTY front.md",
        "E_FRONT_MATTER impossible.md",
        "E_FRONT_MATTER key.md",
        "E_ENCODING latin.txt",
        "E_TEXT_LENGTH long.txt",
        "E_FRONT_MATTER proto.md",
      ]);
      expect(stdout).toContain("2 added, 12 failed.");
      expect(code).toBe(1);
      expect(await stored()).toHaveLength(2);
    });
  });

  it("reads standard input, as the format it looks like", async () => {
    await withFiles({}, async ({ add, stored }) => {
      const page = `<html><head><title>From a pipe</title><meta name="date" content="2024-03-01"></head><body><p>${WORDS}</p></body></html>`;
      const { code, stdout } = await add(["-"], page);
      expect([code, stdout.split("\n")[0]]).toEqual([0, "added 2024-03-01-from-a-pipe from -"]);
      expect(await stored()).toEqual(["2024-03-01-from-a-pipe.json"]);
    });
  });

  it("refuses a document without a date where nobody can be asked, and says how to give one", async () => {
    await withFiles({ "a.txt": WORDS }, async ({ folder, add, stored }) => {
      const { code, stdout, stderr } = await add([join(folder, "a.txt")]);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^\[E_DATE_MISSING\] .*a\.txt has no date\..*`--date YYYY-MM-DD`/u);
      expect(await stored()).toEqual([]);
    });
  });

  it.each([
    {
      does: "a day that does not exist",
      args: ["--date", "2024-02-30"],
      says: /--date <date>.*2024-02-30.*a day that exists/u,
    },
    { does: "a date in words", args: ["--date", "yesterday"], says: /--date <date>.*yesterday.*YYYY-MM-DD/u },
    {
      does: "a kind that is none",
      args: ["--kind", "rumour"],
      says: /--kind <kind>.*rumour.*news, speech, statement, other/u,
    },
    { does: "a speaker that is no id", args: ["--speaker", "Boris"], says: /--speaker <actor>.*Boris.*state:GBR/u },
    { does: "a speaker that nobody knows", args: ["--speaker", "state:XYZ"], says: /No actor is called state:XYZ/u },
    {
      does: "a publisher without a name",
      args: ["--publisher", " "],
      says: /--publisher <name>.*1 to 200 characters/u,
    },
    { does: "an option that is none", args: ["--colour", "red"], says: /unknown option '--colour'/u },
  ])("refuses $does as wrong use, in words", async ({ args, says }) => {
    await withFiles({ "a.md": DATED }, async ({ folder, add, stored }) => {
      const { code, stdout, stderr } = await add([join(folder, "a.md"), ...args]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(says);
      expect(stderr).not.toMatch(/\bat .*\.ts:|ZodError/u);
      expect(await stored()).toEqual([]);
    });
  });

  it("refuses to add nothing as wrong use", async () => {
    await withFiles({}, async ({ add }) => {
      const { code, stderr } = await add([]);
      expect([code, stderr]).toEqual([2, expect.stringContaining("missing required argument")]);
    });
  });

  it.each([
    { url: "http://127.0.0.1:9/a.html", rule: "127.0.0.1 is a loopback address" },
    { url: "http://169.254.169.254/latest/meta-data/", rule: "169.254.169.254 is a link-local address" },
    { url: "file:///etc/passwd", rule: "file: addresses are not fetched" },
  ])("refuses $url by its rule", async ({ url, rule }) => {
    await withFiles({}, async ({ add }) => {
      const { code, stderr } = await add([url]);
      expect([code, stderr]).toEqual([1, expect.stringContaining(`[E_URL_REFUSED] ${url} is refused: ${rule}.`)]);
    });
  });

  it("says one clear sentence where the data folder cannot be written, and tries no further", async () => {
    await withFiles({ "a.md": DATED, "b.md": `${DATED} And more.` }, async ({ data, folder, add }) => {
      await writeFile(join(data, "sources"), "a file where a folder is needed");
      const { code, stdout, stderr } = await add([folder]);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr.trim().split("\n")).toEqual([
        expect.stringMatching(/^\[E_WRITE\] Cannot write .*Nothing was half-written/u),
      ]);
    });
  });

  it("explains itself with examples", async () => {
    await withFiles({}, async ({ add }) => {
      const { code, stdout } = await add(["--help"]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Usage: entente add \[options\] <path\|url\|-\.\.\.>/u);
      for (const word of ["--date", "--publisher", "--kind", "--speaker", "--json", "Examples:", "entente extract"])
        expect(stdout).toContain(word);
    });
  });
});
