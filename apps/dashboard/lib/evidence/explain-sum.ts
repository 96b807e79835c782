import type { Interval, PositionDetail } from "@entente/views";
import { formatCounted, formatDecimal, formatSigned } from "../words/format-number.ts";

/** A position's arithmetic in words and figures. */
export interface ExplainedSum {
  readonly headline: string;
  readonly formula: string;
  readonly interval: string;
  readonly repeats: number;
  readonly reason: string | undefined;
}

/** Writes out the sum that gives a position, or why there is none. */
export function explainSum(
  detail: PositionDetail,
  sides: { readonly left: string; readonly right: string },
): ExplainedSum {
  const { name, sum, weight, prior, evidence } = detail;
  const repeats = evidence.reduce((total, item) => total + item.repeats, 0);
  if (detail.value === null) {
    const reason =
      detail.missing === "no-data"
        ? "No document in this window shows a stance of this actor towards either pole."
        : "Its stances come from one document. A position needs two, so none is drawn.";
    return { headline: `${name}: no position`, formula: "", interval: "", repeats, reason };
  }
  const { value, low, high } = detail;
  return {
    headline: `${name} ${formatSigned(value)}, ${sideInWords(value, { low, high }, sides)}`,
    formula: `${formatDecimal(sum)} ÷ (${formatDecimal(weight)} + ${prior}) = ${formatSigned(value)}`,
    interval: `${formatSigned(low)} to ${formatSigned(high)}`,
    repeats,
    reason: undefined,
  };
}

/** Says what the sum rests on. */
export function wordsOfEvidence({ stances, documents }: Pick<PositionDetail, "stances" | "documents">): string {
  return `${formatCounted(stances, "stance")} in ${formatCounted(documents, "document")}`;
}

function sideInWords(value: number, { low, high }: Interval, sides: { left: string; right: string }): string {
  if (low <= 0 && high >= 0) return "not clearly on either side";
  return value < 0 ? sides.left : sides.right;
}
