import type { ActorRow, DocumentChanges, DocumentRow, Knowledge, RecordFacts, Run, StanceRow } from "@entente/schema";
import type { AnyStore, StanceFilter } from "@entente/store";
import {
  comparePositions,
  composeChanges,
  type Difference,
  invertChanges,
  listDifferences,
  listMovedPositions,
  type MovedPosition,
  rewindStances,
} from "@entente/views";
import { listActors } from "../actors/list-actors.ts";
import type { GenerationCache } from "../data/generation-cache.ts";
import type { PositionSubject } from "../positions/position-subject.ts";
import { BEFORE_ALL } from "./run-params.ts";

/** A point of a chart that moved, and the records that moved it. */
export interface MovedPoint extends MovedPosition {
  readonly because: readonly Difference[];
}

/** The points that moved on one axis or issue. */
export interface MovedSubject {
  readonly subject: PositionSubject;
  readonly points: readonly MovedPoint[];
  /** Records whose weight or date an older run had not noted: the earlier position goes without them. */
  readonly unknown: number;
}

/** How the records of two runs differ, and what that did to the charts. What a run's note is needed for but is not kept is undefined. */
export interface RunComparison {
  readonly differences: readonly Difference[] | undefined;
  readonly moved: readonly MovedSubject[] | undefined;
}

/** Answers about runs. */
export interface RunReader {
  readonly runs: () => Promise<readonly Run[]>;
  /** Compares the state after one run with that after another; undefined where there is no such run. */
  readonly compareRuns: (from: string, to: string) => Promise<RunComparison | undefined>;
}

interface Sources extends Pick<AnyStore, "listRuns" | "readChanges"> {
  readonly cache: GenerationCache;
  readonly knowledge: () => Promise<Knowledge>;
  readonly subjects: () => Promise<readonly PositionSubject[]>;
  readonly documents: () => Promise<readonly DocumentRow[]>;
  readonly stances: (filter: StanceFilter) => Promise<readonly StanceRow[]>;
}

/** Creates the reader of runs; each comparison is made once a generation. */
export function createRunReader(sources: Sources): RunReader {
  const { cache, listRuns, readChanges } = sources;
  const changesOf = async (runs: readonly Run[]): Promise<DocumentChanges[] | undefined> => {
    const noted: DocumentChanges[] = [];
    for (const { id } of runs) {
      const changes = await readChanges(id);
      if (changes === undefined) return undefined;
      for (const each of changes) noted.push(each);
    }
    return composeChanges(noted);
  };
  const compare = async (from: string, to: string): Promise<RunComparison | undefined> => {
    const runs = (await listRuns()).reverse();
    const [a, b] = [placeOf(runs, from), placeOf(runs, to)];
    if (a === undefined || b === undefined) return undefined;
    const [earlier, later] = a < b ? [a, b] : [b, a];
    const between = await changesOf(runs.slice(earlier + 1, later + 1));
    if (between === undefined) return { differences: undefined, moved: undefined };
    const differences = listDifferences(a <= b ? between : invertChanges(between));
    const since = await changesOf(runs.slice(later + 1));
    if (since === undefined) return { differences, moved: undefined };
    return { differences, moved: await findMoved(sources, { between, since, differences, isBack: a > b }) };
  };
  return { runs: listRuns, compareRuns: (from, to) => cache.read(`compare ${from} ${to}`, () => compare(from, to)) };
}

interface Asked {
  readonly between: readonly DocumentChanges[];
  readonly since: readonly DocumentChanges[];
  readonly differences: readonly Difference[];
  /** Whether the later run is compared with the earlier one. */
  readonly isBack: boolean;
}

async function findMoved(sources: Sources, asked: Asked): Promise<MovedSubject[]> {
  const [subjects, knowledge] = await Promise.all([sources.subjects(), sources.knowledge()]);
  const actors = listActors(knowledge, new Set(asked.differences.flatMap(holdersOf)), {});
  const moved: MovedSubject[] = [];
  for (const subject of subjects) {
    const found = await findMovedOn(subject, { sources, asked, actors });
    if (found !== undefined && (found.points.length > 0 || found.unknown > 0)) moved.push(found);
  }
  return moved;
}

async function findMovedOn(
  subject: PositionSubject,
  {
    sources,
    asked,
    actors,
  }: { readonly sources: Sources; readonly asked: Asked; readonly actors: readonly ActorRow[] },
): Promise<MovedSubject | undefined> {
  const { poles } = subject;
  const targets = new Set<string>([...poles.left, ...poles.right]);
  const because = asked.differences.filter(
    ({ before, after }) => isToward(before, targets) || isToward(after, targets),
  );
  if (because.length === 0) return undefined;
  const [stances, documents] = await Promise.all([sources.stances({ targets: [...targets] }), sources.documents()]);
  const later = rewindStances({ stances, documents, changes: onTargets(asked.since, targets) });
  const earlier = rewindStances({
    stances: later.stances,
    documents,
    changes: onTargets(asked.between, targets),
  });
  const holders = new Set<string>(because.flatMap(holdersOf));
  const affected = actors.filter(({ id }) => holders.has(id));
  const [before, after] = (asked.isBack ? [later, earlier] : [earlier, later]).map((state) =>
    comparePositions({ stances: state.stances, poles }, affected),
  );
  const points = listMovedPositions(before ?? [], after ?? []).map((point) => ({
    ...point,
    because: because.filter((difference) => holdersOf(difference).includes(point.after.actor)),
  }));
  return { subject, points, unknown: later.unknown + earlier.unknown };
}

function placeOf(runs: readonly Run[], id: string): number | undefined {
  if (id === BEFORE_ALL) return -1;
  const at = runs.findIndex((run) => run.id === id);
  return at < 0 ? undefined : at;
}

function holdersOf({ before, after }: Pick<Difference, "before" | "after">): string[] {
  return [before, after].flatMap((facts) => (facts?.kind === "stance" ? [facts.holder] : []));
}

function isToward(facts: RecordFacts | null, targets: ReadonlySet<string>): boolean {
  return facts?.kind === "stance" && targets.has(facts.target);
}

function onTargets(documents: readonly DocumentChanges[], targets: ReadonlySet<string>): DocumentChanges[] {
  return documents.flatMap((document) => {
    const changes = document.changes.filter(
      ({ before, after }) => isToward(before, targets) || isToward(after, targets),
    );
    return changes.length === 0 ? [] : [{ ...document, changes }];
  });
}
