"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import styles from "./matrix-keys.module.css";

const CELL = "a[data-cell]";
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Lets the arrow keys move over the cells of a table, so that the Tab key passes it in one step. Before scripts run, each cell is a link of its own. */
export function MatrixKeys({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const cells = [...(frame.current?.querySelectorAll<HTMLAnchorElement>(CELL) ?? [])];
    const first = cells.find((cell) => cell.getAttribute("aria-current") === "true") ?? cells[0];
    for (const cell of cells) cell.tabIndex = cell === first ? 0 : -1;
  }, [children]);
  return (
    <section
      ref={frame}
      className={styles["frame"]}
      aria-label="Matrix of holders and targets"
      // The frame scrolls, so it must be reachable with the keyboard.
      tabIndex={0}
      onKeyDown={moveFocus}
    >
      {children}
    </section>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const from = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(CELL) : null;
  if (step === undefined || from === null) return;
  event.preventDefault();
  const next = findNext(from, step);
  if (next === undefined) return;
  from.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** The next cell in a direction that holds a link; empty ones are passed over. */
function findNext(from: HTMLAnchorElement, [down, right]: readonly [number, number]): HTMLAnchorElement | undefined {
  const cell = from.closest("td");
  const row = cell?.parentElement;
  const body = row?.parentElement;
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return undefined;
  if (!(body instanceof HTMLTableSectionElement)) return undefined;
  for (let distance = 1; distance < 100; distance += 1) {
    const at = body.rows[row.sectionRowIndex + down * distance]?.cells[cell.cellIndex + right * distance];
    if (at === undefined) return undefined;
    const link = at.querySelector<HTMLAnchorElement>(CELL);
    if (link !== null) return link;
  }
  return undefined;
}
