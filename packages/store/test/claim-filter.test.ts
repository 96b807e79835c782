import type { ClaimRow } from "@entente/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimFilter, DocumentRows, Store } from "../src/index.ts";
import { rowsOfDocument } from "../src/index.ts";
import { documentOf, extractionOf, openFolder, withFolder } from "./invented-data.ts";

const ACTORS = ["state:GBR", "state:FRA", "org:ruritania"];
const ACTS = ["assert", "deny", "accuse"];
const MODES = ["direct", "indirect"];
const ISSUES = ["issue:trade", "issue:cyber"];
const FRAMES = ["frame:law", "frame:security"];
const DATES = ["2019", "2020-01", "2020-01-28", "2020-12-31", "2021-06-01"];
const TEXTS = [
  "Ruritania said that it objects. Ruritania condemned Graustark.",
  "Ruritania said the “tariffs” hurt. Ruritania praised Graustark.",
  "Ruritania said 100% of it's_ours. Ruritania blamed \\Graustark%.",
];

/** Forty documents with one claim each, spread evenly and reproducibly over all the values. */
const DOCUMENTS: readonly DocumentRows[] = Array.from({ length: 40 }, (_, at) => {
  const pick = (values: readonly string[], step: number) => values[Math.floor(at / step) % values.length];
  const document = documentOf(`d-${String(at).padStart(2, "0")}`, {
    date: pick(DATES, 1) ?? "",
    text: TEXTS[at % TEXTS.length] ?? "",
  });
  const extraction = extractionOf(document, {
    id: `c-${String(at).padStart(16, "0")}`,
    confidence: (at % 5) / 4,
    frames: FRAMES.slice(at % 3),
    speaker: {
      ...(at % 2 === 0 ? { start: 0, end: 9 } : { start: 10, end: 14 }),
      entity: pick(ACTORS, 2),
      side: at % 3 === 0 ? null : pick(ACTORS, 3),
    },
    act: pick(ACTS, 1),
    mode: pick(MODES, 5),
    issues: at % 4 === 0 ? [] : ISSUES.slice(0, 1 + (at % 2)),
  });
  return rowsOfDocument(document, extraction, { collection: "briefs", duplicateGroup: document.id });
});
const IDS = DOCUMENTS.map(({ claims }) => claims[0]?.id ?? "");
const CLAIMS = DOCUMENTS.flatMap(({ claims }) => claims);

/** What the filter means, said once more in plain code. */
function isAsked(claim: ClaimRow, filter: ClaimFilter): boolean {
  const search = `${claim.quote} ${claim.speakerText ?? ""} ${claim.cueText ?? ""}`.toLowerCase();
  const words = (filter.text ?? "").toLowerCase().match(/"[^"]*"|\S+/gu) ?? [];
  return (
    isAskedByRecord(claim, filter) &&
    (!filter.act || claim.act === filter.act) &&
    (!filter.mode || claim.mode === filter.mode) &&
    (!filter.issue || claim.issues.some((issue) => issue === filter.issue)) &&
    (!filter.documentId || claim.documentId === filter.documentId) &&
    (!filter.from || claim.date >= filter.from.slice(0, claim.date.length)) &&
    (!filter.to || claim.date.slice(0, filter.to.length) <= filter.to) &&
    words.every((word) => search.includes(word.replaceAll('"', "")))
  );
}

function isAskedByRecord(claim: ClaimRow, filter: ClaimFilter): boolean {
  return (
    (!filter.speaker || claim.speaker === filter.speaker) &&
    (!filter.side || claim.side === filter.side) &&
    (!filter.actor || claim.side === filter.actor || claim.speaker === filter.actor) &&
    (!filter.except || (claim.side !== filter.except && claim.speaker !== filter.except)) &&
    (!filter.frame || claim.frames.some((frame) => frame === filter.frame)) &&
    (filter.confidence === undefined || claim.confidence >= filter.confidence) &&
    (filter.ids === undefined || filter.ids.includes(claim.id)) &&
    !filter.withoutIds?.includes(claim.id)
  );
}

const maybe = (values: readonly string[]) => fc.option(fc.constantFrom(...values, "nobody"), { nil: undefined });
const filters: fc.Arbitrary<ClaimFilter> = fc.record({
  actor: maybe(ACTORS),
  except: maybe(ACTORS),
  act: maybe(ACTS),
  mode: maybe(MODES),
  issue: maybe(ISSUES),
  speaker: maybe(ACTORS),
  side: maybe(ACTORS),
  frame: maybe(FRAMES),
  confidence: fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined }),
  ids: fc.option(fc.subarray(IDS), { nil: undefined, freq: 1 }),
  withoutIds: fc.option(fc.subarray(IDS), { nil: undefined }),
  documentId: fc.option(fc.constantFrom("d-00", "d-17"), { nil: undefined, freq: 1 }),
  from: fc.option(fc.constantFrom(...DATES, "2020"), { nil: undefined }),
  to: fc.option(fc.constantFrom(...DATES, "2020"), { nil: undefined }),
  text: fc.option(
    fc.constantFrom(
      "",
      "said",
      "SAID  ruritania",
      "tariffs",
      "%",
      "_",
      "'",
      "\\",
      "no such",
      '"it objects"',
      'said "objects it"',
    ),
    {
      nil: undefined,
    },
  ),
});

let store: Store;
let close = () => {};

beforeAll(async () => {
  await new Promise<void>((ready, fail) => {
    void withFolder(async (folder) => {
      store = openFolder(folder);
      const rows = async function* () {
        yield* await Promise.resolve(DOCUMENTS);
      };
      await store.publish([{ collection: "briefs", keys: ["all"], rows }]).then(ready, fail);
      await new Promise<void>((done) => {
        close = done;
      });
    });
  });
});
afterAll(() => close());

describe("tables.claims(filter)", () => {
  it("gives exactly the claims that fit, latest first, and counts them, for any filter", async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { rows, total } = await store.tables.claims(filter);
        const wanted = CLAIMS.filter((claim) => isAsked(claim, filter));
        expect(total).toBe(wanted.length);
        expect(rows.map(({ documentId }) => documentId).sort()).toEqual(
          wanted.map(({ documentId }) => documentId).sort(),
        );
        expect(rows.map(({ date }) => date)).toEqual(
          rows
            .map(({ date }) => date)
            .sort()
            .reverse(),
        );
      }),
      { numRuns: 150 },
    );
  });
  it("cuts pages that together are the whole, for any size", async () => {
    const all = (await store.tables.claims({})).rows;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (limit) => {
        const pages: ClaimRow[] = [];
        for (let offset = 0; offset < CLAIMS.length; offset += limit)
          pages.push(...(await store.tables.claims({ limit, offset })).rows);
        expect(pages).toEqual(all);
      }),
      { numRuns: 20 },
    );
  });
  it("takes what is asked for as a value, never as SQL", async () => {
    for (const text of ["' OR 1=1 --", '"; DROP TABLE x; --', "$actor"])
      expect(await store.tables.claims({ actor: text, text })).toMatchObject({ rows: [], total: 0 });
  });
  it("tallies by year and act what it lists", async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const tally = await store.tables.countClaims(filter);
        const { rows } = await store.tables.claims(filter);
        const count = (year: number, act: string) =>
          rows.filter((row) => Number(row.date.slice(0, 4)) === year && row.act === act).length;
        expect(tally.map((row) => row.count)).toEqual(tally.map(({ year, act }) => count(year, act)));
        expect(tally.reduce((sum, row) => sum + row.count, 0)).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    { sort: "earliest", keyOf: ({ date }: ClaimRow) => date },
    { sort: "confidence", keyOf: ({ confidence }: ClaimRow) => String(1 - confidence) },
    {
      sort: "speaker",
      keyOf: ({ speaker }: ClaimRow) => String(speaker).split(":")[1] ?? "",
    },
  ] as const)("orders by $sort, page by page as in one", async ({ sort, keyOf }) => {
    const { rows } = await store.tables.claims({ sort });
    expect(rows.map(keyOf)).toEqual(rows.map(keyOf).sort());
    const pages = await Promise.all([0, 15, 30].map((offset) => store.tables.claims({ sort, limit: 15, offset })));
    expect(pages.flatMap((page) => page.rows)).toEqual(rows);
    expect(pages.map(({ total }) => total)).toEqual([40, 40, 40]);
  });

  it.each([
    { group: "speaker", keyOf: ({ speaker }: ClaimRow) => speaker ?? "" },
    { group: "document", keyOf: ({ documentId }: ClaimRow) => documentId },
    { group: "act", keyOf: ({ act }: ClaimRow) => act },
    { group: "month", keyOf: ({ date }: ClaimRow) => date.slice(0, 7) },
  ] as const)(
    "gathers by $group: each group whole, with its count, in the order of the tally",
    async ({ group, keyOf }) => {
      const filter = { from: "2020" };
      const { rows, groups } = await store.tables.claims({ ...filter, group });
      const tally = await store.tables.countGroups(filter, group);
      expect(groups.map(({ key }) => key)).toEqual(rows.map(keyOf));
      expect(tally.flatMap(({ key, count }) => Array.from({ length: count }, () => ({ key, count })))).toEqual(groups);
      expect(tally.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    },
  );

  it("counts all even on a page past the end", async () => {
    expect(await store.tables.claims({ limit: 10, offset: 90 })).toEqual({ rows: [], total: 40, groups: [] });
  });
});

describe("tables.streamClaims(filter)", () => {
  it("gives what the list gives, one at a time", async () => {
    const filter = { text: "said", actor: "state:FRA" };
    const streamed: ClaimRow[] = [];
    for await (const row of store.tables.streamClaims(filter)) streamed.push(row);
    const { rows } = await store.tables.claims(filter);
    const idsOf = (list: readonly ClaimRow[]) => list.map(({ id }) => id).sort();
    expect(idsOf(streamed)).toEqual(idsOf(rows));
    expect(streamed.length).toBeGreaterThan(0);
  });
});

describe("tables.countFrames(filter)", () => {
  it("counts a claim under each of its frames", async () => {
    const tally = await store.tables.countFrames({ act: "deny" });
    const wanted = CLAIMS.filter(({ act }) => act === "deny").flatMap(({ date, frames }) =>
      frames.map((frame) => `${date.slice(0, 4)} ${frame}`),
    );
    expect(tally.flatMap(({ year, frame, count }) => Array.from({ length: count }, () => `${year} ${frame}`))).toEqual(
      wanted.sort(),
    );
  });
});

describe("tables.countWords(filter)", () => {
  it("counts the words of the contents alone, without marks, case, numbers or genitives", async () => {
    const words = await store.tables.countWords({ documentId: "d-01" });
    expect(CLAIMS[1]?.quote).toBe("tariffs” h");
    expect(words).toEqual([{ word: "tariffs", count: 1 }]);
    expect(await store.tables.countWords({ documentId: "nowhere" })).toEqual([]);
  });

  it("finds each word that it counts in a claim again, whole, and no part of one", async () => {
    for (const { word, count } of await store.tables.countWords({})) {
      const { total } = await store.tables.claims({ word: word.toUpperCase() });
      expect([word, total >= 1 && total <= count]).toEqual([word, true]);
    }
    expect((await store.tables.claims({ word: "tariff" })).total).toBe(0);
  });
});
