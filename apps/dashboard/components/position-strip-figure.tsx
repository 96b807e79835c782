import { wordsOfWindow } from "../lib/date-window.ts";
import { embedHref } from "../lib/embed-href.ts";
import { type PositionParams, positionHref } from "../lib/position-params.ts";
import type { PositionPage } from "../lib/read-position-page.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { PositionStrip } from "./position-strip.tsx";
import { tableOfPositions } from "./position-table.tsx";
import { StripKey } from "./strip-key.tsx";

interface Props {
  readonly params: PositionParams;
  readonly page: PositionPage;
}

/** Every actor a dot with its interval, in its frame. */
export function PositionStripFigure({ params, page: { subject, window, strip } }: Props) {
  const href = positionHref({ ...params, on: subject.id, ...window }, { actor: null });
  const hrefOf = (actor: string) => positionHref(params, { actor });
  return (
    <ChartFrame
      id="positions"
      title={`Where they stand ${subject.question}`}
      isTitled
      unit="Lean: stances weighted by confidence, from −1 to +1, with a prior of 2 at the middle. Lines: 90 % bootstrap interval over documents. Docs: documents with a stance towards either pole."
      window={wordsOfWindow(window)}
      href={href}
      embed={embedHref("positions", href)}
      table={tableOfPositions(strip, hrefOf)}
    >
      <PositionStrip strip={strip} left={subject.left} right={subject.right} selected={params.actor} hrefOf={hrefOf} />
      <StripKey />
    </ChartFrame>
  );
}
