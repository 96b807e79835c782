import type { ClaimRow, Span, StanceRow } from "@entente/schema";
import type { ActorNames } from "../actors/actor-names.ts";
import { ACT_WORDS, MODE_WORDS } from "../claims/act-words.ts";
import { placeReview, type ReviewMark } from "../reviews/place-review.ts";
import { formatDecimal } from "../words/format-number.ts";
import type { MarkedRecords } from "./mark-text.ts";
import { placeHref } from "./reader-params.ts";

/** A record in the margin, beside the block in which it starts. */
export interface MarginNote {
  readonly key: string;
  /** The id of the claim or stance. */
  readonly record: string;
  readonly layer: "claims" | "stances";
  readonly start: number;
  readonly sign: string;
  readonly view: "for" | "against" | undefined;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  readonly isTarget: boolean;
  readonly review: ReviewMark;
}

/** Lists the records that start in a block, in the order of the text. */
export function placeNotes(records: MarkedRecords, block: Span, names: ActorNames): MarginNote[] {
  const startsHere = ({ start }: Span) => start >= block.start && start < block.end;
  const isTarget = ({ start, end }: Span) => records.target?.start === start && records.target.end === end;
  const notes = [
    ...records.claims.filter(startsHere).map((claim) => ({ ...noteOfClaim(claim, names), isTarget: isTarget(claim) })),
    ...records.stances.filter(startsHere).map((row) => ({ ...noteOfStance(row, names), isTarget: isTarget(row) })),
  ];
  return notes.sort((a, b) => a.start - b.start);
}

function noteOfClaim(claim: ClaimRow, { nameOf }: ActorNames): Omit<MarginNote, "isTarget"> {
  const { id, speaker, side, speakerText, cueText, act, mode, confidence, rule, documentId, start, end } = claim;
  const who = speaker === null ? (speakerText ?? "Somebody unnamed") : nameOf(speaker);
  const whose = side === null || side === speaker ? "" : ` (${nameOf(side)})`;
  const cue = cueText === null ? "" : `cue “${cueText}”, `;
  const title = `${who}${whose} ${ACT_WORDS[act].name.toLowerCase()}`;
  return {
    key: `${id} ${start} ${end}`,
    record: id,
    layer: "claims",
    start,
    sign: "“",
    view: undefined,
    title,
    review: placeReview(claim, title),
    detail: `${MODE_WORDS[mode]}, ${cue}confidence ${formatDecimal(confidence)}, rule ${rule}`,
    href: placeHref(documentId, { start, end }),
  };
}

function noteOfStance(stance: StanceRow, { nameOf }: ActorNames): Omit<MarginNote, "isTarget"> {
  const { id, holder, target, polarity, basis, voice, confidence, rule, documentId, start, end } = stance;
  const view = polarity === 0 ? "of two minds on" : polarity > 0 ? "for" : "against";
  const title = `${nameOf(holder)} ${view} ${nameOf(target)}`;
  return {
    key: `${id} ${holder} ${target}`,
    record: id,
    layer: "stances",
    start,
    sign: polarity === 0 ? "±" : polarity > 0 ? "+" : "−",
    view: polarity === 0 ? undefined : polarity > 0 ? "for" : "against",
    title,
    review: placeReview(stance, title),
    detail: `by ${basis}, ${voice}, confidence ${formatDecimal(confidence)}, rule ${rule}`,
    href: placeHref(documentId, { start, end }),
  };
}
