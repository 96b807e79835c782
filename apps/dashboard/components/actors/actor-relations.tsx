import type { RankedRelations, Relation } from "@entente/views";
import Link from "next/link";
import { wordsOfCounts } from "../../lib/relations/place-relations.ts";
import { type Pair, pairHref } from "../../lib/relations/relation-params.ts";
import { formatCounted, formatSigned } from "../../lib/words/format-number.ts";
import { type Column, TableOfChart } from "../controls/data-table.tsx";
import pageStyles from "../page/page.module.css";
import styles from "./actor-relations.module.css";

const SHOWN = 8;
const COLUMNS: readonly Column[] = [
  { title: "Actor" },
  { title: "Lean", isFigure: true },
  { title: "Stances", isFigure: true },
  { title: "For", isFigure: true },
  { title: "Against", isFigure: true },
  { title: "Documents", isFigure: true },
];

interface Props {
  readonly title: string;
  readonly ranked: RankedRelations;
  /** Which end of a relation names the others. */
  readonly others: "holder" | "target";
  readonly nameOf: (id: string) => string;
  readonly window: { readonly from: string; readonly to: string };
}

/** The actor's friends and foes: bars from the middle, the strongest first, each a link to the pair's history. */
export function ActorRelations({ title, ranked: { favourable, even, unfavourable }, others, nameOf, window }: Props) {
  const all = [...favourable, ...even, ...unfavourable];
  const most = [...favourable, ...unfavourable].reduce((max, { lean }) => Math.max(max, Math.abs(lean)), 0.1);
  const row = (relation: Relation) => (
    <RelationRow
      key={relation[others]}
      relation={relation}
      name={nameOf(relation[others])}
      share={Math.abs(relation.lean) / most}
      href={pairHref(pairOf(relation), window)}
    />
  );
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {all.length === 0 ? <p className={pageStyles["note"]}>No stance in this window.</p> : null}
      <div className={styles["sides"]}>
        {[
          { side: "For", rows: favourable },
          { side: "Against", rows: unfavourable },
        ].map(({ side, rows }) =>
          rows.length === 0 ? null : (
            <div key={side}>
              <h4 className={styles["side"]} data-side={side}>
                {side} <span>{rows.length > SHOWN ? `${SHOWN} of ${rows.length}` : rows.length}</span>
              </h4>
              <ol>{rows.slice(0, SHOWN).map(row)}</ol>
            </div>
          ),
        )}
      </div>
      {even.length === 0 ? null : (
        <p className={pageStyles["note"]}>Even: {even.map((relation) => nameOf(relation[others])).join(", ")}</p>
      )}
      {all.length === 0 ? null : (
        <TableOfChart
          caption={title}
          columns={COLUMNS}
          rows={all.map((relation) => ({
            key: relation[others],
            cells: [
              <Link key="pair" href={pairHref(pairOf(relation), window)} prefetch={false}>
                {nameOf(relation[others])}
              </Link>,
              formatSigned(relation.lean),
              relation.stances,
              relation.favourable,
              relation.unfavourable,
              relation.documents,
            ],
          }))}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly relation: Relation;
  readonly name: string;
  readonly share: number;
  readonly href: string;
}

function RelationRow({ relation, name, share, href }: RowProps) {
  const { lean, stances } = relation;
  return (
    <li>
      <Link href={href} prefetch={false} className={styles["row"]} title={wordsOfCounts(relation)}>
        <span>{name}</span>
        <svg className={styles["plot"]} aria-hidden="true">
          <rect
            data-side={lean > 0 ? "for" : "against"}
            x="0"
            y="20%"
            height="60%"
            width={`${(share * 100).toFixed(1)}%`}
          />
        </svg>
        <span className={styles["value"]}>{formatSigned(lean)}</span>
        <span className={styles["count"]}>{formatCounted(stances, "stance")}</span>
      </Link>
    </li>
  );
}

function pairOf({ holder, target }: Relation): Pair {
  return { holder, target };
}
