import type { RhetoricPage } from "../lib/read-rhetoric-page.ts";
import { type Column, TableOfChart } from "./data-table.tsx";
import { LazyToneChart } from "./lazy-charts.tsx";
import styles from "./page.module.css";

const COLUMNS: readonly Column[] = [{ title: "Period" }];

/** How favourable the actor's stances are, towards whomever, period by period. */
export function ToneSection({ page: { tone, stances } }: { readonly page: RhetoricPage }) {
  return (
    <section className={styles["section"]} aria-labelledby="tone">
      <h2 id="tone">Tone</h2>
      <p className={styles["note"]}>
        Mean of the actor’s stances towards anybody, from −1 (all against) to +1 (all for). Lines: 90 % interval. A
        period with one stance or none has no point. Source: the documents on this machine.
      </p>
      {stances === 0 ? (
        <p>No stances in this window.</p>
      ) : (
        <>
          <LazyToneChart points={tone} />
          <TableOfChart
            caption="Tone by period"
            columns={COLUMNS}
            rows={tone.map(({ period, label, href, value }) => ({
              key: period,
              cells: [
                value === null ? (
                  label
                ) : (
                  <a key="point" href={href}>
                    {label}
                  </a>
                ),
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}
