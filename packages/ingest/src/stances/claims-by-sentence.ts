import type { Claim } from "@entente/schema";
import type { Sentence } from "../text/analysis.ts";

/** A content of more sentences is followed no further: what is said there is the document's own business. */
const LONGEST = 60;
/** In one sentence, at most so many claims are looked at. */
const MOST = 12;

/** Lists for each sentence the claims whose content touches it, in the order of the claims. */
export function claimsBySentence(sentences: readonly Sentence[], claims: readonly Claim[]): Claim[][] {
  const lists = sentences.map((): Claim[] => []);
  for (const claim of claims) {
    for (const { start, end } of claim.content) {
      const first = firstEndingAfter(sentences, start);
      for (let at = first; at < Math.min(sentences.length, first + LONGEST); at += 1) {
        if ((sentences[at]?.start ?? end) >= end) break;
        const list = lists[at];
        if (list !== undefined && list.length < MOST && list.at(-1) !== claim) list.push(claim);
      }
    }
  }
  return lists;
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
