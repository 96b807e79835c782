import type { DateWindow } from "./date-window.ts";

/** Keeps the part of a window that lies within other bounds; an empty bound is open. */
export function narrowWindow(
  { from = "", to = "" }: DateWindow,
  bounds: { readonly from: string; readonly to: string } | undefined,
): { readonly from: string; readonly to: string } {
  if (bounds === undefined) return { from, to };
  return {
    // A more precise date within the bound's year starts later and ends earlier than the year does.
    from: from > bounds.from ? from : bounds.from,
    to: to !== "" && to < `${bounds.to}-99` ? to : bounds.to,
  };
}
