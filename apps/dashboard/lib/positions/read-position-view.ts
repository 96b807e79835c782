import "server-only";
import type { KnownEvent } from "@entente/schema";
import type { PositionRow } from "@entente/views";
import { eventsOnSubject, takesPart } from "../chart/choose-events.ts";
import { type PlacedEvents, placeEvents, type YearSpan } from "../chart/place-events.ts";
import { type SeriesPoint, seriesOf, yearsOfSeries } from "../chart/timeline-series.ts";
import { yearsOf } from "../controls/date-window.ts";
import { results } from "../data/results.ts";
import { type PlacedChange, placeChanges, type UnplacedChange } from "./place-changes.ts";
import { type PlacedMap, placeMap } from "./place-map.ts";
import type { Strip } from "./place-positions.ts";
import { type PositionParams, positionHref } from "./position-params.ts";
import type { PositionSubject } from "./position-subject.ts";
import { type Bounds, splitWindow } from "./split-window.ts";

/** One chosen actor's timeline. */
export interface ActorTimeline {
  readonly actor: string;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  /** The events in which the actor takes part, for a plot of its own. */
  readonly events: PlacedEvents;
}

/** What the chosen view shows besides the positions themselves. */
export type PositionView =
  | { readonly kind: "strip" | "table" }
  | {
      readonly kind: "change";
      readonly then: Bounds;
      readonly now: Bounds;
      readonly placed: readonly PlacedChange[];
      readonly apart: readonly UnplacedChange[];
    }
  | {
      readonly kind: "timeline";
      readonly timelines: readonly ActorTimeline[];
      readonly span: YearSpan;
      readonly events: PlacedEvents;
      /** The years that each point rests on; undefined where that is everything before. */
      readonly smoothing: number | undefined;
    }
  | { readonly kind: "map"; readonly map: PlacedMap; readonly width: number; readonly height: number };

/** What every view is made from. */
export interface ViewQuestion {
  readonly params: PositionParams;
  readonly subject: PositionSubject;
  readonly window: Bounds;
  readonly rows: readonly PositionRow[];
  readonly strip: Strip;
}

const DEFAULT_LINES = { apart: 8, together: 6 } as const;

/** Reads what the chosen view needs, and nothing for the others. */
export async function readPositionView(question: ViewQuestion): Promise<PositionView> {
  switch (question.params.view) {
    case "strip":
    case "table":
      return { kind: question.params.view };
    case "change":
      return readChange(question);
    case "timeline":
      return readTimelines(question);
    case "map": {
      const { MAP_HEIGHT, MAP_WIDTH, WORLD_SHAPES } = await import("./world-shapes.ts");
      const world = { shapes: WORLD_SHAPES, width: MAP_WIDTH, height: MAP_HEIGHT };
      const map = placeMap(question.rows, question.strip, world);
      return { kind: "map", map, width: MAP_WIDTH, height: MAP_HEIGHT };
    }
  }
}

async function readChange({ params, subject, window, rows }: ViewQuestion): Promise<PositionView> {
  const years = yearsOf(await results.documents()) ?? { first: 0, last: 0 };
  const { then, now } = splitWindow(params, window, years);
  const changes = await results.changes(subject, then, now);
  const shown = new Set<string>(rows.map(({ actor }) => actor));
  return { kind: "change", then, now, ...placeChanges(changes.filter(({ actor }) => shown.has(actor))) };
}

async function readTimelines(question: ViewQuestion): Promise<PositionView> {
  const { params, subject, window } = question;
  const smoothing = params.smooth === "all" ? undefined : Number(params.smooth);
  const read = await Promise.all(
    linesOf(question).map(async ({ actor, name }) => {
      const points = await results.timeline(subject, window, { actor, years: smoothing });
      const hrefOf = (until: string, since: string | undefined) =>
        positionHref(params, { actor, until, since: since ?? null });
      return { actor, name, points: seriesOf(points, name, hrefOf) };
    }),
  );
  const lines = read.filter(({ points }) => points.length > 0);
  const [first, last] = yearsOfSeries(lines.map(({ points }) => points));
  const span = { first, last };
  const events = await readEvents(
    question,
    lines.map(({ actor }) => actor),
  );
  const timelines = lines.map((line) => ({
    ...line,
    events: placeEvents(events, span, (event) => takesPart(event, line.actor)),
  }));
  const relevance = (event: KnownEvent) => 1 + lines.filter(({ actor }) => takesPart(event, actor)).length;
  return { kind: "timeline", timelines, span, events: placeEvents(events, span, relevance), smoothing };
}

/** The events of the subject; side by side, those alone in which one of the actors takes part. */
async function readEvents({ params, subject }: ViewQuestion, actors: readonly string[]): Promise<KnownEvent[]> {
  if (params.events !== "on") return [];
  const events = eventsOnSubject((await results.knowledge()).events, subject.id);
  if (params.draw === "together") return events;
  return events.filter((event) => actors.some((actor) => takesPart(event, actor)));
}

function linesOf({ params: { lines, draw }, strip: { placed } }: ViewQuestion): Strip["placed"] {
  if (lines.length > 0) return placed.filter(({ actor }) => lines.includes(actor));
  const mostDocuments = [...placed].sort((a, b) => b.documents - a.documents).slice(0, DEFAULT_LINES[draw]);
  return placed.filter((row) => mostDocuments.includes(row));
}
