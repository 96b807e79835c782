"use client";

import Link from "next/link";
import { Area, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from "recharts";
import type { SeriesPoint } from "../lib/timeline-series.ts";
import styles from "./chart.module.css";

/** What a timeline draws. */
export interface TimelineChartProps {
  readonly points: readonly SeriesPoint[];
  readonly years: readonly [number, number];
  readonly left: string;
  readonly right: string;
  readonly title: string;
}

const MARGIN = { top: 8, right: 12, bottom: 0, left: 4 };

/** One actor's lean through the years with its interval; each point is a link to its evidence. */
export function TimelineChart({ points, years, left, right, title }: TimelineChartProps) {
  const [first, last] = years;
  return (
    <figure className={styles["small"]}>
      <p className={styles["pole"]} data-side="right">
        {right}
      </p>
      <ComposedChart
        responsive
        className={styles["canvas"] ?? ""}
        data={[...points]}
        margin={MARGIN}
        accessibilityLayer={false}
        role="group"
        aria-label={title}
      >
        <XAxis
          dataKey="year"
          type="number"
          domain={[first, last]}
          ticks={first === last ? [first] : [first, last]}
          tickLine={false}
          axisLine={false}
          height={20}
          interval={0}
          padding={{ left: 10, right: 10 }}
          allowDataOverflow
        />
        <YAxis
          domain={[-1, 1]}
          ticks={[-1, 0, 1]}
          tickFormatter={signOf}
          tickLine={false}
          axisLine={false}
          width={24}
        />
        <ReferenceLine y={0} className={styles["middle"] ?? ""} />
        <Area
          dataKey="band"
          className={styles["band"] ?? ""}
          type="linear"
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="value"
          className={styles["line"] ?? ""}
          type="linear"
          dot={PointLink}
          activeDot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
      <p className={styles["pole"]} data-side="left">
        {left}
      </p>
    </figure>
  );
}

function PointLink({ cx, cy, payload }: { cx?: number; cy?: number; payload?: SeriesPoint }) {
  if (cx === undefined || cy === undefined || payload === undefined) return null;
  return (
    <Link
      key={payload.year}
      href={payload.href}
      prefetch={false}
      aria-label={payload.label}
      className={styles["point"]}
    >
      <title>{payload.label}</title>
      <circle className={styles["reach"]} cx={cx} cy={cy} r={12} />
      <circle className={styles["dot"]} cx={cx} cy={cy} r={4} />
    </Link>
  );
}

function signOf(value: number): string {
  return value === 0 ? "0" : value < 0 ? "−1" : "+1";
}
