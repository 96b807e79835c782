"use client";

import type { ReactNode } from "react";
import { openShell, type ShellPart } from "../../lib/shell/shell-events.ts";
import styles from "./shell.module.css";

interface Props {
  readonly opens: ShellPart;
  readonly look: "button" | "link";
  readonly children: ReactNode;
}

/** Opens something over the page. */
export function ShellButton({ opens, look, children }: Props) {
  return (
    <button type="button" className={styles[look]} aria-haspopup="dialog" onClick={() => openShell(opens)}>
      {children}
    </button>
  );
}
