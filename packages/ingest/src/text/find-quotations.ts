import type { Quotation } from "./analysis.ts";

const QUOTE = /["“”„«»]|\n[ \t]*\n/gu;
const SINGLE = /(?<=^|[\s(\[—–-])[‘'](?=[\p{L}\p{N}])/gu;
/** A single-quoted stretch is looked for this far: an apostrophe that opens nothing must not make the search quadratic. */
const SINGLE_REACH = 600;

/**
 * Finds what stands in quotation marks. A quotation that a paragraph leaves open ends there, and the mark that opens the
 * next paragraph opens a quotation of its own. Double marks come first; single marks count outside them only.
 */
export function findQuotations(text: string): Quotation[] {
  const doubles = findDouble(text);
  return [...doubles, ...findSingle(text, doubles)].sort((a, b) => a.start - b.start);
}

function findDouble(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  const close = (end: number, closed: boolean) => {
    if (open >= 0 && end > open) found.push({ start: open, end, closed });
    open = -1;
  };
  for (const { 0: mark, index } of text.matchAll(QUOTE)) {
    if (mark.includes("\n")) close(index, false);
    else if (mark === "”" || mark === "»" || (mark === '"' && open >= 0)) close(index, true);
    else {
      close(index, false);
      open = index + 1;
    }
  }
  close(text.length, false);
  return found;
}

function findSingle(text: string, doubles: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = [];
  let free = 0;
  let at = 0;
  for (const { index } of text.matchAll(SINGLE)) {
    if (index < free) continue;
    while ((doubles[at]?.end ?? Number.POSITIVE_INFINITY) < index) at += 1;
    if ((doubles[at]?.start ?? Number.POSITIVE_INFINITY) <= index) continue;
    const reach = text.slice(index + 1, index + SINGLE_REACH);
    const length = reach.search(/(?<=[\p{L}\p{N}.,!?])[’'](?![\p{L}\p{N}])|\n[ \t]*\n|["“”]/u);
    if (length <= 0 || !/[’']/u.test(reach[length] ?? "")) continue;
    found.push({ start: index + 1, end: index + 1 + length, closed: true });
    free = index + 2 + length;
  }
  return found;
}
