import { embedHref } from "../../lib/chart/embed-href.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { placeTimeline, spreadLabels, yearTicks } from "../../lib/positions/place-timelines.ts";
import { type PositionParams, positionHref } from "../../lib/positions/position-params.ts";
import type { PositionPage } from "../../lib/positions/read-position-page.ts";
import type { ActorTimeline, PositionView } from "../../lib/positions/read-position-view.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { wordsOfEvents } from "../chart/event-labels.tsx";
import { type PlotLine, TimelinePlot } from "../chart/timeline-plot.tsx";
import styles from "../page/page.module.css";
import { TimelineControls } from "./timeline-controls.tsx";
import { tableOfTimelines } from "./timeline-table.tsx";

type Timeline = Extract<PositionView, { kind: "timeline" }>;

interface Props {
  readonly params: PositionParams;
  readonly page: PositionPage;
  readonly timeline: Timeline;
}

/** The chosen actors through the years, side by side or on one plot. */
export function PositionTimelineFigure({ params, page, timeline }: Props) {
  const { subject, window } = page;
  const { timelines, events, smoothing } = timeline;
  const href = positionHref({ ...params, on: subject.id, ...window }, { actor: null });
  return (
    <>
      <TimelineControls params={params} page={page} shown={timelines} />
      {timelines.length === 0 ? (
        <p>Nobody has two documents in these years. Widen the window, or smooth over more years.</p>
      ) : (
        <ChartFrame
          id="positions-timeline"
          title={`Through the years, ${subject.question}`}
          unit="Lean from −1 (lower pole) to +1 (upper pole). Band: 90 % bootstrap interval over documents."
          notes={[
            `${wordsOfSmoothing(smoothing)} A point stands at the end of its year, and appears where there are two documents.${params.lines.length === 0 ? " Shown: the actors with most documents." : ""}`,
            ...wordsOfEvents(events),
            ...(events.events.length === 0 || params.draw === "together"
              ? []
              : ["A plot has the events in which its actor takes part; with the lines on one plot, all are shown."]),
          ]}
          window={wordsOfWindow(window)}
          href={href}
          embed={embedHref("positions", href)}
          table={tableOfTimelines("Actor", timelines)}
        >
          {params.draw === "together" ? (
            <Together timeline={timeline} poles={subject} />
          ) : (
            <Apart timeline={timeline} poles={subject} />
          )}
        </ChartFrame>
      )}
    </>
  );
}

interface DrawProps {
  readonly timeline: Timeline;
  readonly poles: { readonly left: string; readonly right: string };
}

function Apart({ timeline: { timelines, span, smoothing }, poles }: DrawProps) {
  return (
    <div className={styles["grid"]}>
      {timelines.map(({ actor, name, points, events }) => (
        <div key={actor}>
          <h3>{name}</h3>
          <TimelinePlot
            title={`${name}: lean by year`}
            lines={[{ id: actor, name, colour: "plain", placed: placeTimeline(points, span, smoothing) }]}
            ticks={yearTicks(span)}
            events={events}
            poles={poles}
            size="small"
          />
        </div>
      ))}
    </div>
  );
}

function Together({ timeline: { timelines, span, events, smoothing }, poles }: DrawProps) {
  return (
    <TimelinePlot
      title={`Lean by year of ${timelines.map(({ name }) => name).join(", ")}`}
      lines={linesOf(timelines, (points) => placeTimeline(points, span, smoothing))}
      ticks={yearTicks(span)}
      events={events}
      poles={poles}
      size="tall"
    />
  );
}

const COLOURS = ["a", "b", "c", "d", "e", "f"] as const;
/** The height of a name as a share of the tall plot's height. */
const NAME_HEIGHT = 0.045;

function linesOf(
  timelines: readonly ActorTimeline[],
  place: (points: ActorTimeline["points"]) => PlotLine["placed"],
): PlotLine[] {
  const placed = timelines.map(({ points }) => place(points));
  const labels = spreadLabels(
    placed.map(({ end }) => end),
    NAME_HEIGHT,
  );
  return timelines.map(({ actor, name }, at) => ({
    id: actor,
    name,
    colour: COLOURS[at % COLOURS.length] ?? "a",
    placed: placed[at] ?? { line: "", band: "", points: [], end: 0 },
    labelAt: labels[at] ?? 0,
  }));
}

function wordsOfSmoothing(years: number | undefined): string {
  if (years === undefined) return "Each point rests on everything in the window up to the end of its year.";
  if (years === 1) return "Each point rests on its own year alone.";
  return `Each point rests on the ${years} years up to the end of its year.`;
}
