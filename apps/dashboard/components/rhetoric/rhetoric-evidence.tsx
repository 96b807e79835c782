import Link from "next/link";
import type { ClaimEvidence, PointEvidence } from "../../lib/rhetoric/read-rhetoric-evidence.ts";
import { type RhetoricParams, rhetoricHref } from "../../lib/rhetoric/rhetoric-params.ts";
import { ClaimList } from "../claims/claim-list.tsx";
import { Pager } from "../controls/pager.tsx";
import { EvidencePanel } from "../evidence/evidence-panel.tsx";
import { StanceList } from "../evidence/stance-list.tsx";
import styles from "../positions/position-evidence.module.css";

interface Props {
  readonly params: RhetoricParams;
  readonly evidence: ClaimEvidence | PointEvidence;
}

/** The claims behind a bar or a word, or the stances behind a point. */
export function RhetoricEvidence({ params, evidence }: Props) {
  return (
    <EvidencePanel title={evidence.title} subject={evidence.title} closeHref={rhetoricHref(params, {})}>
      {evidence.kind === "claims" ? <Claims evidence={evidence} /> : <Point params={params} evidence={evidence} />}
    </EvidencePanel>
  );
}

function Claims({ evidence: { total, allHref, claims } }: { readonly evidence: ClaimEvidence }) {
  return (
    <>
      <p className={styles["basis"]}>
        {total}, latest first.{" "}
        <Link href={allHref} prefetch={false}>
          All of them in the list of claims
        </Link>
      </p>
      <ClaimList claims={claims} />
    </>
  );
}

function Point({
  params,
  evidence: { sum, stances },
}: {
  readonly params: RhetoricParams;
  readonly evidence: PointEvidence;
}) {
  return (
    <>
      {sum === undefined ? null : (
        <dl className={styles["sum"]}>
          <dt>(For − against) ÷ all stances</dt>
          <dd>{sum}</dd>
        </dl>
      )}
      <StanceList stances={stances.items} />
      <Pager
        place={stances}
        what="stances"
        hrefOf={(page) => rhetoricHref(params, { tone: params.tone, of: params.of, page })}
      />
    </>
  );
}
