import Link from "next/link";
import type { EvidenceSum, RelationEvidence as Shown } from "../../lib/relations/place-relation-evidence.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import { Pager } from "../controls/pager.tsx";
import { EvidencePanel } from "../evidence/evidence-panel.tsx";
import { StanceList } from "../evidence/stance-list.tsx";
import styles from "./relation-evidence.module.css";

/** The sentences behind a mark of the matrix or the network, and the sums that they give. */
export function RelationEvidence({ evidence }: { readonly evidence: Shown }) {
  const { title, subject, sums, stances, hrefOfPage, closeHref, openerId, more } = evidence;
  return (
    <EvidencePanel title={title} subject={subject} closeHref={closeHref} openerId={openerId}>
      {sums.map((sum) => (
        <RelationSum key={sum.title} sum={sum} />
      ))}
      <p className={styles["basis"]}>
        {stances.total === 0
          ? "No stance in this window."
          : `${formatCounted(stances.total, "stance")}, latest first. `}
        {more === undefined ? null : (
          <Link href={more.href} prefetch={false}>
            {more.words}
          </Link>
        )}
      </p>
      <StanceList stances={stances.items} />
      <Pager place={stances} what="stances" hrefOf={hrefOfPage} />
    </EvidencePanel>
  );
}

/** One direction: what it rests on, and the sum that gives its mean. */
export function RelationSum({ sum: { title, basis, formula } }: { readonly sum: EvidenceSum }) {
  return (
    <div className={styles["sum"]}>
      <h3>{title}</h3>
      <p>{basis}</p>
      {formula === undefined ? null : (
        <p>
          Signed weights ÷ all weights: <strong>{formula}</strong>
        </p>
      )}
    </div>
  );
}
