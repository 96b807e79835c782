import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { TimeBrush } from "../../../../components/chart/time-brush.tsx";
import { Pager } from "../../../../components/controls/pager.tsx";
import { EvidencePanel } from "../../../../components/evidence/evidence-panel.tsx";
import { StanceList } from "../../../../components/evidence/stance-list.tsx";
import styles from "../../../../components/page/page.module.css";
import { PairHistories } from "../../../../components/relations/pair-histories.tsx";
import relationStyles from "../../../../components/relations/relation-evidence.module.css";
import { RelationSum } from "../../../../components/relations/relation-evidence.tsx";
import { RelationFlips } from "../../../../components/relations/relation-flips.tsx";
import { RelationPairFilter } from "../../../../components/relations/relation-pair-filter.tsx";
import { actorHref } from "../../../../lib/actors/actor-params.ts";
import { brushedOf } from "../../../../lib/chart/brush-bars.ts";
import { wordsOfWindow } from "../../../../lib/controls/date-window.ts";
import { results } from "../../../../lib/data/results.ts";
import { type PairPage as PairData, readRelationsPair } from "../../../../lib/relations/read-relations-pair.ts";
import { type Pair, type PairParams, pairHref, readPairParams } from "../../../../lib/relations/relation-params.ts";
import { formatCounted } from "../../../../lib/words/format-number.ts";

interface Props {
  readonly params: Promise<Pair>;
  readonly searchParams: Promise<SearchParams>;
}

/** The two names stand in the window's title. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ holder, target }, { nameOf }] = await Promise.all([readPair(params), results.names()]);
  return { title: `${nameOf(holder)} and ${nameOf(target)}` };
}

/** /relations/[holder]/[target]: what two actors show towards each other through the years, with every sentence. */
export default async function PairPage({ params, searchParams }: Props) {
  const [pair, asked] = await Promise.all([readPair(params), readPairParams(searchParams)]);
  const [page, { nameOf }] = await Promise.all([readRelationsPair(pair, asked), results.names()]);
  if (page === undefined) notFound();
  const { names, window, years, open, flips } = page;
  return (
    <main id="main" className={styles["main"]}>
      <p className={styles["note"]}>
        <Link href="/relations" prefetch={false}>
          All relations
        </Link>{" "}
        ·{" "}
        <Link href={pairHref({ holder: pair.target, target: pair.holder })} prefetch={false}>
          {names.target} first
        </Link>
      </p>
      <h1>
        {names.holder} and {names.target}
      </h1>
      <p className={styles["dek"]}>
        What each shows towards the other, {wordsOfWindow(window)}, with every sentence. On each alone:{" "}
        <Link href={actorHref(pair.holder)} prefetch={false}>
          {names.holder}
        </Link>
        ,{" "}
        <Link href={actorHref(pair.target)} prefetch={false}>
          {names.target}
        </Link>
        .
      </p>
      <RelationPairFilter pair={pair} params={asked} page={page} />
      <TimeBrush years={years} shown={brushedOf(window, years)} what="stances in both directions" />
      <div className={styles["split"]} data-open={open !== undefined}>
        <div className={relationStyles["picture"]}>
          <PairHistories pair={pair} params={asked} page={page} />
        </div>
        {open === undefined ? null : (
          <EvidencePanel
            title={open.title}
            subject={`${asked.side ?? ""} ${open.period}`}
            closeHref={pairHref(pair, { ...asked, side: null, period: null, page: 1 })}
          >
            {open.sum === undefined ? <p>No stance in this period.</p> : <RelationSum sum={open.sum} />}
            <StanceList stances={open.stances.items} />
            <Pager place={open.stances} what="stances" hrefOf={(next) => pairHref(pair, { ...asked, page: next })} />
          </EvidencePanel>
        )}
      </div>
      <RelationFlips flips={flips} nameOf={nameOf} />
      <PairSentences pair={pair} params={asked} page={page} />
    </main>
  );
}

interface PartProps {
  readonly pair: Pair;
  readonly params: PairParams;
  readonly page: PairData;
}

function PairSentences({ pair, params, page: { stances } }: PartProps) {
  if (stances.total === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="sentences">
      <h2 id="sentences">Every sentence</h2>
      <p className={styles["note"]}>{formatCounted(stances.total, "stance")} in both directions, latest first.</p>
      <StanceList stances={stances.items} />
      <Pager
        place={stances}
        what="stances"
        hrefOf={(next) => pairHref(pair, { ...params, side: null, period: null, page: next })}
      />
    </section>
  );
}

async function readPair(params: Promise<Pair>): Promise<Pair> {
  const { holder, target } = await params;
  return { holder: decodeURIComponent(holder), target: decodeURIComponent(target) };
}
