"use client";

import { Overlay } from "./overlay.tsx";
import styles from "./shell.module.css";

const GROUPS = [
  {
    where: "Everywhere",
    keys: [
      ["Ctrl K or ⌘ K", "go to a page, an actor or a document"],
      ["?", "show this list"],
      ["Tab", "go from mark to mark; every mark of a chart is a link"],
      ["Enter", "open the sentences behind a mark"],
      ["Esc", "close what is open"],
    ],
  },
  {
    where: "Lists of claims and stances",
    keys: [
      ["j, k", "next, previous"],
      ["a", "accept"],
      ["r", "reject"],
      ["u", "take the last verdict back"],
    ],
  },
  {
    where: "Matrix of relations, and brushes on time",
    keys: [
      ["← → ↑ ↓", "go from cell to cell, or move the edge of a window"],
      ["Home, End", "go to the first or the last"],
    ],
  },
] as const;

/** The keys of the dashboard. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Overlay label="Keys" onClose={onClose}>
      <h2>Keys</h2>
      {GROUPS.map(({ where, keys }) => (
        <section key={where} className={styles["keys"]} aria-label={where}>
          <h3>{where}</h3>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <button type="button" className={styles["button"]} onClick={onClose}>
        Close
      </button>
    </Overlay>
  );
}
