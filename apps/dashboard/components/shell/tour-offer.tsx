"use client";

import { useState } from "react";
import { openShell } from "../../lib/shell/shell-events.ts";
import { TOUR_COOKIE } from "../../lib/shell/tour-cookie.ts";
import styles from "./shell.module.css";

const YEAR_IN_SECONDS = 31_536_000;

/** Offers the tour on the first visit, until it is taken or declined; a cookie remembers that. */
export function TourOffer() {
  const [isOver, setIsOver] = useState(false);
  if (isOver) return null;
  const end = () => {
    setIsOver(true);
    document.cookie = `${TOUR_COOKIE}=offered; path=/; max-age=${YEAR_IN_SECONDS}; samesite=strict`;
  };
  return (
    <section className={styles["offer"]} aria-label="First visit">
      <p>First visit? Five steps show how to read this.</p>
      <button
        type="button"
        className={styles["button"]}
        aria-haspopup="dialog"
        onClick={() => {
          end();
          openShell("tour");
        }}
      >
        Take the tour
      </button>
      <button type="button" className={styles["button"]} onClick={end}>
        Not now
      </button>
    </section>
  );
}
