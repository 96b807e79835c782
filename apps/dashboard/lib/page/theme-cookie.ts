/** The name of the cookie that holds the chosen theme. */
export const THEME_COOKIE = "entente-theme";

/** The themes; `auto` follows the system. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Tells whether a value names a theme. */
export function isTheme(value: string | undefined): value is Theme {
  return THEMES.some((theme) => theme === value);
}
