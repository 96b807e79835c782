import type { ResolvedMention } from "./resolved-mention.ts";

/** Lists the mentions that lie within `[start, end)`. `mentions` is sorted by start; costs a binary search. */
export function mentionsIn(mentions: readonly ResolvedMention[], start: number, end: number): ResolvedMention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: ResolvedMention[] = [];
  for (let at = low; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= end) break;
    if (mention.end <= end) found.push(mention);
  }
  return found;
}
