import type { ActorRow, Knowledge, StanceRow } from "@entente/schema";
import type { StanceFilter } from "@entente/store";
import {
  comparePositions,
  compareWindows,
  explainPosition,
  type Flip,
  findFlips,
  type PositionChange,
  type PositionDetail,
  type PositionQuestion,
  type PositionRow,
  positionTimeline,
  type TimelinePoint,
} from "@entente/views";
import { listActors } from "../actors/list-actors.ts";
import { countYears } from "../chart/brush-bars.ts";
import type { DateWindow } from "../controls/date-window.ts";
import type { GenerationCache } from "../data/generation-cache.ts";
import { listSubjects, type PositionSubject } from "./position-subject.ts";

/** Answers about positions. */
export interface PositionReader {
  readonly subjects: () => Promise<readonly PositionSubject[]>;
  readonly positions: (subject: PositionSubject, window: DateWindow) => Promise<readonly PositionRow[]>;
  readonly position: (
    subject: PositionSubject,
    window: DateWindow,
    actor: string,
  ) => Promise<PositionDetail | undefined>;
  /** Each point rests on everything before, or on the last `years` years. */
  readonly timeline: (
    subject: PositionSubject,
    window: DateWindow,
    line: { readonly actor: string; readonly years?: number | undefined },
  ) => Promise<readonly TimelinePoint[]>;
  readonly changes: (subject: PositionSubject, then: DateWindow, now: DateWindow) => Promise<readonly PositionChange[]>;
  /** The stances towards the poles, a year with its number, whatever the window. */
  readonly years: (subject: PositionSubject) => Promise<ReadonlyMap<number, number>>;
  readonly flips: (subject: PositionSubject, window: DateWindow) => Promise<readonly Flip[]>;
}

interface Sources {
  readonly cache: GenerationCache;
  readonly knowledge: () => Promise<Knowledge>;
  readonly stances: (filter: StanceFilter) => Promise<StanceRow[]>;
}

/** Creates the reader of positions; each answer is computed once a generation. */
export function createPositionReader({ cache, knowledge, stances }: Sources): PositionReader {
  const keyed = cache.read;
  const on = ({ id }: PositionSubject, { from, to }: DateWindow) => `on ${id} from ${from ?? ""} to ${to ?? ""}`;
  const question = (subject: PositionSubject, { from, to }: DateWindow): Promise<PositionQuestion> =>
    keyed(`question ${on(subject, { from, to })}`, async () => {
      const targets = [...subject.poles.left, ...subject.poles.right];
      return { stances: await stances({ targets, from, to }), poles: subject.poles, from, to };
    });
  const actorsOf = (subject: PositionSubject, window: DateWindow): Promise<readonly ActorRow[]> =>
    keyed(`actors ${on(subject, window)}`, async () => {
      const { stances: asked } = await question(subject, window);
      return listActors(await knowledge(), new Set<string>(asked.map(({ holder }) => holder)), window);
    });
  return {
    subjects: () => cache.read("subjects", async () => listSubjects(await knowledge())),
    positions: (subject, window) =>
      keyed(`positions ${on(subject, window)}`, async () =>
        comparePositions(await question(subject, window), await actorsOf(subject, window)),
      ),
    position: (subject, window, id) =>
      keyed(`position ${id} ${on(subject, window)}`, async () => {
        const actor = (await actorsOf(subject, window)).find((row) => row.id === id);
        return actor === undefined ? undefined : explainPosition(await question(subject, window), actor);
      }),
    timeline: (subject, window, { actor: id, years }) =>
      keyed(`timeline ${id} ${years ?? "all"} ${on(subject, window)}`, async () => {
        const actor = (await actorsOf(subject, window)).find((row) => row.id === id);
        return actor === undefined ? [] : positionTimeline(await question(subject, window), actor.id, { years });
      }),
    changes: (subject, then, now) =>
      keyed(`changes ${on(subject, then)} ${on(subject, now)}`, async () => {
        const [actors, asked] = [await actorsOf(subject, {}), await question(subject, {})];
        return compareWindows(asked, actors, { then, now });
      }),
    years: (subject) =>
      keyed(`years ${subject.id}`, async () => {
        const { stances: asked } = await question(subject, {});
        return countYears(asked.map(({ date }) => date));
      }),
    flips: (subject, window) =>
      keyed(`flips ${on(subject, window)}`, async () => {
        const { stances: asked, poles } = await question(subject, window);
        const atPoles = new Set<string>([...poles.left, ...poles.right]);
        return findFlips(asked.filter(({ holder }) => !atPoles.has(holder)));
      }),
  };
}
