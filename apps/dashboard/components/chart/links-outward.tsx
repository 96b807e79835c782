"use client";

import type { MouseEvent, ReactNode } from "react";
import styles from "./links-outward.module.css";

/** A chart in the frame of another page: what it links to opens in a window of its own, never inside the frame. */
export function LinksOutward({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" className={styles["alone"]} data-alone="" onClickCapture={openOutside}>
      <h1 className="visually-hidden">A chart from Entente</h1>
      {children}
    </main>
  );
}

function openOutside(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href") ?? "";
  if (link === null || href.startsWith("#")) return;
  event.preventDefault();
  event.stopPropagation();
  window.open(href, "_blank", "noopener");
}
