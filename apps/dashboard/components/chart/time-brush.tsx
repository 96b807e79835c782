"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState, useTransition } from "react";
import { type BrushYear, labelledYears, windowHref } from "../../lib/chart/brush-bars.ts";
import styles from "./time-brush.module.css";

type Years = readonly [number, number];

interface Props {
  readonly years: readonly BrushYear[];
  /** The years that the page shows. */
  readonly shown: Years;
  /** What the bars count: “stances towards the poles”. */
  readonly what: string;
}

/** All years at a glance. Dragging over them, or the arrow keys on either handle, sets the window of the whole page. */
export function TimeBrush({ years, shown, what }: Props) {
  const { draft, setDraft, choose, clear, isPending } = useWindow(shown);
  const plot = useRef<SVGSVGElement>(null);
  const anchor = useRef<number | undefined>(undefined);
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  if (years.length < 2) return null;
  const [from, to] = draft ?? shown;
  const yearAt = ({ clientX }: PointerEvent) => {
    const { left, width } = plot.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.max(first, Math.min(last, first + Math.floor(((clientX - left) / width) * years.length)));
  };
  const drag = (event: PointerEvent, isStart: boolean) => {
    const year = yearAt(event);
    if (isStart) {
      anchor.current = year;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const start = anchor.current;
    if (start !== undefined) setDraft([Math.min(start, year), Math.max(start, year)]);
  };
  const drop = () => {
    anchor.current = undefined;
    choose();
  };
  const move = (at: 0 | 1, year: number) =>
    setDraft(at === 0 ? [Math.max(first, Math.min(year, to)), to] : [from, Math.min(last, Math.max(year, from))]);
  const scale = { first, count: years.length };
  return (
    <div className={styles["brush"]} aria-busy={isPending} data-picture="no">
      <p className={styles["label"]}>
        <span>
          {first} to {last}, {what} a year. Drag to choose years:{" "}
          <strong>{from === to ? from : `${from} to ${to}`}</strong>
        </span>
        <button type="button" className={styles["clear"]} onClick={clear}>
          Clear the choice
        </button>
      </p>
      <svg
        ref={plot}
        className={styles["plot"]}
        role="group"
        aria-label="Years of the page"
        onPointerDown={(event) => drag(event, true)}
        onPointerMove={(event) => drag(event, false)}
        onPointerUp={drop}
        onPointerCancel={drop}
      >
        <Bars years={years} from={from} to={to} />
        <YearNames years={years} />
        <Handle at={0} year={from} bounds={[first, to]} scale={scale} onMove={move} onDone={choose} />
        <Handle at={1} year={to} bounds={[from, last]} scale={scale} onMove={move} onDone={choose} />
      </svg>
    </div>
  );
}

/** The window that is being chosen, and how it gets into the address. */
function useWindow(shown: Years) {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams().toString();
  const [draft, setDraft] = useState<Years | undefined>(undefined);
  const [isPending, startTransition] = useTransition();
  const [from, to] = shown;
  // The page that was asked for has come: its window is the one to draw.
  useEffect(() => setDraft((before) => (before?.[0] === from && before[1] === to ? undefined : before)), [from, to]);
  const open = (window: Years | undefined) =>
    startTransition(() => router.push(windowHref(path, query, window), { scroll: false }));
  return {
    draft,
    setDraft,
    isPending,
    choose: () => {
      if (draft !== undefined && (draft[0] !== from || draft[1] !== to)) open(draft);
    },
    clear: () => {
      setDraft(undefined);
      open(undefined);
    },
  };
}

function Bars({
  years,
  from,
  to,
}: {
  readonly years: readonly BrushYear[];
  readonly from: number;
  readonly to: number;
}) {
  const step = 100 / years.length;
  return years.map(({ year, height }, at) => (
    <g key={year} data-chosen={year >= from && year <= to} className={styles["year"]}>
      <rect className={styles["ground"]} x={percent(at * step)} width={percent(step)} y="0" height="100%" />
      <rect
        className={styles["bar"]}
        x={percent((at + 0.1) * step)}
        width={percent(0.8 * step)}
        y={percent(100 - height)}
        height={percent(height)}
      />
    </g>
  ));
}

/** The years under their bars, as many as a narrow window has room for. */
function YearNames({ years }: { readonly years: readonly BrushYear[] }) {
  return labelledYears(years).map(({ year, at }) => (
    <text key={year} className={styles["name"]} x={percent(((at + 0.5) / years.length) * 100)} y="100%" dy="1.3em">
      {year}
    </text>
  ));
}

interface HandleProps {
  readonly at: 0 | 1;
  readonly year: number;
  readonly bounds: Years;
  readonly scale: { readonly first: number; readonly count: number };
  readonly onMove: (at: 0 | 1, year: number) => void;
  readonly onDone: () => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
};

function Handle({ at, year, bounds: [least, most], scale: { first, count }, onMove, onDone }: HandleProps) {
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const to = event.key === "Home" ? least : event.key === "End" ? most : step === undefined ? undefined : year + step;
    if (to === undefined) return;
    event.preventDefault();
    onMove(at, to);
  };
  const x = percent(((year - first + at) / count) * 100);
  return (
    <g
      role="slider"
      tabIndex={0}
      className={styles["handle"]}
      aria-label={at === 0 ? "First year" : "Last year"}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={year}
      onKeyDown={press}
      onKeyUp={({ key }) => {
        if (key in STEPS || key === "Home" || key === "End") onDone();
      }}
    >
      <line className={styles["edge"]} x1={x} x2={x} y1="0" y2="100%" />
      <circle className={styles["grip"]} cx={x} cy="50%" r="5" />
    </g>
  );
}

function percent(value: number): string {
  return `${value.toFixed(3)}%`;
}
