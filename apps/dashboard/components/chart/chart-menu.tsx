"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { SavedAs } from "../../lib/picture/save-chart.ts";
import styles from "./chart-menu.module.css";

interface Props {
  readonly id: string;
  readonly href: string;
  readonly embed: string;
  /** The line to cite, without the address. */
  readonly cite: string;
}

const FILES: readonly { readonly as: SavedAs; readonly name: string; readonly hint: string }[] = [
  { as: "svg", name: "SVG", hint: "to edit" },
  { as: "png", name: "PNG", hint: "to print, twice the size" },
  { as: "csv", name: "CSV", hint: "the rows drawn" },
];

/** Takes a chart along: as a file, alone on another page, or as a line to cite. */
export function ChartMenu({ id, href, embed, cite }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  const [said, say] = useState("");
  const [origin, setOrigin] = useState("");
  // Opening the menu may come before the page's scripts: only they know the address.
  useEffect(() => setOrigin(location.origin), []);
  useCloseOutside(box);
  const save = async (as: SavedAs) => {
    const figure = box.current?.closest("figure");
    if (figure === null || figure === undefined) return;
    const { saveChart } = await import("../../lib/picture/save-chart.ts");
    const name = await saveChart(figure, fileName(id), as);
    say(name === undefined ? "There is nothing to save." : `Saved as ${name}.`);
  };
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(`${what} copied.`);
    } catch {
      say("The browser does not allow copying here. Select the text and copy it.");
    }
  };
  const line = `${cite} ${origin}${href}`;
  const frame = `<iframe src="${origin}${embed}" width="100%" height="640" title="Entente"></iframe>`;
  return (
    <details
      ref={box}
      className={styles["menu"]}
      data-picture="no"
      onKeyDown={(event) => closeOnEscape(event, box.current)}
    >
      <summary className={styles["open"]}>Save, embed, cite</summary>
      <MenuPanel
        id={id}
        embed={embed}
        line={line}
        said={said}
        onSave={(as) => void save(as)}
        onCopyLine={() => void copy(line, "The line")}
        onCopyLink={() => void copy(`${origin}${href}`, "The link")}
        onCopyFrame={() => void copy(frame, "The frame")}
      />
    </details>
  );
}

interface PanelProps {
  readonly id: string;
  readonly embed: string;
  readonly line: string;
  readonly said: string;
  readonly onSave: (as: SavedAs) => void;
  readonly onCopyLine: () => void;
  readonly onCopyLink: () => void;
  readonly onCopyFrame: () => void;
}

function MenuPanel({ id, embed, line, said, onSave, onCopyLine, onCopyLink, onCopyFrame }: PanelProps) {
  return (
    <div className={styles["panel"]}>
      <ul className={styles["files"]}>
        {FILES.map(({ as, name, hint }) => (
          <li key={as}>
            <button type="button" className={styles["button"]} onClick={() => onSave(as)} data-save={as}>
              {name} <span>{hint}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles["line"]}>
        <a href={embed} target="_blank" rel="noreferrer">
          This chart alone
        </a>
        <button type="button" className={styles["copy"]} onClick={onCopyFrame}>
          Copy the frame
        </button>
      </p>
      <p className={styles["line"]}>
        <a href={`#${id}-table`} onClick={() => openTable(id)}>
          Go to the table
        </a>
      </p>
      <p className={styles["cite"]} data-cite="">
        {line}
      </p>
      <p className={styles["line"]}>
        <button type="button" className={styles["copy"]} onClick={onCopyLine}>
          Copy this line to cite
        </button>
        <button type="button" className={styles["copy"]} onClick={onCopyLink}>
          Copy the link
        </button>
      </p>
      <p role="status" className={styles["said"]}>
        {said}
      </p>
    </div>
  );
}

function useCloseOutside(box: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = ({ target }: PointerEvent) => {
      if (box.current?.open === true && target instanceof Node && !box.current.contains(target))
        box.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [box]);
}

function closeOnEscape(event: KeyboardEvent, box: HTMLDetailsElement | null): void {
  if (event.key !== "Escape" || box?.open !== true) return;
  event.stopPropagation();
  box.open = false;
  box.querySelector("summary")?.focus();
}

function openTable(id: string): void {
  const table = document.getElementById(`${id}-table`);
  if (table instanceof HTMLDetailsElement) table.open = true;
}

function fileName(id: string): string {
  return `entente-${id}`.replace(/[^a-z0-9]+/giu, "-").toLowerCase();
}
