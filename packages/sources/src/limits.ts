/** What one file may cost. Shape: constants. Units: bytes, UTF-16 code units, seconds. Empty, Errors: none. Source: docs/method.md#limits. */
export const LIMITS = { bytes: 25 * 1024 * 1024, characters: 5_000_000, seconds: 20 } as const;
