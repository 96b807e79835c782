"use client";

import dynamic from "next/dynamic";
import styles from "./chart.module.css";

const waiting = () => <p className={styles["waiting"]}>Drawing…</p>;

/** One act's share or count through the periods; fetched after the page stands, its table is there from the start. */
export const LazyActChart = dynamic(async () => (await import("../rhetoric/act-chart.tsx")).ActChart, {
  ssr: false,
  loading: waiting,
});

/** The tone of an actor's stances through the periods. */
export const LazyToneChart = dynamic(async () => (await import("../rhetoric/tone-chart.tsx")).ToneChart, {
  ssr: false,
  loading: waiting,
});
