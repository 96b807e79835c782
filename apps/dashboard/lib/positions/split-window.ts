import { parseBound } from "../controls/date-window.ts";
import type { PositionParams } from "./position-params.ts";

/** Two bounds of a stretch of time; empty is open. */
export interface Bounds {
  readonly from: string;
  readonly to: string;
}

/** The two windows that are compared: those of the address, else the halves of the page's window, the later one longer where the years are odd. */
export function splitWindow(
  asked: Pick<PositionParams, "thenFrom" | "thenTo" | "nowFrom" | "nowTo">,
  { from, to }: Bounds,
  years: { readonly first: number; readonly last: number },
): { readonly then: Bounds; readonly now: Bounds } {
  const first = from === "" ? years.first : Number(from.slice(0, 4));
  const last = to === "" ? years.last : Number(to.slice(0, 4));
  const middle = first + Math.floor((last - first + 1) / 2);
  return {
    then: {
      from: parseBound(asked.thenFrom) ?? from,
      to: parseBound(asked.thenTo) ?? String(Math.max(first, middle - 1)),
    },
    now: { from: parseBound(asked.nowFrom) ?? String(middle), to: parseBound(asked.nowTo) ?? to },
  };
}
