import Link from "next/link";
import type { PlacedMove, PlacedSubject } from "../../lib/runs/place-moved.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import { type Column, DataTable } from "../controls/data-table.tsx";
import pageStyles from "../page/page.module.css";
import styles from "./difference-list.module.css";
import { DifferenceList } from "./difference-list.tsx";

const COLUMNS: readonly Column[] = [
  { title: "Actor" },
  { title: "Before (90 % interval)", isFigure: true },
  { title: "After (90 % interval)", isFigure: true },
  { title: "Moved by", isFigure: true },
  { title: "Because of" },
];

/** Which positions moved between two runs, on each axis and issue, with the records that moved them. */
export function MovedPoints({ moved }: { readonly moved: readonly PlacedSubject[] | undefined }) {
  return (
    <section className={pageStyles["section"]} aria-labelledby="moved">
      <h2 id="moved">Which points of the charts moved</h2>
      {moved === undefined ? (
        <p className={pageStyles["note"]}>
          This cannot be told: what later runs changed is not kept any more. Choose later runs.
        </p>
      ) : (
        <p className={pageStyles["note"]}>
          {moved.length === 0 ? "None: no position is 0.005 or more away from where it was. " : ""}
          Lean over all time, from −1 to +1, by the extractor alone, without reviews. Which documents repeat each other
          is taken as it is now.
        </p>
      )}
      {(moved ?? []).map(({ id, name, poles, unknown, moves }) => (
        <section key={id} className={pageStyles["section"]} aria-labelledby={`moved-${id}`}>
          <h3 id={`moved-${id}`}>{name}</h3>
          <p className={pageStyles["note"]}>
            {poles}.{unknown === 0 ? "" : ` ${sayUnknown(unknown)}`}
          </p>
          {moves.length === 0 ? null : (
            <DataTable
              caption={`Positions that moved: ${name}`}
              columns={COLUMNS}
              rows={moves.map((move) => ({ key: move.key, cells: cellsOf(move) }))}
            />
          )}
        </section>
      ))}
    </section>
  );
}

function cellsOf({ name, href, before, after, by, records, because }: PlacedMove) {
  return [
    <Link key="actor" href={href} prefetch={false}>
      {name}
    </Link>,
    before,
    after,
    by,
    <details key="because" className={styles["because"]}>
      <summary>{formatCounted(records, "record")}</summary>
      <DifferenceList differences={because} />
      {records === because.length ? null : <p>The first {because.length}; all are in the list below.</p>}
    </details>,
  ];
}

function sayUnknown(unknown: number): string {
  return `${formatCounted(unknown, "stance")} of an older run had no weight noted: the earlier positions go without.`;
}
