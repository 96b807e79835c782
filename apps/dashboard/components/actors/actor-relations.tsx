import type { Relation } from "@entente/views";
import Link from "next/link";
import type { ReactNode } from "react";
import { actorHref } from "../../lib/actors/actor-params.ts";
import type { ActorPage } from "../../lib/actors/read-actor-page.ts";
import { embedHref } from "../../lib/chart/embed-href.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { wordsOfCounts } from "../../lib/relations/place-relations.ts";
import { type Pair, pairHref } from "../../lib/relations/relation-params.ts";
import { formatCounted, formatSigned } from "../../lib/words/format-number.ts";
import { ChartFrame, type ChartTable } from "../chart/chart-frame.tsx";
import type { Column } from "../controls/data-table.tsx";
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
  readonly page: ActorPage;
  /** What the actor shows towards others, or they towards it. */
  readonly side: "held" | "received";
}

/** The actor's friends and foes: bars, the strongest first, each a link to the pair's history. */
export function ActorRelations({ page, side }: Props) {
  const { facts, nameOf, window } = page;
  const { favourable, even, unfavourable } = page[side];
  const others = side === "held" ? "target" : "holder";
  const title = side === "held" ? `${facts.name} on others` : `Others on ${facts.name}`;
  const all = [...favourable, ...even, ...unfavourable];
  if (all.length === 0)
    return (
      <section aria-label={title}>
        <h3>{title}</h3>
        <p className={pageStyles["note"]}>No stance in this window. That is silence, not neutrality.</p>
      </section>
    );
  const href = actorHref(facts.id, window);
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
    <ChartFrame
      id={`actor-${side}`}
      level={3}
      title={title}
      unit="Lean of one actor on the other, from −1 to +1: stances weighted by confidence, with a prior of 2 at the middle, so that one sentence counts for little."
      notes={[
        "Each row opens the pair’s history. Repeats within one document or its near duplicates count once.",
        ...(even.length === 0 ? [] : [`Even: ${even.map((relation) => nameOf(relation[others])).join(", ")}.`]),
      ]}
      window={wordsOfWindow(window)}
      href={href}
      embed={embedHref("allies", href, { id: facts.id, of: side })}
      table={{ columns: COLUMNS, rows: all.map((relation) => rowOf(relation, nameOf(relation[others]), window)) }}
    >
      <div className={styles["sides"]}>
        <Side name="For" relations={favourable} row={row} />
        <Side name="Against" relations={unfavourable} row={row} />
      </div>
    </ChartFrame>
  );
}

interface SideProps {
  readonly name: "For" | "Against";
  readonly relations: readonly Relation[];
  readonly row: (relation: Relation) => ReactNode;
}

function Side({ name, relations, row }: SideProps) {
  if (relations.length === 0) return null;
  return (
    <div>
      <h4 className={styles["side"]} data-side={name}>
        {name} <span>{relations.length > SHOWN ? `${SHOWN} of ${relations.length}` : relations.length}</span>
      </h4>
      <ol>{relations.slice(0, SHOWN).map(row)}</ol>
    </div>
  );
}

function rowOf(relation: Relation, name: string, window: ActorPage["window"]): ChartTable["rows"][number] {
  return {
    key: `${relation.holder} ${relation.target}`,
    cells: [
      <Link key="pair" href={pairHref(pairOf(relation), window)} prefetch={false}>
        {name}
      </Link>,
      formatSigned(relation.lean),
      relation.stances,
      relation.favourable,
      relation.unfavourable,
      relation.documents,
    ],
  };
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
