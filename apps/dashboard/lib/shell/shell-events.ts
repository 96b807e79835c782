/** What the shell can open over a page. */
export type ShellPart = "places" | "keys" | "tour";

/** The event by which a button asks the shell to open something. */
export const OPEN_SHELL = "entente:open";

/** The cookie that remembers that the tour was offered. */
export const TOUR_COOKIE = "entente-tour";

/** Asks the shell to open something. */
export function openShell(part: ShellPart): void {
  window.dispatchEvent(new CustomEvent<ShellPart>(OPEN_SHELL, { detail: part }));
}
