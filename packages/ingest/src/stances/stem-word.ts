import { createRequire } from "node:module";

// The subpath alone: natural's main module would load database clients and print to standard output.
const porter = createRequire(import.meta.url)("natural/lib/natural/stemmers/porter_stemmer") as {
  readonly stem: (word: string) => string;
};

const LARGEST_CACHE = 100_000;
const LONGEST_WORD = 40;

/** Creates a stemmer (Porter, 1980) that remembers what it has stemmed, up to a bound. */
export function createStemmer(): (lower: string) => string {
  const known = new Map<string, string>();
  return (lower) => {
    const before = known.get(lower);
    if (before !== undefined) return before;
    if (lower.length > LONGEST_WORD || !/^[a-z'-]+$/u.test(lower)) return lower;
    const stem = porter.stem(lower);
    if (known.size >= LARGEST_CACHE) known.clear();
    known.set(lower, stem);
    return stem;
  };
}
