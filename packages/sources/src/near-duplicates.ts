const PERMUTATIONS = 64;
const SHINGLE = 5;

/**
 * Sums up a text for comparison: MinHash over shingles of five words.
 * Shape: text -> 64 numbers. Units: unsigned 32-bit. Empty: all at their maximum. Errors: none.
 * Source: Broder (1997), On the resemblance and containment of documents.
 */
export function signatureOf(text: string): Uint32Array {
  const words = Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => hashWord(word));
  const signature = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
  for (let at = 0; at + Math.min(SHINGLE, words.length) <= words.length && words.length > 0; at += 1) {
    let shingle = 0;
    for (let offset = 0; offset < Math.min(SHINGLE, words.length); offset += 1)
      shingle = mix(shingle ^ (words[at + offset] ?? 0));
    for (let k = 0; k < PERMUTATIONS; k += 1) {
      const value = mix(shingle + Math.imul(k + 1, 0x9e3779b1));
      if (value < (signature[k] ?? 0)) signature[k] = value;
    }
  }
  return signature;
}

/** Estimates how alike two texts are from their signatures. Shape: two signatures -> share of equal places. Units: 0..1, Jaccard. Empty: two empty texts give 1. Errors: none. Source: as `signatureOf`. */
export function similarityOf(a: Uint32Array, b: Uint32Array): number {
  return a.reduce((equal, value, at) => equal + (value === b[at] ? 1 : 0), 0) / PERMUTATIONS;
}

function hashWord(word: string): number {
  let hash = 2166136261;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619);
  return hash >>> 0;
}

function mix(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
