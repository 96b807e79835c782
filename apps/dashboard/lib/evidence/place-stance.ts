import type { StanceRow } from "@entente/schema";
import type { Evidence } from "@entente/views";
import type { ActorNames } from "../actors/actor-names.ts";
import { placeHref } from "../reader/reader-params.ts";
import { placeReview, type ReviewMark } from "../reviews/place-review.ts";
import { formatDate } from "../words/format-date.ts";
import { formatDecimal, formatSigned } from "../words/format-number.ts";

/** A stance laid out for a list. */
export interface PlacedStance {
  readonly key: string;
  readonly weight: string;
  readonly side: "left" | "right" | "open";
  readonly quote: string;
  readonly relation: string;
  readonly source: string;
  readonly title: string;
  readonly date: string;
  readonly href: string;
  readonly rule: string;
  readonly review: ReviewMark;
}

const VIEWS: Readonly<Record<StanceRow["polarity"], string>> = { 1: "for", 0: "of two minds on", [-1]: "against" };
const VOICES: Readonly<Record<StanceRow["voice"], string>> = {
  reported: "reported",
  own: "in its own voice",
  narrated: "told by the document",
};

/** Lays out a piece of evidence, with its signed weight towards the right pole. */
export function placeEvidence({ stance, sign, repeats }: Evidence, names: ActorNames): PlacedStance {
  const again = repeats === 0 ? "" : `; said ${repeats + 1} times here, counted once`;
  return { ...placeStance(stance, names, again), weight: formatSigned(sign * stance.confidence), side: sideOf(sign) };
}

/** Lays out a stance for itself, with its polarity. */
export function placeStance(stance: StanceRow, names: ActorNames, note = ""): PlacedStance {
  const { id, holder, target, polarity, basis, voice, confidence, documentId, start, end } = stance;
  return {
    key: `${id} ${holder} ${target} ${polarity}`,
    weight: polarity === 0 ? "0" : polarity > 0 ? "+1" : "−1",
    side: "open",
    quote: stance.quote,
    relation: `${names.nameOf(holder)} ${VIEWS[polarity]} ${names.nameOf(target)},`,
    source: `by ${basis}, ${VOICES[voice]}, confidence ${formatDecimal(confidence)}${note}`,
    title: stance.title,
    date: formatDate(stance.date),
    href: placeHref(documentId, { start, end }),
    rule: `Rule ${stance.rule}`,
    review: placeReview(
      stance,
      `${names.nameOf(holder)} ${VIEWS[polarity]} ${names.nameOf(target)}, ${formatDate(stance.date)}`,
    ),
  };
}

function sideOf(sign: number): PlacedStance["side"] {
  return sign < 0 ? "left" : sign > 0 ? "right" : "open";
}
