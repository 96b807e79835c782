import type { DocumentRow } from "@entente/schema";

/** A stretch of time; a missing or empty bound is open. */
export interface DateWindow {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;
const DEFAULT_YEARS = 10;

/** Takes what stands in the address for a date: absent gives null, empty or no date gives an open bound. */
export function parseBound(text: string | null): string | null {
  if (text === null) return null;
  return DATE.test(text) ? text : "";
}

/** The first and the last year of some documents; undefined where there are none. */
export function yearsOf(
  documents: readonly DocumentRow[],
): { readonly first: number; readonly last: number } | undefined {
  if (documents.length === 0) return undefined;
  const years = documents.map(({ date }) => Number(date.slice(0, 4)));
  return {
    first: years.reduce((a, b) => Math.min(a, b)),
    last: years.reduce((a, b) => Math.max(a, b)),
  };
}

/** The window that a page shows: what the address asks for, else the ten years up to the last document. */
export function chooseWindow(
  asked: { readonly from: string | null; readonly to: string | null },
  documents: readonly DocumentRow[],
): { readonly from: string; readonly to: string } {
  const years = yearsOf(documents);
  return {
    from: parseBound(asked.from) ?? (years === undefined ? "" : String(years.last - DEFAULT_YEARS + 1)),
    to: parseBound(asked.to) ?? (years === undefined ? "" : String(years.last)),
  };
}

/** Says a window in words. */
export function wordsOfWindow({ from, to }: DateWindow): string {
  const [start, end] = [from ?? "", to ?? ""];
  if (start === "" && end === "") return "all years";
  if (start === "") return `up to ${end}`;
  if (end === "") return `since ${start}`;
  return start === end ? start : `${start} to ${end}`;
}
