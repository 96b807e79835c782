import "server-only";
import type { PositionRow } from "@entente/views";
import { chooseWindow } from "./date-window.ts";
import { type PlacedFlip, placeFlip } from "./place-flips.ts";
import { placePositions, type Strip } from "./place-positions.ts";
import { type PositionParams, positionHref } from "./position-params.ts";
import type { PositionSubject } from "./position-subject.ts";
import { results } from "./results.ts";
import { type SeriesPoint, seriesOf, yearsOfSeries } from "./timeline-series.ts";

/** One chosen actor's timeline. */
export interface ActorTimeline {
  readonly actor: string;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** Everything that the positions page shows, evidence excepted. */
export interface PositionPage {
  readonly subjects: readonly PositionSubject[];
  readonly subject: PositionSubject;
  readonly window: { readonly from: string; readonly to: string };
  readonly strip: Strip;
  readonly documents: number;
  readonly timelines: readonly ActorTimeline[];
  readonly years: readonly [number, number];
  readonly flips: readonly PlacedFlip[];
  readonly allFlips: number;
}

const DEFAULT_LINES = 8;
const SHOWN_FLIPS = 12;

/** Reads the positions page that an address asks for; undefined where nothing is extracted yet. */
export async function readPositionPage(params: PositionParams): Promise<PositionPage | undefined> {
  const [subjects, documents] = await Promise.all([results.subjects(), results.documents()]);
  const subject = subjects.find(({ id }) => id === params.on) ?? subjects[0];
  if (subject === undefined || documents.length === 0) return undefined;
  const window = chooseWindow(params, documents);
  const rows = await results.positions(subject, window);
  const strip = placePositions(params.who === "all" ? rows : rows.filter(isStateOrBloc), params.by);
  const timelines = await Promise.all(
    linesOf(params, strip).map(async ({ actor, name }): Promise<ActorTimeline> => {
      const points = await results.timeline(subject, window, actor);
      return { actor, name, points: seriesOf(points, name, (until) => positionHref(params, { actor, until })) };
    }),
  );
  const [flips, names] = await Promise.all([results.flips(subject, window), results.names()]);
  return {
    subjects,
    subject,
    window,
    strip,
    documents: documents.length,
    timelines,
    years: yearsOfSeries(timelines.map(({ points }) => points)),
    flips: flips.slice(0, SHOWN_FLIPS).map((flip) => placeFlip(flip, names)),
    allFlips: flips.length,
  };
}

function isStateOrBloc({ actor }: PositionRow): boolean {
  return actor.startsWith("state:") || actor.startsWith("bloc:");
}

function linesOf({ lines }: PositionParams, { placed }: Strip): readonly { actor: string; name: string }[] {
  if (lines.length > 0) return placed.filter(({ actor }) => lines.includes(actor));
  const mostDocuments = [...placed].sort((a, b) => b.documents - a.documents).slice(0, DEFAULT_LINES);
  return placed.filter((row) => mostDocuments.includes(row));
}
