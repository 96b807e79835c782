/**
 * What one document may cost. `memory` and `seconds` bound the process that reads a file, `fetchSeconds` the whole of one fetch with its redirects.
 * `markupDepth`, `markupElements` and `attributes` (of one element) bound HTML, whose readers slow down with the square of each.
 * Shape: constants. Units: bytes, UTF-16 code units, seconds, levels, counts, megabytes (10^6 bytes). Empty, Errors: none.
 * Source: docs/method.md#limits.
 */
export const LIMITS = {
  bytes: 25 * 1024 * 1024,
  characters: 5_000_000,
  seconds: 20,
  memory: 1200,
  unpackedBytes: 150 * 1024 * 1024,
  markupDepth: 256,
  markupElements: 150_000,
  attributes: 500,
  redirects: 5,
  fetchSeconds: 30,
  feedEntries: 200,
} as const;
