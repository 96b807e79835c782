"use client";

import Link from "next/link";
import { ErrorBar, Line, LineChart, ReferenceLine, XAxis, YAxis } from "recharts";
import type { TonePoint } from "../../lib/rhetoric/tone-series.ts";
import styles from "../chart/chart.module.css";
import { EdgeTick } from "./act-chart.tsx";

const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 };
const WORDS: Readonly<Record<string, string>> = { "1": "for", "0": "even", "-1": "against" };

/** The tone of an actor's stances through the periods, with intervals; each point is a link to its sentences. */
export function ToneChart({ points }: { readonly points: readonly TonePoint[] }) {
  const [first, last] = [points[0]?.period ?? "", points.at(-1)?.period ?? ""];
  return (
    <LineChart
      responsive
      className={styles["tall"] ?? ""}
      data={[...points]}
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
      <Line
        dataKey="value"
        className={styles["bare"] ?? ""}
        dot={PointLink}
        activeDot={false}
        isAnimationActive={false}
      >
        <ErrorBar dataKey="spread" width={0} className={styles["error"] ?? ""} isAnimationActive={false} />
      </Line>
    </LineChart>
  );
}

function PointLink({ cx, cy, payload }: { cx?: number; cy?: number; payload?: TonePoint }) {
  if (cx === undefined || cy === undefined || payload === undefined || payload.value === null) return null;
  return (
    <Link
      key={payload.period}
      href={payload.href}
      scroll={false}
      prefetch={false}
      aria-label={payload.label}
      aria-current={payload.isOpen ? "true" : undefined}
      className={styles["point"]}
    >
      <title>{payload.label}</title>
      <circle className={styles["reach"]} cx={cx} cy={cy} r={12} />
      <circle className={styles["dot"]} cx={cx} cy={cy} r={5} />
    </Link>
  );
}
