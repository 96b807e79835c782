import { embedHref } from "../../lib/chart/embed-href.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import type { PairPage, PairSide } from "../../lib/relations/read-relations-pair.ts";
import { type Pair, type PairParams, pairHref } from "../../lib/relations/relation-params.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { wordsOfEvents } from "../chart/event-labels.tsx";
import styles from "../page/page.module.css";
import { RelationHistory, tableOfHistory } from "./relation-history.tsx";

interface Props {
  readonly pair: Pair;
  readonly params: PairParams;
  readonly page: PairPage;
}

/** Both directions of a pair through time, on one scale. */
export function PairHistories({ pair, params, page }: Props) {
  return page.sides.map((side) => (
    <div key={side.side} className={styles["section"]}>
      <PairHistory pair={pair} params={params} page={page} side={side} />
    </div>
  ));
}

/** One direction of a pair through time, in its frame. */
export function PairHistory({ pair, params, page: { window }, side: shown }: Props & { readonly side: PairSide }) {
  const { side, title, sum, history, events } = shown;
  if (sum === undefined)
    return (
      <>
        <h2>{title}</h2>
        <p>No stance in this window. That is silence in the documents at hand, not neutrality.</p>
      </>
    );
  const hrefOf = (period: string) => pairHref(pair, { ...params, side, period, page: 1 });
  const href = pairHref(pair, { ...params, ...window, side: null, period: null });
  return (
    <ChartFrame
      id={`pair-${side}`}
      title={title}
      unit={`Stances by period, for above the line and against below it; ${sum.basis}.`}
      notes={[
        `Repeats within one document or its near duplicates count once; mixed stances lie on the line. Both directions share one scale.${sum.formula === undefined ? "" : ` Mean polarity, signed weights ÷ all weights: ${sum.formula}.`}`,
        ...wordsOfEvents(events),
      ]}
      window={wordsOfWindow(window)}
      href={href}
      embed={embedHref("pair", href, { holder: pair.holder, target: pair.target, of: side })}
      table={tableOfHistory(history, hrefOf)}
    >
      <RelationHistory
        title={title}
        history={history}
        events={events}
        open={params.side === side ? params.period : null}
        hrefOf={hrefOf}
      />
    </ChartFrame>
  );
}
