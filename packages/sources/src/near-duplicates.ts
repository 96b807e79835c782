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
  let equal = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] === b[at]) equal += 1;
  return equal / PERMUTATIONS;
}

/**
 * Tells whether one text may be an edited form of another: they share a tenth of their five-word shingles, or three words of five.
 * Shape: two texts -> boolean. Units: none. Empty: two empty texts are. Errors: none.
 * Source: of 72 news briefs on one matter no two shared more than a twentieth of their shingles or half of their words.
 */
export function isEdition(a: string, b: string): boolean {
  if (similarityOf(signatureOf(a), signatureOf(b)) >= 0.1) return true;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return 2 * shared >= 0.6 * (words.size + others.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
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
