import {
  ActorId,
  AxisId,
  type DocumentChanges,
  DocumentId,
  type Knowledge,
  type RecordFacts,
  Run,
  RunId,
  StanceId,
  type StanceRow,
} from "@entente/schema";
import { describe, expect, it } from "vitest";
import { createGenerationCache } from "../../lib/data/generation-cache.ts";
import { listSubjects } from "../../lib/positions/position-subject.ts";
import { createRunReader, type RunComparison } from "../../lib/runs/read-runs.ts";
import { stance } from "../invented-rows.ts";

const [AUS, USA, CHN] = ["state:AUS", "state:USA", "state:CHN"].map((id) => ActorId.parse(id)) as [
  ActorId,
  ActorId,
  ActorId,
];
const state = (id: ActorId, name: string) => ({ id, name, aliases: [], demonyms: [], capitals: [], seats: [] });
const KNOWLEDGE: Knowledge = {
  states: [state(AUS, "Australia"), state(USA, "United States"), state(CHN, "China")],
  blocs: [],
  institutions: [],
  people: [],
  organisations: [],
  places: [],
  axes: [
    {
      id: AxisId.parse("axis:us-china"),
      name: "United States – China",
      description: "Two states.",
      left: { label: "United States", targets: [USA] },
      right: { label: "China", targets: [CHN] },
    },
  ],
  issues: [],
  frames: [],
  events: [],
  cues: [],
  predicates: [],
};
const RUNS = ["2020-01-01", "2020-01-02", "2020-01-03"].map((day, at) =>
  Run.parse({
    id: RunId.parse(`${day.replaceAll("-", "")}T000000Z-${"0".repeat(7)}${at}`),
    started: `${day}T00:00:00Z`,
    finished: `${day}T00:00:01Z`,
    fingerprint: "0".repeat(64),
    counts: { done: 1, unchanged: 0, failed: 0, removed: 0, entities: 0, claims: 0, stances: 1 },
    documents: [],
  }),
) as [Run, Run, Run];
const [A, B, C] = RUNS.map(({ id }) => id) as [RunId, RunId, RunId];

const row = (document: string, id: number, polarity: 1 | -1): StanceRow => ({
  ...stance(0, 24),
  documentId: DocumentId.parse(document),
  duplicateGroup: document,
  id: StanceId.parse(`s-${String(id).padStart(16, "0")}`),
  holder: AUS,
  target: CHN,
  polarity,
  confidence: 0.9,
});
const factsOf = ({ id, holder, target, polarity, basis, quote, confidence }: StanceRow): RecordFacts => ({
  kind: "stance",
  id,
  holder,
  target,
  polarity,
  basis,
  quote,
  confidence,
});
const gain = (each: StanceRow): DocumentChanges => ({
  id: each.documentId,
  collection: "invented",
  date: each.date,
  changes: [{ before: null, after: factsOf(each) }],
});
const lose = (each: StanceRow): DocumentChanges => ({
  ...gain(each),
  changes: [{ before: factsOf(each), after: null }],
});

const [FIRST, SECOND, THIRD] = [row("a", 1, 1), row("b", 2, 1), row("c", 3, -1)] as const;
const CHANGES: ReadonlyMap<string, readonly DocumentChanges[]> = new Map([
  [A, [gain(FIRST), gain(SECOND)]],
  [B, [gain(THIRD)]],
  [C, [lose(SECOND)]],
]);

function open(changes: ReadonlyMap<string, readonly DocumentChanges[]> = CHANGES) {
  return createRunReader({
    cache: createGenerationCache(() => Promise.resolve("one"), 10),
    listRuns: () => Promise.resolve([...RUNS].reverse()),
    readChanges: (id) => Promise.resolve(changes.get(id)?.map((each) => ({ ...each }))),
    knowledge: () => Promise.resolve(KNOWLEDGE),
    subjects: () => Promise.resolve(listSubjects(KNOWLEDGE)),
    documents: () => Promise.resolve([]),
    stances: () => Promise.resolve([FIRST, THIRD]),
  });
}

const movesOf = (comparison: RunComparison | undefined) =>
  comparison?.moved?.flatMap(({ points }) =>
    points.map(({ before, after, because }) => [before.documents, after.documents, because.map(({ kind }) => kind)]),
  );

describe("createRunReader(sources).compareRuns(from, to)", () => {
  it("says which point the latest run moved, and the record that moved it", async () => {
    const found = await open().compareRuns(B, C);
    expect(found?.differences?.map(({ kind, documentId }) => [kind, documentId])).toEqual([["lost", "b"]]);
    expect(movesOf(found)).toEqual([[3, 2, ["lost"]]]);
    const [point] = found?.moved?.[0]?.points ?? [];
    expect(point?.by).toBeLessThan(0);
  });

  it("tells a state between two runs as it was, not as it is now", async () => {
    expect(movesOf(await open().compareRuns(A, B))).toEqual([[2, 3, ["gained"]]]);
    expect(movesOf(await open().compareRuns("none", A))).toEqual([[0, 2, ["gained", "gained"]]]);
  });

  it("turns round when it is asked from the later run to the earlier", async () => {
    const [there, back] = [await open().compareRuns(A, C), await open().compareRuns(C, A)];
    const byOf = (found: RunComparison | undefined) => found?.moved?.[0]?.points[0]?.by;
    expect(byOf(back)).toBeCloseTo(-(byOf(there) ?? 0), 9);
    expect(back?.differences?.map(({ kind }) => kind).sort()).toEqual(["gained", "lost"]);
  });

  it("finds nothing between a run and itself", async () => {
    expect(await open().compareRuns(B, B)).toEqual({ differences: [], moved: [] });
  });

  it("knows no run by another name", async () => {
    expect(await open().compareRuns(A, "20200101")).toBeUndefined();
  });

  it("says what cannot be told where the note of a run is gone", async () => {
    const without = (run: string) => open(new Map([...CHANGES].filter(([id]) => id !== run)));
    expect((await without(B).compareRuns(A, B))?.differences).toBeUndefined();
    const found = await without(C).compareRuns(A, B);
    expect([found?.differences?.length, found?.moved]).toEqual([1, undefined]);
  });
});
