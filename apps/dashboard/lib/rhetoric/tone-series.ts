import type { ToneRow } from "@entente/views";
import { formatCounted, formatSigned } from "../words/format-number.ts";
import type { SideKey } from "./rhetoric-sides.ts";

/** One period's tone as the chart draws it; a period with too few stances has no value. */
export interface TonePoint {
  readonly period: string;
  readonly value: number | null;
  readonly spread: readonly [number, number] | null;
  readonly href: string;
  readonly label: string;
  readonly isOpen: boolean;
  readonly counts: Pick<ToneRow, "stances" | "favourable" | "mixed" | "unfavourable">;
}

/** One side's tone through the periods. */
export interface ToneLine {
  readonly side: SideKey;
  readonly name: string;
  readonly points: readonly TonePoint[];
}

/** Lays the tone out over the periods, empty ones included. */
export function toneSeries(
  rows: readonly ToneRow[],
  periods: readonly string[],
  {
    open,
    who = "",
    hrefOf,
  }: { readonly open: string | null; readonly who?: string; readonly hrefOf: (period: string) => string },
): TonePoint[] {
  return periods.map((period) => {
    const row = rows.find((each) => each.period === period);
    const counts = row ?? { stances: 0, favourable: 0, mixed: 0, unfavourable: 0 };
    const base = { period, href: hrefOf(period), isOpen: open === period, counts };
    if (row === undefined) return { ...base, value: null, spread: null, label: `${who}${period}: no stances` };
    if (row.mean === null)
      return { ...base, value: null, spread: null, label: `${who}${period}: one stance only, too few for a mean` };
    const { mean, low, high, stances, favourable, mixed, unfavourable } = row;
    return {
      ...base,
      value: mean,
      spread: [mean - low, high - mean],
      label: `${who}${period}: tone ${formatSigned(mean)}, 90 % interval ${formatSigned(low)} to ${formatSigned(high)}, ${formatCounted(stances, "stance")}: ${favourable} for, ${mixed} mixed, ${unfavourable} against`,
    };
  });
}
