const COUNT = new Intl.NumberFormat("en-GB");
const MINUS = "−";

/** Writes a count: 1,234. */
export function formatCount(value: number): string {
  return COUNT.format(value);
}

/** Writes a count with its noun: 1 document, 1,234 documents. */
export function formatCounted(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

/** Writes a number with its sign and two decimals: +0.47, −0.74, 0.00. */
export function formatSigned(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  if (Number(digits) === 0) return digits;
  return `${value < 0 ? MINUS : "+"}${digits}`;
}

/** Writes a number with two decimals and a true minus: 9.60, −8.10. */
export function formatDecimal(value: number): string {
  return `${value < 0 ? MINUS : ""}${Math.abs(value).toFixed(2)}`;
}

/** Writes a share as per cent: 12 %, below ten with one decimal. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return `${percent < 10 && percent > 0 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}
