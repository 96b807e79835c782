"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import styles from "./network-slider.module.css";

/** One stop of the slider: a period, how much there is in it, and where it leads. */
interface Stop {
  readonly period: string;
  readonly stances: number;
  readonly height: number;
  readonly href: string;
  readonly isShown: boolean;
}

/** Moves the network through time: a bar a period, each a link, and a slider under them. The first stop of the slider is the whole window. */
export function NetworkSlider({ stops, allHref }: { readonly stops: readonly Stop[]; readonly allHref: string }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const at = stops.findIndex(({ isShown }) => isShown) + 1;
  const shown = stops[at - 1]?.period ?? "Whole window";
  const move = (to: number) => {
    const href = to === 0 ? allHref : stops[to - 1]?.isShown === true ? undefined : stops[to - 1]?.href;
    if (href !== undefined) startTransition(() => router.replace(href, { scroll: false }));
  };
  return (
    <div className={styles["slider"]} aria-busy={isPending}>
      <Link
        href={allHref}
        prefetch={false}
        scroll={false}
        className={styles["all"]}
        aria-current={at === 0 ? "true" : undefined}
      >
        Whole window
      </Link>
      <ol className={styles["stops"]}>
        {stops.map(({ period, stances, height, href, isShown }) => (
          <li key={period}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              className={styles["stop"]}
              aria-current={isShown ? "true" : undefined}
              aria-label={`${period}: ${stances} stances`}
              title={`${period}: ${stances} stances`}
            >
              <svg className={styles["plot"]} aria-hidden="true">
                <rect className={styles["bar"]} x="12%" width="76%" y={`${100 - height}%`} height={`${height}%`} />
              </svg>
              <span>{period}</span>
            </Link>
          </li>
        ))}
      </ol>
      <input
        key={at}
        type="range"
        className={styles["range"]}
        min={0}
        max={stops.length}
        step={1}
        defaultValue={at}
        aria-label="Period of the network"
        aria-valuetext={shown}
        onChange={(event) => move(Number(event.currentTarget.value))}
      />
    </div>
  );
}
