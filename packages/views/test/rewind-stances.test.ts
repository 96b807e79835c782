import type { DocumentChanges, DocumentRow } from "@entente/schema";
import { ActorId, DocumentId } from "@entente/schema";
import { describe, expect, it } from "vitest";
import { comparePositions } from "../src/compare-positions.ts";
import { listMovedPositions } from "../src/list-moved-positions.ts";
import { rewindStances } from "../src/rewind-stances.ts";
import { stance } from "./stance.ts";

const [CHN, USA, FRA] = ["state:CHN", "state:USA", "state:FRA"].map((id) => ActorId.parse(id)) as [
  ActorId,
  ActorId,
  ActorId,
];
const facts = (row: ReturnType<typeof stance>, polarity = row.polarity) =>
  ({
    kind: "stance",
    id: row.id,
    holder: row.holder,
    target: row.target,
    polarity,
    basis: row.basis,
    quote: row.quote,
    confidence: row.confidence,
  }) as const;

describe("rewindStances({ stances, documents, changes })", () => {
  const kept = stance({ document: "a", id: 170, holder: FRA, target: CHN, polarity: -1 });
  const gained = stance({ document: "a", id: 187, holder: FRA, target: USA, polarity: 1 });
  const lost = stance({ document: "b", id: 204, holder: FRA, target: USA, polarity: -1 });
  const documents: readonly DocumentRow[] = [];
  const changes: DocumentChanges[] = [
    {
      id: DocumentId.parse("a"),
      collection: "x",
      changes: [
        { before: null, after: facts(gained) },
        { before: facts(kept, 1), after: facts(kept) },
      ],
    },
    { id: DocumentId.parse("b"), collection: "x", date: "2020-01-01", changes: [{ before: facts(lost), after: null }] },
  ];

  it("takes away what was gained, brings back what was lost, and turns back what flipped", () => {
    const { stances, unknown } = rewindStances({ stances: [kept, gained], documents, changes });
    expect(unknown).toBe(0);
    expect(stances.map(({ id, polarity }) => [id, polarity]).sort()).toEqual([
      [kept.id, 1],
      [lost.id, -1],
    ]);
  });

  it("counts what cannot be told: an older run noted no weight", () => {
    const old = changes.map((document) => ({
      ...document,
      changes: document.changes.map(({ before, after }) => ({
        before: before?.kind === "stance" ? { ...before, confidence: undefined } : before,
        after,
      })),
    })) as DocumentChanges[];
    expect(rewindStances({ stances: [kept, gained], documents, changes: old }).unknown).toBe(1);
  });

  it("leaves everything as it is where nothing has changed", () => {
    expect(rewindStances({ stances: [kept, gained], documents, changes: [] })).toEqual({
      stances: [kept, gained],
      unknown: 0,
    });
  });

  it("shows which positions moved because of it", () => {
    const other = stance({ document: "c", id: 1, holder: FRA, target: CHN, polarity: -1 });
    const poles = { left: [USA], right: [CHN] };
    const actors = [{ id: FRA, name: "France", region: null }];
    const now = [kept, gained, other];
    const then = rewindStances({ stances: now, documents, changes }).stances;
    const at = (stances: typeof now) => comparePositions({ stances, poles }, actors);
    const [moved] = listMovedPositions(at([...then]), at(now));
    expect(moved?.by).toBeLessThan(0);
    expect(moved?.by).toBeCloseTo((moved?.after.value ?? 0) - (moved?.before.value ?? 0), 9);
    expect(listMovedPositions(at(now), at(now))).toEqual([]);
  });
});
