/** What the shell can open over a page. */
export type ShellPart = "places" | "keys" | "tour";

/** The event by which a button asks the shell to open something. */
export const OPEN_SHELL = "entente:open";

/** Asks the shell to open something. */
export function openShell(part: ShellPart): void {
  window.dispatchEvent(new CustomEvent<ShellPart>(OPEN_SHELL, { detail: part }));
}
