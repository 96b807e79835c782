"use client";

import dynamic from "next/dynamic";
import styles from "./chart.module.css";

const waiting = () => <p className={styles["waiting"]}>Drawing…</p>;

/** The charts below are fetched after the page stands; the table beside each is there from the start. */
export const LazyTimelineChart = dynamic(async () => (await import("./timeline-chart.tsx")).TimelineChart, {
  ssr: false,
  loading: waiting,
});

/** One act's share or count through the periods. */
export const LazyActChart = dynamic(async () => (await import("./act-chart.tsx")).ActChart, {
  ssr: false,
  loading: waiting,
});

/** The tone of an actor's stances through the periods. */
export const LazyToneChart = dynamic(async () => (await import("./tone-chart.tsx")).ToneChart, {
  ssr: false,
  loading: waiting,
});
