import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { EvidencePanel } from "../../../../components/evidence-panel.tsx";
import styles from "../../../../components/page.module.css";
import { Pager } from "../../../../components/pager.tsx";
import relationStyles from "../../../../components/relation-evidence.module.css";
import { RelationSum } from "../../../../components/relation-evidence.tsx";
import { RelationFlips } from "../../../../components/relation-flips.tsx";
import { RelationHistory } from "../../../../components/relation-history.tsx";
import { RelationPairFilter } from "../../../../components/relation-pair-filter.tsx";
import { StanceList } from "../../../../components/stance-list.tsx";
import { actorHref } from "../../../../lib/actor-params.ts";
import { wordsOfWindow } from "../../../../lib/date-window.ts";
import { formatCounted } from "../../../../lib/format-number.ts";
import { type PairPage as PairData, readRelationsPair } from "../../../../lib/read-relations-pair.ts";
import { type Pair, type PairParams, pairHref, readPairParams } from "../../../../lib/relation-params.ts";
import { results } from "../../../../lib/results.ts";

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
  const { names, window, open, flips } = page;
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

function PairHistories({ pair, params, page: { sides } }: PartProps) {
  return (
    <>
      {sides.map(({ side, title, sum, history }) => (
        <section key={side} className={styles["section"]} aria-labelledby={side}>
          <h2 id={side}>{title}</h2>
          {sum === undefined ? (
            <p>No stance in this window. That is silence in the documents at hand, not neutrality.</p>
          ) : (
            <>
              <p className={styles["note"]}>
                {sum.formula === undefined ? "" : `Mean polarity, signed weights ÷ all weights: ${sum.formula}. `}
                {sum.basis}.
              </p>
              <RelationHistory
                title={title}
                history={history}
                open={params.side === side ? params.period : null}
                hrefOf={(period) => pairHref(pair, { ...params, side, period, page: 1 })}
              />
            </>
          )}
        </section>
      ))}
      <p className={styles["note"]}>
        Bars: stances in the period, repeats within one document or its near duplicates once; for above the line,
        against below it, mixed on it. Both charts share one scale. Source: the documents on this machine.
      </p>
    </>
  );
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
