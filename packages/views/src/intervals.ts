/** A range that holds the true value with a stated probability. Shape: two numbers, low <= high. Units: those of the value. Empty: none. Errors: none. Source: as the function that gives it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Bounds a share by Wilson's score interval.
 * Shape: k of n -> interval. Units: shares 0..1; z 1.645 for 90 %. Empty: n = 0 gives 0 to 1. Errors: none. Source: Wilson (1927).
 */
export function wilsonInterval(k: number, n: number, z = 1.645): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const p = k / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  // Rounding must not push a share of 0 or 1 out of its own interval.
  return { low: Math.max(0, Math.min(p, centre - half)), high: Math.min(1, Math.max(p, centre + half)) };
}
