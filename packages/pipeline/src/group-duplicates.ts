import { similarityOf } from "@entente/sources";

const ALIKE = 0.8;
/** Two places of a signature at a time: two texts that are alike in four places of five share such a pair but for once in 10^14. */
const BAND = 2;

/** Puts near duplicates into groups, each named after its first document. Order decides which is first. */
export function groupDuplicates(
  documents: readonly { readonly id: string; readonly signature: Uint32Array }[],
): string[] {
  const groups: string[] = [];
  const seen = createBands();
  documents.forEach(({ id, signature }, at) => {
    const alike = seen
      .candidatesFor(signature)
      .find((other) => similarityOf(documents[other]?.signature ?? signature, signature) >= ALIKE);
    groups.push(alike === undefined ? id : (groups[alike] ?? id));
    seen.add(signature, at);
  });
  return groups;
}

/** Finds the documents that share a band. Bands that merely share a key are told apart by comparing the signatures. */
function createBands() {
  const bands: Map<number, number[]>[] = [];
  const keysOf = (signature: Uint32Array) =>
    Array.from({ length: Math.floor(signature.length / BAND) }, (_, at) => keyOf(signature, at * BAND));
  return {
    candidatesFor: (signature: Uint32Array): number[] => {
      const found = keysOf(signature).flatMap((key, at) => bands[at]?.get(key) ?? []);
      return [...new Set(found)].sort((a, b) => a - b);
    },
    add: (signature: Uint32Array, document: number): void => {
      for (const [at, key] of keysOf(signature).entries()) {
        const band = bands[at] ?? new Map<number, number[]>();
        bands[at] = band;
        const documents = band.get(key);
        if (documents === undefined) band.set(key, [document]);
        else documents.push(document);
      }
    },
  };
}

function keyOf(signature: Uint32Array, from: number): number {
  let key = 0;
  for (let at = from; at < from + BAND; at += 1) key = Math.imul(key ^ (signature[at] ?? 0), 0x9e3779b1);
  return key;
}
