import type { ReactNode } from "react";
import { readProvenance } from "../../lib/chart/read-provenance.ts";
import { type Column, DataTable } from "../controls/data-table.tsx";
import styles from "./chart-frame.module.css";
import { ChartMenu } from "./chart-menu.tsx";

/** What a chart draws, as rows; the first cell of a row names it. */
export interface ChartTable {
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

interface Props {
  /** Names the chart on its page and its files. */
  readonly id: string;
  /** Says what is shown; it must stand alone, in a picture without the page. */
  readonly title: string;
  /** The page's own heading says the title already. */
  readonly isTitled?: boolean;
  readonly level?: 2 | 3;
  /** Unit, denominator and interval, in one line. */
  readonly unit: string;
  /** How to read it; what is missing, and why. */
  readonly notes?: readonly string[];
  /** The window that the figures come from, in words. */
  readonly window: string;
  /** The address of the page with this view, and of the chart alone. */
  readonly href: string;
  readonly embed: string;
  readonly table: ChartTable;
  /** What is drawn; without it the table is the picture. */
  readonly children?: ReactNode;
}

/** The frame of every chart: title, unit, drawing, notes, source, table, and a menu to take it with you. */
export async function ChartFrame(props: Props) {
  const { id, title, isTitled = false, level = 2, unit, notes = [], window, href, embed, table, children } = props;
  const { documents, made } = await readProvenance();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <figure className={styles["frame"]} data-chart={id} aria-labelledby={`${id}-title`}>
      <figcaption className={styles["caption"]}>
        <Heading id={`${id}-title`} data-part="title" className={isTitled ? "visually-hidden" : undefined}>
          {title}
        </Heading>
        <p data-part="unit" className={styles["unit"]}>
          {unit}
        </p>
      </figcaption>
      <ChartMenu id={id} href={href} embed={embed} cite={`“${title}”. Entente, ${documents}, ${window}; ${made}.`} />
      <div data-part="drawing" className={styles["drawing"]}>
        {children ?? (
          <div data-part="table">
            <DataTable caption={title} columns={table.columns} rows={table.rows} />
          </div>
        )}
      </div>
      <div className={styles["notes"]}>
        {notes.map((note) => (
          <p key={note} data-part="note">
            {note}
          </p>
        ))}
        <p data-part="source">
          Source: {documents} read by Entente, {window}; {made}.
        </p>
      </div>
      {children === undefined ? null : (
        <details id={`${id}-table`} className={styles["table"]} data-part="table">
          <summary>Table of these figures</summary>
          <DataTable caption={title} columns={table.columns} rows={table.rows} />
        </details>
      )}
    </figure>
  );
}
