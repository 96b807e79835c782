import type { ClaimRow, Span } from "@entente/schema";
import type { ActorNames } from "../actors/actor-names.ts";
import { documentHref, placeHref } from "../reader/reader-params.ts";
import { placeReview, type ReviewMark } from "../reviews/place-review.ts";
import { formatDate } from "../words/format-date.ts";
import { ACT_WORDS, MODE_WORDS } from "./act-words.ts";

/** A stretch of a claim's sentence, and what it is to the claim. */
export interface ClaimWords {
  readonly at: number;
  readonly text: string;
  readonly part: "speaker" | "cue" | "content" | "rest";
}

/** A claim laid out for a list; the parts of `words` that are content stand out. `permalink` outlives a rerun of the extraction. */
export interface PlacedClaim {
  readonly id: string;
  readonly claimId: string;
  readonly speaker: string;
  readonly side: string | undefined;
  readonly countedFor: string | undefined;
  readonly act: string;
  readonly mode: string;
  readonly words: readonly ClaimWords[];
  readonly about: readonly string[];
  readonly issues: readonly string[];
  readonly frames: readonly string[];
  readonly date: string;
  readonly title: string;
  readonly publisher: string | undefined;
  readonly href: string;
  readonly permalink: string;
  readonly cue: string | undefined;
  readonly confidence: number;
  readonly rule: string;
  readonly review: ReviewMark;
}

const LONGEST = 600;

/** Lays out a claim: who, what kind of act, in whose words, about whom. */
export function placeClaim(claim: ClaimRow, names: ActorNames): PlacedClaim {
  const { id, speaker, side, speakerText, act, mode, about, issues, frames, documentId, start, end } = claim;
  const who = speaker === null ? (speakerText ?? "Somebody unnamed") : names.nameOf(speaker);
  return {
    id: `${documentId} ${id} ${start}`,
    claimId: id,
    speaker: who,
    side: side === null || side === speaker ? undefined : names.nameOf(side),
    countedFor: side === null ? undefined : names.nameOf(side),
    act: ACT_WORDS[act].name.toLowerCase(),
    mode: MODE_WORDS[mode],
    words: wordsOf(claim),
    about: about.map(names.nameOf),
    issues: issues.map(names.issueName),
    frames: frames.map(names.frameName),
    date: formatDate(claim.date),
    title: claim.title,
    publisher: claim.publisher ?? undefined,
    href: placeHref(documentId, { start, end }),
    permalink: `${documentHref(documentId)}?at=${id}#at`,
    cue: claim.cueText ?? undefined,
    confidence: claim.confidence,
    rule: claim.rule,
    review: placeReview(claim, `${who} ${ACT_WORDS[act].name.toLowerCase()}, ${formatDate(claim.date)}`),
  };
}

function wordsOf({ context, contextStart, contentSpans, speakerSpan, cueSpan }: ClaimRow): ClaimWords[] {
  const parts = [
    ...contentSpans.map((span) => ({ span, part: "content" as const })),
    { span: cueSpan, part: "cue" as const },
    { span: speakerSpan, part: "speaker" as const },
  ].filter((each): each is { span: Span; part: "content" | "cue" | "speaker" } => each.span !== null);
  const words: ClaimWords[] = [];
  let at = 0;
  const add = (end: number, part: ClaimWords["part"]) => {
    const stop = Math.min(end, LONGEST);
    if (stop > at) words.push({ at, text: context.slice(at, stop), part });
    at = Math.max(at, stop);
  };
  for (const { span, part } of parts.sort((a, b) => a.span.start - b.span.start)) {
    add(span.start - contextStart, "rest");
    add(span.end - contextStart, part);
  }
  add(context.length, "rest");
  if (context.length > LONGEST) words.push({ at: LONGEST, text: "…", part: "rest" });
  return words;
}
