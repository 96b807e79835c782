import Link from "next/link";
import { embedHref } from "../../lib/chart/embed-href.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { type PositionParams, positionHref } from "../../lib/positions/position-params.ts";
import type { PositionPage } from "../../lib/positions/read-position-page.ts";
import type { PositionView } from "../../lib/positions/read-position-view.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import pageStyles from "../page/page.module.css";
import { PositionMap } from "./position-map.tsx";
import { tableOfPositions } from "./position-table.tsx";

interface Props {
  readonly params: PositionParams;
  readonly page: PositionPage;
  readonly view: Extract<PositionView, { kind: "map" }>;
}

/** Positions on the map of the world, in its frame; who has no land on it is listed below. */
export function PositionMapFigure({ params, page: { subject, window, strip }, view }: Props) {
  const href = positionHref({ ...params, on: subject.id, ...window }, { actor: null });
  const hrefOf = (actor: string) => positionHref(params, { actor });
  const { elsewhere } = view.map;
  return (
    <>
      <ChartFrame
        id="positions-map"
        title={`Where they stand ${subject.question}`}
        isTitled
        unit={`Lean from −1 (${subject.left}) to +1 (${subject.right}): stances weighted by confidence, with a prior of 2 at the middle. How sure each is, its interval says: open a state, or see the strip.`}
        notes={[
          "Hatched: no stance towards either pole. White: one document only, too few for a position. Circles: states too small to see. Neither absence is a middle position.",
          "Borders: Natural Earth, 1:50 million, as they lie on the ground; they express no view. Kosovo, Palestine and Taiwan stand for themselves.",
        ]}
        window={wordsOfWindow(window)}
        href={href}
        embed={embedHref("positions", href)}
        table={tableOfPositions(strip, hrefOf)}
      >
        <PositionMap view={view} poles={subject} selected={params.actor} hrefOf={hrefOf} />
      </ChartFrame>
      {elsewhere.length === 0 ? null : (
        <p className={pageStyles["note"]}>
          Not on the map:{" "}
          {elsewhere.map(({ actor, name, value }, at) => (
            <span key={actor}>
              {at === 0 ? "" : ", "}
              <Link id={`at-${actor}`} href={hrefOf(actor)} prefetch={false}>
                {name}
              </Link>{" "}
              {value}
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}
