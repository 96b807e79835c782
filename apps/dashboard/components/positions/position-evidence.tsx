import { type PositionParams, positionHref } from "../../lib/positions/position-params.ts";
import type { PositionEvidence as Evidence } from "../../lib/positions/read-position-evidence.ts";
import { Pager } from "../controls/pager.tsx";
import { EvidencePanel } from "../evidence/evidence-panel.tsx";
import { StanceList } from "../evidence/stance-list.tsx";
import styles from "./position-evidence.module.css";

interface Props {
  readonly params: PositionParams;
  readonly evidence: Evidence;
}

/** The evidence for one actor's position: the sum that gives it, and every sentence in the sum. */
export function PositionEvidence({ params, evidence }: Props) {
  const { actor, since, until, headline, basis, reason, formula, interval, repeats, stances } = evidence;
  return (
    <EvidencePanel
      title={headline}
      subject={`${actor} ${since} ${until}`}
      closeHref={positionHref(params, { actor: null })}
      openerId={`at-${actor}`}
    >
      <p className={styles["basis"]}>
        {basis} {reason ?? "Each stance weighs its confidence: plus towards the right pole, minus towards the left."}
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
      <StanceList stances={stances.items} />
      <Pager
        place={stances}
        what="stances"
        hrefOf={(next) => positionHref(params, { actor, since: params.since, until: params.until, page: next })}
      />
    </EvidencePanel>
  );
}
