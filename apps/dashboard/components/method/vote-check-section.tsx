import type { VoteComparison } from "@entente/views";
import { formatDate } from "../../lib/words/format-date.ts";
import { formatCount, formatSigned } from "../../lib/words/format-number.ts";
import { type Column, DataTable } from "../controls/data-table.tsx";
import styles from "../page/page.module.css";
import { VoteCheckPlot } from "./vote-check-plot.tsx";

const COLUMNS: readonly Column[] = [
  { title: "Period" },
  { title: "Rank correlation", isFigure: true },
  { title: "90 % interval", isFigure: true },
  { title: "Countries", isFigure: true },
  { title: "of those voting", isFigure: true },
];
const REASONS = { "too-few": "too few countries", "no-spread": "all alike" } as const;

type Row = Omit<VoteComparison, "points">;

interface Axis {
  readonly axis: string;
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly years: readonly Row[];
  readonly decades: readonly Row[];
}

/** The check as it was measured once. */
interface VoteCheck {
  readonly measured: string;
  readonly documents: number;
  readonly stances: number;
  readonly leastEvidence: number;
  readonly leastVotes: number;
  readonly axes: readonly Axis[];
}

/** How far leans drawn from speeches in the UN go with votes there, by year and decade. */
export function VoteCheckSection({ check }: { readonly check: VoteCheck | undefined }) {
  if (check === undefined) return null;
  const { documents, stances, leastEvidence, leastVotes, measured, axes } = check;
  return (
    <section aria-labelledby="votes-title">
      <div className={styles["text"]}>
        <h2 id="votes-title">Do leans go with votes?</h2>
        <p>
          A check from outside: the lean that a country’s speeches in the UN General Debate give it between two powers,
          set against how much more often it votes with one than with the other in the General Assembly of the same
          years. +1: the same order of countries in both; 0: no relation. A country counts with at least {leastEvidence}{" "}
          stances and {leastVotes} votes with each power; the powers themselves are left out.
        </p>
        <p>
          It holds up to the 1970s and weakens after: what is said of the other power grows rare and polite, while the
          votes go on about disputes, above all Israel and Palestine, that the speeches are not for or against either
          power about. With the parties to those disputes added to the poles, the relation comes back in part. A lean is
          what was said, and no forecast of a vote.
        </p>
      </div>
      {axes.map((axis) => (
        <VoteCheckFigure key={axis.axis} axis={axis} />
      ))}
      <p className={styles["note"]}>
        Source: {formatCount(stances)} stances in {formatCount(documents)} speeches of the UN General Debate Corpus
        (Jankin, Baturo and Dasandi), read by Entente on {formatDate(measured)}; votes from the United Nations General
        Assembly Voting Data (Voeten, Strezhnev and Bailey), 1946 to 2005. Nothing of either is needed to show this.
      </p>
    </section>
  );
}

function VoteCheckFigure({ axis: { axis, name, left, right, years, decades } }: { readonly axis: Axis }) {
  return (
    <figure aria-labelledby={`votes-${axis}`}>
      <figcaption>
        <h3 id={`votes-${axis}`}>{name}</h3>
        <p className={styles["note"]}>
          Spearman’s rank correlation of lean and votes, {right} against {left}. Dots: years; lines through them: 90 %
          intervals; bars: decades. A year without a dot has too few countries or no votes in the table.
        </p>
      </figcaption>
      <VoteCheckPlot name={name} years={years} decades={decades} />
      <DataTable caption={`${name}, by decade`} columns={COLUMNS} rows={decades.map(rowOf)} />
      <details className={styles["apart"]}>
        <summary>Table of the years</summary>
        <DataTable caption={`${name}, by year`} columns={COLUMNS} rows={years.map(rowOf)} />
      </details>
    </figure>
  );
}

function rowOf({ period, rho, interval, missing, n, voting }: Row) {
  const value = rho === null ? "–" : formatSigned(rho);
  const bounds =
    interval === null
      ? REASONS[missing ?? "too-few"]
      : `${formatSigned(interval.low)} to ${formatSigned(interval.high)}`;
  return { key: period, cells: [period, value, bounds, formatCount(n), formatCount(voting)] };
}
