import type { ClaimRow } from "@entente/schema";
import { ACT_WORDS, MODE_WORDS } from "./act-words.ts";
import type { ActorNames } from "./actor-names.ts";
import { formatDate } from "./format-date.ts";
import { placeReview, type ReviewMark } from "./place-review.ts";
import { placeHref } from "./reader-params.ts";

/** A claim laid out for a list; the parts of `words` that are content stand out. */
export interface PlacedClaim {
  readonly id: string;
  readonly speaker: string;
  readonly side: string | undefined;
  readonly act: string;
  readonly mode: string;
  readonly words: readonly { readonly at: number; readonly text: string; readonly isContent: boolean }[];
  readonly about: readonly string[];
  readonly issues: readonly string[];
  readonly date: string;
  readonly title: string;
  readonly href: string;
  readonly rule: string;
  readonly review: ReviewMark;
}

const LONGEST = 600;

/** Lays out a claim: who, what kind of act, in whose words, about whom. */
export function placeClaim(claim: ClaimRow, names: ActorNames): PlacedClaim {
  const { id, speaker, side, speakerText, act, mode, about, issues, documentId, start, end } = claim;
  const who = speaker === null ? (speakerText ?? "Somebody unnamed") : names.nameOf(speaker);
  return {
    id: `${documentId} ${id} ${start}`,
    speaker: who,
    side: side === null || side === speaker ? undefined : names.nameOf(side),
    act: ACT_WORDS[act].name.toLowerCase(),
    mode: MODE_WORDS[mode],
    words: wordsOf(claim),
    about: about.map(names.nameOf),
    issues: issues.map(names.issueName),
    date: formatDate(claim.date),
    title: claim.title,
    href: placeHref(documentId, { start, end }),
    rule: claim.rule,
    review: placeReview(claim, `${who} ${ACT_WORDS[act].name.toLowerCase()}, ${formatDate(claim.date)}`),
  };
}

function wordsOf({ context, contextStart, contentSpans }: ClaimRow): PlacedClaim["words"] {
  const words: { at: number; text: string; isContent: boolean }[] = [];
  let at = 0;
  const add = (end: number, isContent: boolean) => {
    const stop = Math.min(end, LONGEST);
    if (stop > at) words.push({ at, text: context.slice(at, stop), isContent });
    at = Math.max(at, stop);
  };
  for (const span of contentSpans) {
    add(span.start - contextStart, false);
    add(span.end - contextStart, true);
  }
  add(context.length, false);
  if (context.length > LONGEST) words.push({ at: LONGEST, text: "…", isContent: false });
  return words;
}
