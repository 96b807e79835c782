"use client";

import dynamic from "next/dynamic";
import styles from "./chart.module.css";

const waiting = () => <p className={styles["waiting"]}>Drawing…</p>;

/** The share or count of one act or frame through the periods; fetched after the page stands, its table is there from the start. */
export const LazyShareChart = dynamic(async () => (await import("../rhetoric/share-chart.tsx")).ShareChart, {
  ssr: false,
  loading: waiting,
});

/** The tone of each side's stances through the periods. */
export const LazyToneChart = dynamic(async () => (await import("../rhetoric/tone-chart.tsx")).ToneChart, {
  ssr: false,
  loading: waiting,
});
