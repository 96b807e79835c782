import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { DocumentDate } from "@entente/schema";
import { listInputs, openSources, type Sources } from "@entente/sources";
import { openStore, type Store } from "@entente/store";
import { afterAll, describe, expect, it } from "vitest";
import { type AddEffects, type Added, addDocuments } from "../../src/add/add-documents.ts";
import { CODE_ROOT, KNOWLEDGE_ROOT } from "../../src/env.ts";
import { withData } from "../with-data.ts";

const SENTENCES = Array.from(
  { length: 30 },
  (_, at) => `In sentence number ${at} the minister said that point ${at * 7} of the plan had been given up.`,
);
const TEXT = SENTENCES.join(" ");
const OTHER =
  "Fishermen along the coast have mended their nets since dawn. Prices at the market rose again, and a storm is expected by nightfall.";
const head = (fields: Readonly<Record<string, string>>) =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join("\n")}\n---\n`;
const TALKS = head({ title: "Talks fail", date: "2024-03-01" });

const sources: Sources = openSources();
afterAll(() => sources.close());

interface Given {
  readonly store: Store;
  readonly root: string;
  /** Adds one Markdown file of this content. */
  readonly add: (content: string, effects?: Partial<AddEffects>) => Promise<Added>;
  readonly stored: (id: string) => Promise<unknown>;
}

async function withStore(task: (given: Given) => Promise<void>): Promise<void> {
  await withData(async (root) => {
    const store = openStore(root, { codeRoot: CODE_ROOT, knowledgeRoot: KNOWLEDGE_ROOT });
    const file = join(root, "given.md");
    const add = async (content: string, effects: Partial<AddEffects> = {}) => {
      await writeFile(file, content);
      const rows: Added[] = [];
      const all = { sources, facts: {}, askDate: undefined, ...effects };
      for await (const row of addDocuments(store, await listInputs([file]), all)) rows.push(row);
      expect(rows).toHaveLength(1);
      return rows[0] as Added;
    };
    const stored = async (id: string): Promise<unknown> =>
      JSON.parse(await readFile(join(root, "sources", "added", `${id}.json`), "utf8"));
    await task({ store, root, add, stored });
  });
}

const ID = "2024-03-01-talks-fail";

describe("addDocuments(store, inputs, effects)", () => {
  it("names the document that has the same text, whatever it is called", async () => {
    await withStore(async ({ add, store }) => {
      expect(await add(TALKS + TEXT)).toMatchObject({ status: "added", id: ID });
      expect(await add(TALKS + TEXT)).toMatchObject({ status: "duplicate", id: ID });
      expect(await add(head({ title: "Other", date: "2024-03-09" }) + TEXT)).toMatchObject({
        status: "duplicate",
        id: ID,
      });
      expect(await add(TEXT)).toMatchObject({ status: "duplicate", id: ID });
      expect(await store.listSources()).toHaveLength(1);
    });
  });

  it("replaces a document by its edited text, and keeps what was said of it before", async () => {
    await withStore(async ({ add, stored, store }) => {
      await add(TALKS + TEXT, { facts: { publisher: "The Daily Sketch", kind: "statement" } });
      const edited = TEXT.replace("point 14", "point 15").replace("number 9", "number ten");
      expect(await add(TALKS + edited)).toMatchObject({ status: "replaced", id: ID, kind: "statement", alike: [] });
      expect(await stored(ID)).toMatchObject({ text: edited, publisher: "The Daily Sketch", kind: "statement" });
      expect(await store.listSources()).toHaveLength(1);
    });
  });

  it.each([
    { does: "its kind", fields: { kind: "speech" }, facts: {} },
    { does: "its publisher, on the command line", fields: {}, facts: { publisher: "The Daily Sketch" } },
    { does: "its speaker", fields: { speaker: "state:GBR" }, facts: {} },
  ])("replaces a document of the same text where $does is corrected", async ({ fields, facts }) => {
    await withStore(async ({ add, stored }) => {
      await add(TALKS + TEXT);
      const content = head({ title: "Talks fail", date: "2024-03-01", ...fields }) + TEXT;
      expect(await add(content, { facts })).toMatchObject({ status: "replaced", id: ID });
      expect(await stored(ID)).toMatchObject({ ...fields, ...facts });
      expect(await add(content, { facts })).toMatchObject({ status: "duplicate", id: ID });
    });
  });

  it("gives an unrelated text of the same title and date a number, and finds each again", async () => {
    await withStore(async ({ add, stored }) => {
      await add(TALKS + TEXT);
      expect(await add(TALKS + OTHER)).toMatchObject({ status: "added", id: `${ID}-2` });
      expect(await stored(ID)).toMatchObject({ text: TEXT });
      expect(await add(TALKS + OTHER.replace("dawn", "daybreak"))).toMatchObject({ status: "replaced", id: `${ID}-2` });
      expect(await add(TALKS + TEXT.replace("point 14", "point 15"))).toMatchObject({ status: "replaced", id: ID });
    });
  });

  it("names near duplicates, the closest first, and adds the document all the same", async () => {
    await withStore(async ({ add }) => {
      await add(head({ title: "One", date: "2024-03-01" }) + SENTENCES.slice(3).join(" "));
      await add(head({ title: "Two", date: "2024-03-01" }) + SENTENCES.slice(1).join(" "));
      await add(head({ title: "Three", date: "2024-03-01" }) + OTHER);
      const row = await add(TALKS + TEXT);
      expect(row).toMatchObject({ status: "added", alike: ["2024-03-01-two", "2024-03-01-one"] });
    });
  });

  it("never replaces a document of another collection", async () => {
    await withStore(async ({ add, store }) => {
      await store.writeSource("briefs", {
        id: ID as never,
        title: "Talks fail",
        date: "2024-03-01",
        kind: "news",
        language: "en",
        text: TEXT,
      });
      expect(await add(TALKS + TEXT)).toMatchObject({ status: "duplicate", id: ID });
      expect(await add(TALKS + TEXT.replace("point 14", "point 15"))).toMatchObject({
        status: "added",
        id: `${ID}-2`,
        alike: [ID],
      });
    });
  });

  it("passes over a stored document that is damaged, and overwrites it with nothing", async () => {
    await withStore(async ({ add, root }) => {
      await add(TALKS + TEXT);
      const file = join(root, "sources", "added", `${ID}.json`);
      await writeFile(file, "{ half");
      expect(await add(TALKS + TEXT)).toMatchObject({ status: "added", id: `${ID}-2` });
      expect(await readFile(file, "utf8")).toBe("{ half");
    });
  });

  it("keeps a text in another language, and says that it is not extracted", async () => {
    await withStore(async ({ add, stored }) => {
      const french =
        "Le gouvernement a annoncé mardi que les négociations avec la Bordurie avaient échoué et qu’elles ne reprendraient pas.";
      expect(await add(TALKS + french)).toMatchObject({
        status: "added",
        language: "fr",
        warnings: ["unsupported-language"],
      });
      expect(await stored(ID)).toMatchObject({ text: french, language: "fr" });
    });
  });

  it("asks for a date only where none is given and the text is new", async () => {
    await withStore(async ({ add }) => {
      const asked: string[] = [];
      const askDate = (_source: string, title: string): Promise<DocumentDate | undefined> => {
        asked.push(title);
        return Promise.resolve(title === "Unknown" ? undefined : "2024-03-05");
      };
      expect(await add(head({ title: "Asked" }) + TEXT, { askDate })).toMatchObject({
        status: "added",
        date: "2024-03-05",
      });
      expect(await add(TEXT, { askDate })).toMatchObject({ status: "duplicate" });
      expect(await add(TALKS + OTHER, { askDate })).toMatchObject({ status: "added", date: "2024-03-01" });
      expect(await add(`${head({ title: "Unknown" })}Nobody knows the day.`, { askDate })).toMatchObject({
        status: "failed",
        error: { code: "E_DATE_MISSING" },
      });
      expect(asked).toEqual(["Asked", "Unknown"]);
    });
  });

  it("knows a page that it fetches again, and replaces it by its edited form", async () => {
    let words = TEXT;
    const server = createServer((_request, response) => {
      const day = '<meta name="date" content="2024-03-01">';
      response.setHeader("content-type", "text/html");
      response.end(`<html><head><title>Talks fail</title>${day}</head><body><p>${words}</p></body></html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/talks`;
    const local = openSources({ refuse: () => undefined });
    try {
      await withStore(async ({ store, stored }) => {
        const again = async () => {
          const rows: Added[] = [];
          const effects = { sources: local, facts: {}, askDate: undefined };
          for await (const row of addDocuments(store, await listInputs([url]), effects)) rows.push(row);
          return rows;
        };
        expect(await again()).toMatchObject([{ source: url, status: "added", id: ID }]);
        expect(await stored(ID)).toMatchObject({ url, retrieved: expect.stringMatching(/^\d{4}-.*Z$/u) as unknown });
        expect(await again()).toMatchObject([{ source: url, status: "duplicate", id: ID }]);
        words = TEXT.replace("point 14", "point 15");
        expect(await again()).toMatchObject([{ source: url, status: "replaced", id: ID }]);
      });
    } finally {
      local.close();
      server.close();
      server.closeAllConnections();
    }
  });

  it("takes the command line's word before the document's own", async () => {
    await withStore(async ({ add }) => {
      const facts = { date: "2024-04-01", kind: "speech" } as const;
      expect(await add(TALKS + TEXT, { facts })).toMatchObject({ id: "2024-04-01-talks-fail", kind: "speech" });
    });
  });

  it("tells how many inputs are done before each", async () => {
    await withStore(async ({ store, root }) => {
      const inputs = await listInputs([join(root, "gone.md"), join(root, "gone too.md")]);
      const told: number[] = [];
      const effects = { sources, facts: {}, askDate: undefined, onInput: (done: number) => void told.push(done) };
      for await (const row of addDocuments(store, inputs, effects)) expect(row.status).toBe("failed");
      expect(told).toEqual([0, 1]);
    });
  });
});
