import type { ClaimRow, RecordId, Review, StanceRow } from "@entente/schema";
import type { ClaimFilter, DocumentDetail, TableReader } from "@entente/store";
import { describe, expect, it } from "vitest";
import { filterByReview } from "../../lib/reviews/filter-by-review.ts";
import { makeReview } from "../../lib/reviews/make-review.ts";
import { placeReview } from "../../lib/reviews/place-review.ts";
import { readReviewOverlay } from "../../lib/reviews/review-overlay.ts";
import { type Records, reviewTables } from "../../lib/reviews/reviewed-tables.ts";
import { claim, stance } from "../invented-rows.ts";

const AT = new Date("2020-02-01T10:15:00Z");
const idOf = (letter: string, number: number) => `${letter}-${number.toString(16).padStart(16, "0")}`;
const CLAIMS = [1, 2, 3].map((number) =>
  claim(`The invented claim of number ${number}.`, { id: idOf("c", number) as ClaimRow["id"] }),
);
const STANCES = [1, 2].map((number) => ({ ...stance(0, 20), id: idOf("s", number) as StanceRow["id"] }));

/** Tables that hold some rows, and keep what was asked of them. */
function tablesOf(claims: readonly ClaimRow[], stances: readonly StanceRow[]) {
  const asked: ClaimFilter[] = [];
  const find = (filter: ClaimFilter) => {
    asked.push(filter);
    return claims.filter(
      ({ id }) => (filter.ids === undefined || filter.ids.includes(id)) && filter.withoutIds?.includes(id) !== true,
    );
  };
  const records = [...claims, ...stances];
  const tables = {
    claims: (filter: ClaimFilter) => {
      const rows = find(filter);
      return Promise.resolve({ rows, total: rows.length, groups: [] });
    },
    countClaims: (filter: ClaimFilter) => Promise.resolve([{ year: 2020, act: "assert", count: find(filter).length }]),
    countSpeakers: () =>
      Promise.resolve([
        { actor: claims[0]?.side ?? claims[0]?.speaker, count: claims.length },
        { actor: "state:FRA", count: 1 },
      ]),
    stances: () => Promise.resolve([...stances]),
    document: () => Promise.resolve({ claims, stances } as unknown as DocumentDetail),
    quotesOf: () => Promise.resolve(new Map(records.map(({ id, quote }) => [id as string, quote]))),
  } as unknown as TableReader;
  return { tables, asked };
}

const storeOf = (reviews: readonly Review[]) => ({
  list: () => Promise.resolve(new Map(reviews.map((review): [RecordId, Review] => [review.record, review]))),
});
const [FIRST, SECOND] = CLAIMS as [ClaimRow, ClaimRow];
const REVIEWS = [
  makeReview(FIRST, { verdict: "rejected" }, AT),
  makeReview(SECOND, { verdict: "accepted" }, AT),
  makeReview(STANCES[0] as StanceRow, { verdict: "rejected" }, AT),
  makeReview(STANCES[1] as StanceRow, { verdict: "accepted", polarity: 1 }, AT),
];
const readerOf = (records: Records, reviews = REVIEWS) => {
  const { tables, asked } = tablesOf(CLAIMS, STANCES);
  return { reader: reviewTables(tables, () => readReviewOverlay(storeOf(reviews), tables), records), asked };
};

describe("readReviewOverlay(store, tables)", () => {
  it("sorts reviews by verdict, and asks nothing where there is none", async () => {
    const { tables, asked } = tablesOf(CLAIMS, STANCES);
    expect((await readReviewOverlay(storeOf([]), tables)).reviews.size).toBe(0);
    expect(asked).toEqual([]);
    const overlay = await readReviewOverlay(storeOf(REVIEWS), tables);
    expect([overlay.accepted, overlay.rejected, overlay.lost]).toEqual([[SECOND.id], [FIRST.id], []]);
  });
  it("holds on to a record whose id has changed, and names what is lost", async () => {
    const renamed = { ...FIRST, id: idOf("c", 9) as ClaimRow["id"] };
    const { tables } = tablesOf([renamed, SECOND], STANCES);
    const overlay = await readReviewOverlay(storeOf(REVIEWS), tables);
    expect([overlay.rejected, overlay.lost]).toEqual([[renamed.id], []]);
    const emptied = await readReviewOverlay(storeOf(REVIEWS), tablesOf([], STANCES).tables);
    expect(emptied.lost.map(({ because }) => because)).toEqual(["gone", "gone"]);
  });
  it("does not count a review whose claim has got another speaker since", async () => {
    const given = { ...FIRST, speaker: null, side: null };
    const overlay = await readReviewOverlay(storeOf(REVIEWS), tablesOf([given, SECOND], STANCES).tables);
    expect(overlay.rejected).toEqual([]);
  });
});

describe("reviewTables(tables, overlay, records)", () => {
  it("leaves rejected records out of lists and counts, and says what a correction says", async () => {
    const { reader } = readerOf("reviewed");
    expect((await reader.claims({})).rows.map(({ id }) => id)).toEqual(CLAIMS.slice(1).map(({ id }) => id));
    expect(await reader.countClaims({})).toMatchObject([{ count: 2 }]);
    expect((await reader.countSpeakers()).find(({ actor }) => actor !== "state:FRA")?.count).toBe(2);
    expect((await reader.stances({})).map(({ polarity }) => polarity)).toEqual([1]);
  });
  it("gives everything as the extractor did where the machine alone is asked for", async () => {
    const { reader } = readerOf("machine");
    expect((await reader.claims({})).total).toBe(CLAIMS.length);
    expect((await reader.stances({})).map(({ polarity }) => polarity)).toEqual([-1, -1]);
  });
  it.each(["machine", "reviewed"] as const)("marks what was reviewed, with %s records", async (records) => {
    const { reader } = readerOf(records);
    const rows = (await reader.claims({})).rows.map((row) => placeReview(row, "").verdict);
    expect(rows).toEqual(records === "machine" ? ["rejected", "accepted", "open"] : ["accepted", "open"]);
    const detail = await reader.document("invented");
    expect(detail?.claims.map((row) => placeReview(row, "").verdict)).toEqual(["rejected", "accepted", "open"]);
    expect(detail?.stances.map((row) => placeReview(row, "").polarity)).toEqual([
      { judged: -1, shown: -1 },
      { judged: -1, shown: 1 },
    ]);
  });
  it("gives rejected claims that are asked for by their ids", async () => {
    const { reader } = readerOf("reviewed");
    const filter = filterByReview({}, "rejected", { accepted: [SECOND.id], rejected: [FIRST.id] });
    expect((await reader.claims(filter)).rows.map(({ id }) => id)).toEqual([FIRST.id]);
  });
});

describe("filterByReview(filter, state, overlay)", () => {
  const overlay = { accepted: [SECOND.id], rejected: [FIRST.id] };
  it.each([
    { state: null, filter: { act: "deny" } },
    { state: "open" as const, filter: { act: "deny", withoutIds: [SECOND.id, FIRST.id] } },
    { state: "reviewed" as const, filter: { act: "deny", ids: [SECOND.id, FIRST.id] } },
    { state: "accepted" as const, filter: { act: "deny", ids: [SECOND.id] } },
    { state: "rejected" as const, filter: { act: "deny", ids: [FIRST.id] } },
  ])("narrows to $state", ({ state, filter }) => {
    expect(filterByReview({ act: "deny" }, state, overlay)).toEqual(filter);
  });
  it("asks for no claim, not for all, where none was reviewed", () => {
    expect(filterByReview({}, "rejected", { accepted: [], rejected: [] })).toEqual({ ids: [] });
  });
});
