"use client";

import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme } from "../../lib/page/theme-cookie.ts";
import styles from "./theme-switch.module.css";

const YEAR_IN_SECONDS = 31_536_000;
const LABELS: Readonly<Record<Theme, string>> = { auto: "Auto", light: "Light", dark: "Dark" };

/** Lets the reader choose light, dark, or what the system says; the choice is kept in a cookie. */
export function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    document.documentElement.dataset["theme"] = next;
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=strict`;
  };
  return (
    <fieldset className={styles["switch"]}>
      <legend className="visually-hidden">Theme</legend>
      {THEMES.map((each) => (
        <button
          key={each}
          type="button"
          className={styles["choice"]}
          aria-pressed={each === chosen}
          onClick={() => choose(each)}
        >
          {LABELS[each]}
        </button>
      ))}
    </fieldset>
  );
}
