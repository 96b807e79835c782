import { embedHref } from "../../lib/chart/embed-href.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { type PositionParams, positionHref } from "../../lib/positions/position-params.ts";
import type { PositionPage } from "../../lib/positions/read-position-page.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { PositionChangeFigure } from "./position-change-figure.tsx";
import { PositionMapFigure } from "./position-map-figure.tsx";
import { PositionStrip } from "./position-strip.tsx";
import { tableOfPositions } from "./position-table.tsx";
import { PositionTimelineFigure } from "./position-timeline-figure.tsx";
import { StripKey } from "./strip-key.tsx";

interface Props {
  readonly params: PositionParams;
  readonly page: PositionPage;
}

/** The chosen picture of the positions. */
export function PositionView({ params, page }: Props) {
  const { view } = page;
  switch (view.kind) {
    case "strip":
    case "table":
      return <Placed params={params} page={page} />;
    case "change":
      return <PositionChangeFigure params={params} page={page} change={view} />;
    case "timeline":
      return <PositionTimelineFigure params={params} page={page} timeline={view} />;
    case "map":
      return <PositionMapFigure params={params} page={page} view={view} />;
  }
}

/** Every actor a dot with its interval, or a row. */
function Placed({ params, page: { subject, window, strip, view } }: Props) {
  const href = positionHref({ ...params, on: subject.id, ...window }, { actor: null });
  const hrefOf = (actor: string) => positionHref(params, { actor });
  if (strip.placed.length === 0) return <p>Nobody has two documents in this window. Widen it.</p>;
  return (
    <ChartFrame
      id={view.kind === "table" ? "positions-table" : "positions"}
      title={`Where they stand ${subject.question}`}
      isTitled
      unit={`Lean: stances weighted by confidence, from −1 (${subject.left}) to +1 (${subject.right}), with a prior of 2 at the middle. Lines: 90 % bootstrap interval over documents. Docs: documents with a stance towards either pole.`}
      window={wordsOfWindow(window)}
      href={href}
      embed={embedHref("positions", href)}
      table={tableOfPositions(strip, hrefOf)}
    >
      {view.kind === "table" ? undefined : (
        <>
          <PositionStrip
            strip={strip}
            left={subject.left}
            right={subject.right}
            selected={params.actor}
            hrefOf={hrefOf}
          />
          <StripKey />
        </>
      )}
    </ChartFrame>
  );
}
