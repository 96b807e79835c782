"use client";

import Link from "next/link";
import { Bar, BarChart, type BarShapeProps, ErrorBar, XAxis, YAxis } from "recharts";
import type { ShareBar, ShareSeries } from "../../lib/rhetoric/share-series.ts";
import styles from "../chart/chart.module.css";

const MARGIN = { top: 8, right: 4, bottom: 0, left: 0 };

/** A period with the bar of each side. */
interface PeriodOfBars {
  readonly period: string;
  readonly bars: readonly ShareBar[];
}

/** One act or frame through the periods, a bar for each side; each bar is a link to its claims. */
export function ShareChart({ series: { name, lines, top, topLabel } }: { readonly series: ShareSeries }) {
  const periods = (lines[0]?.bars ?? []).map(
    ({ period }, at): PeriodOfBars => ({ period, bars: lines.flatMap(({ bars }) => bars[at] ?? []) }),
  );
  const [first, last] = [periods[0]?.period ?? "", periods.at(-1)?.period ?? ""];
  return (
    <BarChart
      responsive
      className={styles["canvas"] ?? ""}
      data={periods}
      margin={MARGIN}
      barCategoryGap="18%"
      barGap={1}
      accessibilityLayer={false}
      role="group"
      aria-label={`${name} by period`}
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
        width={52}
      />
      {lines.map(({ side }, at) => (
        <Bar
          key={side}
          dataKey={({ bars }: PeriodOfBars) => bars[at]?.value}
          shape={(props: BarShapeProps) => <BarLink {...props} at={at} side={lines.length > 1 ? side : undefined} />}
          isAnimationActive={false}
        >
          <ErrorBar
            dataKey={({ bars }: PeriodOfBars) => bars[at]?.spread as [number, number] | null}
            width={0}
            className={styles["error"] ?? ""}
            isAnimationActive={false}
          />
        </Bar>
      ))}
    </BarChart>
  );
}

function BarLink({
  x,
  y,
  width,
  height,
  background,
  payload,
  at,
  side,
}: BarShapeProps & { readonly at: number; readonly side: string | undefined }) {
  const bar = (payload as PeriodOfBars | undefined)?.bars[at];
  if (bar === undefined || bar.value === null) return null;
  return (
    <Link
      href={bar.href}
      scroll={false}
      prefetch={false}
      aria-label={bar.label}
      aria-current={bar.isOpen ? "true" : undefined}
      className={styles["point"]}
      data-side={side}
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
