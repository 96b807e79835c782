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
    speaker: { start: 0, end: 9, entity: pick(ACTORS, 2), side: at % 3 === 0 ? null : pick(ACTORS, 3) },
    act: pick(ACTS, 1),
    mode: pick(MODES, 5),
    issues: at % 4 === 0 ? [] : ISSUES.slice(0, 1 + (at % 2)),
  });
  return rowsOfDocument(document, extraction, { collection: "briefs", duplicateGroup: document.id });
});
const CLAIMS = DOCUMENTS.flatMap(({ claims }) => claims);

/** What the filter means, said once more in plain code. */
function isAsked(claim: ClaimRow, filter: ClaimFilter): boolean {
  const search = `${claim.speakerText ?? ""} ${claim.cueText ?? ""} ${claim.quote}`.toLowerCase();
  const words = (filter.text ?? "").toLowerCase().split(/\s+/u).filter(Boolean);
  return (
    (!filter.actor || claim.side === filter.actor || claim.speaker === filter.actor) &&
    (!filter.act || claim.act === filter.act) &&
    (!filter.mode || claim.mode === filter.mode) &&
    (!filter.issue || claim.issues.some((issue) => issue === filter.issue)) &&
    (!filter.documentId || claim.documentId === filter.documentId) &&
    (!filter.from || claim.date >= filter.from.slice(0, claim.date.length)) &&
    (!filter.to || claim.date.slice(0, filter.to.length) <= filter.to) &&
    words.every((word) => search.includes(word))
  );
}

const maybe = (values: readonly string[]) => fc.option(fc.constantFrom(...values, "nobody"), { nil: undefined });
const filters: fc.Arbitrary<ClaimFilter> = fc.record({
  actor: maybe(ACTORS),
  act: maybe(ACTS),
  mode: maybe(MODES),
  issue: maybe(ISSUES),
  documentId: fc.option(fc.constantFrom("d-00", "d-17"), { nil: undefined, freq: 1 }),
  from: fc.option(fc.constantFrom(...DATES, "2020"), { nil: undefined }),
  to: fc.option(fc.constantFrom(...DATES, "2020"), { nil: undefined }),
  text: fc.option(fc.constantFrom("", "said", "SAID  ruritania", "tariffs", "%", "_", "'", "\\", "no such"), {
    nil: undefined,
  }),
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
      expect(await store.tables.claims({ actor: text, text })).toEqual({ rows: [], total: 0 });
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
});
