import Link from "next/link";
import type { BarEvidence, PointEvidence } from "../lib/read-rhetoric-evidence.ts";
import { type RhetoricParams, rhetoricHref } from "../lib/rhetoric-params.ts";
import { ClaimList } from "./claim-list.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { Pager } from "./pager.tsx";
import styles from "./position-evidence.module.css";
import { StanceList } from "./stance-list.tsx";

interface Props {
  readonly params: RhetoricParams;
  readonly evidence: BarEvidence | PointEvidence;
}

/** The claims behind a bar, or the stances behind a point. */
export function RhetoricEvidence({ params, evidence }: Props) {
  return (
    <EvidencePanel title={evidence.title} subject={evidence.title} closeHref={rhetoricHref(params, {})}>
      {evidence.kind === "bar" ? <Bar evidence={evidence} /> : <Point params={params} evidence={evidence} />}
    </EvidencePanel>
  );
}

function Bar({ evidence: { total, allHref, claims } }: { readonly evidence: BarEvidence }) {
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
      <Pager place={stances} what="stances" hrefOf={(page) => rhetoricHref(params, { tone: params.tone, page })} />
    </>
  );
}
