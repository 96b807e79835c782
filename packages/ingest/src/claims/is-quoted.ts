import type { Analysis, Quotation } from "../text/analysis.ts";

/** Finds the quotation that holds an offset, by binary search; undefined where none does. */
function quotationAt(quotations: readonly Quotation[], offset: number): Quotation | undefined {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const candidate = quotations[low - 1];
  return candidate !== undefined && offset < candidate.end ? candidate : undefined;
}

/** Tells whether the whole of `[start, end)` stands in one quotation. */
export function isQuoted(analysis: Analysis, start: number, end: number): boolean {
  const quotation = quotationAt(analysis.quotations, start);
  return quotation !== undefined && end <= quotation.end + 1;
}
