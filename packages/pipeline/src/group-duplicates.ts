import { similarityOf } from "@entente/sources";

const ALIKE = 0.8;
/** Two places of a signature at a time: two texts that are alike in four places of five share such a pair but for once in 10^14. */
const BAND = 2;

/** Puts near duplicates into groups, each named after its first document. Order decides which is first. */
export function groupDuplicates(
  documents: readonly { readonly id: string; readonly signature: Uint32Array }[],
): string[] {
  const groups: string[] = [];
  const places = new Map<string, number[]>();
  documents.forEach(({ id, signature }, at) => {
    const bands = bandsOf(signature);
    const candidates = [...new Set(bands.flatMap((band) => places.get(band) ?? []))].sort((a, b) => a - b);
    const alike = candidates.find(
      (other) => similarityOf(documents[other]?.signature ?? signature, signature) >= ALIKE,
    );
    groups.push(alike === undefined ? id : (groups[alike] ?? id));
    for (const band of bands) {
      const place = places.get(band);
      if (place === undefined) places.set(band, [at]);
      else place.push(at);
    }
  });
  return groups;
}

function bandsOf(signature: Uint32Array): string[] {
  return Array.from({ length: Math.floor(signature.length / BAND) }, (_, at) =>
    [at, ...signature.slice(at * BAND, (at + 1) * BAND)].join(" "),
  );
}
