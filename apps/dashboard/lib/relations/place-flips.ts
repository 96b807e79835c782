import type { StanceRow } from "@entente/schema";
import type { Flip } from "@entente/views";
import type { ActorNames } from "../actors/actor-names.ts";
import { placeHref } from "../reader/reader-params.ts";
import { formatDate } from "../words/format-date.ts";

/** One side of a change: when, for or against, in which words. */
export interface FlipSide {
  readonly key: string;
  readonly when: string;
  readonly quote: string;
  readonly title: string;
  readonly href: string;
}

/** A change of sides laid out: who on whom, before and after. */
export interface PlacedFlip {
  readonly key: string;
  readonly title: string;
  readonly sides: readonly [FlipSide, FlipSide];
}

/** Lays out a change of sides. */
export function placeFlip({ holder, target, before, after }: Flip, { nameOf }: ActorNames): PlacedFlip {
  return {
    key: `${holder} ${target} ${after.id}`,
    title: `${nameOf(holder)} on ${nameOf(target)}`,
    sides: [sideOf(before), sideOf(after)],
  };
}

function sideOf(stance: StanceRow): FlipSide {
  return {
    key: `${stance.date} ${stance.id}`,
    when: `${formatDate(stance.date)}: ${stance.polarity > 0 ? "for" : "against"}`,
    quote: stance.quote,
    title: stance.title,
    href: placeHref(stance.documentId, stance),
  };
}
