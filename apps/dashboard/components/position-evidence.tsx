import { wordsOfWindow } from "../lib/date-window.ts";
import { explainSum, wordsOfEvidence } from "../lib/explain-sum.ts";
import { pageThrough } from "../lib/page-through.ts";
import { placeEvidence } from "../lib/place-stance.ts";
import { type PositionParams, positionHref } from "../lib/position-params.ts";
import type { PositionSubject } from "../lib/position-subject.ts";
import { results } from "../lib/results.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { Pager } from "./pager.tsx";
import styles from "./position-evidence.module.css";
import { StanceList } from "./stance-list.tsx";

const PAGE_SIZE = 40;

interface Props {
  readonly params: PositionParams;
  readonly actor: string;
  readonly subject: PositionSubject;
  readonly window: { readonly from: string; readonly to: string };
}

/** The evidence for one actor's position: the sum that gives it, and every sentence in the sum. */
export async function PositionEvidence({ params, actor, subject, window: { from, to } }: Props) {
  const shown = { from, to: params.until ?? to };
  const [detail, names] = await Promise.all([results.position(subject, shown, actor), results.names()]);
  if (detail === undefined) return null;
  const { headline, formula, interval, repeats, reason } = explainSum(detail, subject.sides);
  const page = pageThrough([...detail.evidence].reverse(), params.page, PAGE_SIZE);
  return (
    <EvidencePanel
      title={headline}
      subject={`${actor} ${shown.to}`}
      closeHref={positionHref(params, { actor: null })}
      openerId={`at-${actor}`}
    >
      <p className={styles["basis"]}>
        {wordsOfEvidence(detail)}, {wordsOfWindow(shown)}.{" "}
        {reason ?? "Each stance weighs its confidence: plus towards the right pole, minus towards the left."}
      </p>
      {reason === undefined ? (
        <dl className={styles["sum"]}>
          <dt>Signed weights ÷ (all weights + prior)</dt>
          <dd>{formula}</dd>
          <dt>90 % of draws of the documents give</dt>
          <dd>{interval}</dd>
        </dl>
      ) : null}
      {repeats > 0 ? (
        <p className={styles["basis"]}>Repeats within one document or its near duplicates count once.</p>
      ) : null}
      <StanceList stances={page.items.map((item) => placeEvidence(item, names))} />
      <Pager
        place={page}
        what="stances"
        hrefOf={(next) => positionHref(params, { actor, until: params.until, page: next })}
      />
    </EvidencePanel>
  );
}
