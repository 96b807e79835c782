"use client";

import Link from "next/link";
import { Bar, BarChart, type BarShapeProps, ErrorBar, XAxis, YAxis } from "recharts";
import type { ActBar, ActSeries } from "../../lib/rhetoric/act-series.ts";
import styles from "../chart/chart.module.css";

const MARGIN = { top: 8, right: 4, bottom: 0, left: 0 };

/** One act through the periods; each bar is a link to its claims. */
export function ActChart({ series: { act, bars, top, topLabel } }: { readonly series: ActSeries }) {
  const [first, last] = [bars[0]?.period ?? "", bars.at(-1)?.period ?? ""];
  return (
    <BarChart
      responsive
      className={styles["canvas"] ?? ""}
      data={[...bars]}
      margin={MARGIN}
      barCategoryGap="18%"
      accessibilityLayer={false}
      role="group"
      aria-label={`${act} by period`}
    >
      <XAxis
        dataKey="period"
        ticks={first === last ? [first] : [first, last]}
        tick={<EdgeTick last={last} isAlone={first === last} />}
        tickLine={false}
        axisLine={{ className: styles["base"] ?? "" }}
        interval={0}
        height={20}
      />
      <YAxis
        domain={[0, top]}
        ticks={[0, top]}
        tickFormatter={(value: number) => (value === 0 ? "0" : topLabel)}
        tickLine={false}
        axisLine={false}
        width={42}
      />
      <Bar dataKey="value" shape={BarLink} isAnimationActive={false}>
        <ErrorBar dataKey="spread" width={0} className={styles["error"] ?? ""} isAnimationActive={false} />
      </Bar>
    </BarChart>
  );
}

function BarLink({ x, y, width, height, background, payload }: BarShapeProps) {
  const bar = payload as ActBar | undefined;
  if (bar === undefined || bar.value === null) return null;
  return (
    <Link
      href={bar.href}
      scroll={false}
      prefetch={false}
      aria-label={bar.label}
      aria-current={bar.isOpen ? "true" : undefined}
      className={styles["point"]}
    >
      <title>{bar.label}</title>
      <rect
        className={styles["column"]}
        x={x}
        y={background?.y ?? y}
        width={width}
        height={background?.height ?? height}
      />
      <rect className={styles["bar"]} x={x} y={y} width={width} height={height} />
    </Link>
  );
}

/** A label at either end of the axis that does not leave the chart. */
export function EdgeTick({
  x,
  y,
  payload,
  last,
  isAlone,
}: {
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: string };
  readonly last: string;
  readonly isAlone: boolean;
}) {
  const anchor = isAlone ? "middle" : payload?.value === last ? "end" : "start";
  return (
    <text x={x} y={y} dy={10} textAnchor={anchor} className={styles["tick"]}>
      {payload?.value}
    </text>
  );
}
