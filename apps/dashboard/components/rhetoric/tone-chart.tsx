"use client";

import Link from "next/link";
import { ErrorBar, Line, LineChart, ReferenceLine, XAxis, YAxis } from "recharts";
import type { ToneLine, TonePoint } from "../../lib/rhetoric/tone-series.ts";
import styles from "../chart/chart.module.css";
import { EdgeTick } from "./share-chart.tsx";

const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 };
const WORDS: Readonly<Record<string, string>> = { "1": "for", "0": "even", "-1": "against" };

/** A period with the point of each side. */
interface PeriodOfPoints {
  readonly period: string;
  readonly points: readonly TonePoint[];
}

/** The tone of each side's stances through the periods, with intervals; each point is a link to its sentences. */
export function ToneChart({ lines }: { readonly lines: readonly ToneLine[] }) {
  const periods = (lines[0]?.points ?? []).map(
    ({ period }, at): PeriodOfPoints => ({ period, points: lines.flatMap(({ points }) => points[at] ?? []) }),
  );
  const [first, last] = [periods[0]?.period ?? "", periods.at(-1)?.period ?? ""];
  return (
    <LineChart
      responsive
      className={styles["tall"] ?? ""}
      data={periods}
      margin={MARGIN}
      accessibilityLayer={false}
      role="group"
      aria-label="Tone by period"
    >
      <XAxis
        dataKey="period"
        ticks={first === last ? [first] : [first, last]}
        tick={<EdgeTick last={last} isAlone={first === last} />}
        tickLine={false}
        axisLine={false}
        interval={0}
        height={20}
        padding={{ left: 12, right: 12 }}
      />
      <YAxis
        domain={[-1, 1]}
        ticks={[-1, 0, 1]}
        tickFormatter={(value: number) => WORDS[String(value)] ?? ""}
        tickLine={false}
        axisLine={false}
        width={52}
      />
      <ReferenceLine y={0} className={styles["middle"] ?? ""} />
      {lines.map(({ side }, at) => lineOf({ side, at, isCompared: lines.length > 1 }))}
    </LineChart>
  );
}

/** A line is a child of the chart itself, which looks for it there. */
function lineOf({
  side,
  at,
  isCompared,
}: {
  readonly side: string;
  readonly at: number;
  readonly isCompared: boolean;
}) {
  return (
    <Line
      key={side}
      dataKey={({ points }: PeriodOfPoints) => points[at]?.value}
      className={styles["bare"] ?? ""}
      dot={({ cx, cy, payload }: { cx?: number; cy?: number; payload?: PeriodOfPoints }) => (
        <PointLink
          key={`${side} ${payload?.period}`}
          cx={cx}
          cy={cy}
          point={payload?.points[at]}
          side={isCompared ? side : undefined}
        />
      )}
      activeDot={false}
      isAnimationActive={false}
    >
      <ErrorBar
        dataKey={({ points }: PeriodOfPoints) => points[at]?.spread as [number, number] | null}
        width={0}
        className={styles["error"] ?? ""}
        isAnimationActive={false}
      />
    </Line>
  );
}

interface PointProps {
  readonly cx: number | undefined;
  readonly cy: number | undefined;
  readonly point: TonePoint | undefined;
  readonly side: string | undefined;
}

function PointLink({ cx, cy, point, side }: PointProps) {
  if (cx === undefined || cy === undefined || point === undefined || point.value === null) return null;
  return (
    <Link
      href={point.href}
      scroll={false}
      prefetch={false}
      aria-label={point.label}
      aria-current={point.isOpen ? "true" : undefined}
      className={styles["point"]}
      data-side={side}
    >
      <title>{point.label}</title>
      <circle className={styles["reach"]} cx={cx} cy={cy} r={12} />
      <circle className={styles["dot"]} cx={cx} cy={cy} r={5} />
    </Link>
  );
}
