import type { SourceFile, StoredResult } from "@entente/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlanWish, planRun } from "../src/index.ts";

const NOW = "f".repeat(64);
const sourceOf = (id: string, sha256 = "1", collection = "briefs"): SourceFile => ({
  id,
  collection,
  format: "md",
  file: `${collection}/${id}.md`,
  sha256,
});
const resultOf = (
  id: string,
  made: { sha256?: string; fingerprint?: string } = {},
  collection = "briefs",
): StoredResult => ({
  id,
  collection,
  hash: "h",
  made: { id, sha256: "1", fingerprint: NOW, entities: 0, claims: 0, stances: 0, ...made },
});
const damaged: StoredResult = { id: "a", collection: "briefs", hash: "h", made: { damaged: "cut short" } };

describe("planRun(sources, results, wish)", () => {
  it.each<{
    does: string;
    sources: SourceFile[];
    results: StoredResult[];
    wish?: Partial<PlanWish>;
    stale: string[];
    unchanged: number;
  }>([
    { does: "nothing where there is nothing", sources: [], results: [], stale: [], unchanged: 0 },
    { does: "a new document", sources: [sourceOf("a")], results: [], stale: ["new a"], unchanged: 0 },
    {
      does: "nothing of a fresh document",
      sources: [sourceOf("a")],
      results: [resultOf("a")],
      stale: [],
      unchanged: 1,
    },
    {
      does: "an edited document",
      sources: [sourceOf("a", "2")],
      results: [resultOf("a")],
      stale: ["source a"],
      unchanged: 0,
    },
    {
      does: "a document of another extractor",
      sources: [sourceOf("a")],
      results: [resultOf("a", { fingerprint: "e" })],
      stale: ["extractor a"],
      unchanged: 0,
    },
    {
      does: "the edit first, where both have changed",
      sources: [sourceOf("a", "2")],
      results: [resultOf("a", { fingerprint: "e" })],
      stale: ["source a"],
      unchanged: 0,
    },
    { does: "a damaged result", sources: [sourceOf("a")], results: [damaged], stale: ["damaged a"], unchanged: 0 },
    { does: "a removed document", sources: [], results: [resultOf("a")], stale: ["removed a"], unchanged: 0 },
    {
      does: "a removed document whose result is damaged",
      sources: [],
      results: [damaged],
      stale: ["removed a"],
      unchanged: 0,
    },
    {
      does: "a document that moved to another collection",
      sources: [sourceOf("a", "1", "added")],
      results: [resultOf("a")],
      stale: ["new a", "removed a"],
      unchanged: 0,
    },
    {
      does: "everything where it is forced",
      sources: [sourceOf("a"), sourceOf("b")],
      results: [resultOf("a"), resultOf("b")],
      wish: { force: true },
      stale: ["forced a", "forced b"],
      unchanged: 0,
    },
    {
      does: "only what is asked for",
      sources: [sourceOf("a"), sourceOf("b")],
      results: [resultOf("c")],
      wish: { only: ["b"] },
      stale: ["new b"],
      unchanged: 1,
    },
    {
      does: "a removed document that is asked for",
      sources: [sourceOf("a")],
      results: [resultOf("c")],
      wish: { only: ["c"] },
      stale: ["removed c"],
      unchanged: 1,
    },
    {
      does: "all where `only` is empty",
      sources: [sourceOf("a")],
      results: [],
      wish: { only: [] },
      stale: ["new a"],
      unchanged: 0,
    },
    {
      does: "a second file of one id, each time, and the first as ever",
      sources: [sourceOf("a", "1", "added"), sourceOf("a", "1", "briefs")],
      results: [resultOf("a", {}, "added")],
      stale: ["new a"],
      unchanged: 1,
    },
    {
      does: "a file that cannot be read, each time",
      sources: [sourceOf("a", "unreadable")],
      results: [resultOf("a")],
      stale: ["source a"],
      unchanged: 0,
    },
  ])("plans $does", ({ sources, results, wish, stale, unchanged }) => {
    const plan = planRun(sources, results, { fingerprint: NOW, ...wish });
    expect(plan.entries.map(({ because, id }) => `${because} ${id}`)).toEqual(stale);
    expect(plan.unchanged).toBe(unchanged);
  });
  it("refuses a name that no document has", () => {
    expect(() => planRun([sourceOf("a")], [], { fingerprint: NOW, only: ["a", "b"] })).toThrow(
      "[E_NOT_FOUND] No document is called b. Expected one that exists. Add it with `entente add`",
    );
  });
  it("does not depend on the order of sources and results", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
    const shuffled = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length });
    const pair = fc
      .tuple(ids, ids)
      .map(
        ([s, r]) =>
          [s.map((id) => sourceOf(id)), r.map((id) => resultOf(id, { sha256: id < "c" ? "1" : "2" }))] as const,
      )
      .chain(([s, r]) => fc.tuple(fc.constant(s), fc.constant(r), shuffled(s), shuffled(r)));
    fc.assert(
      fc.property(pair, ([sources, results, otherSources, otherResults]) => {
        const one = planRun(sources, results, { fingerprint: NOW });
        const other = planRun(otherSources, otherResults, { fingerprint: NOW });
        expect(other).toEqual(one);
        expect(one.unchanged + one.entries.filter(({ because }) => because !== "removed").length).toBe(sources.length);
      }),
    );
  });
});
