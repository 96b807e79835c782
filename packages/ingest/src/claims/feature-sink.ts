/** The features of one candidate as hashes; a model masks them to the size of its table. Filled and emptied by one reader. */
export interface FeatureSink {
  readonly ids: Int32Array;
  size: number;
  /** Adds the feature "the template has the values a and b". The mixing is that of MurmurHash3's finaliser. */
  readonly add: (template: number, a: number, b?: number) => void;
}

/** More features than any candidate has. */
const CAPACITY = 160;

/** Makes an empty sink. */
export function createFeatureSink(): FeatureSink {
  const ids = new Int32Array(CAPACITY);
  const sink: FeatureSink = {
    ids,
    size: 0,
    add: (template, a, b = 0) => {
      let hash = Math.imul(template, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(b, 0xcc9e2d51);
      hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
      ids[sink.size] = hash ^ (hash >>> 16);
      sink.size += 1;
    },
  };
  return sink;
}

/** Mixes two values to one, for features of three values and more. */
export function pairOf(a: number, b: number): number {
  const hash = Math.imul(a ^ (a >>> 16), 0x21f0aaad) ^ Math.imul(b, 0x735a2d97);
  return hash ^ (hash >>> 15);
}

/** Hashes a word (FNV-1a over UTF-16 code units). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
