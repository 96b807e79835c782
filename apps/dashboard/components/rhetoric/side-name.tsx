import type { ReactNode } from "react";
import type { SideKey } from "../../lib/rhetoric/rhetoric-sides.ts";
import styles from "./side-name.module.css";

/** The name of a side in its colour, with a mark of that colour before it. */
export function SideName({ side, children }: { readonly side: SideKey; readonly children: ReactNode }) {
  return (
    <strong className={styles["name"]} data-side={side}>
      {children}
    </strong>
  );
}
