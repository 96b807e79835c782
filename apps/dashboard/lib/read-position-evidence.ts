import "server-only";
import { parseBound, wordsOfWindow } from "./date-window.ts";
import { type ExplainedSum, explainSum, wordsOfEvidence } from "./explain-sum.ts";
import { type Paged, pageThrough } from "./page-through.ts";
import { wordsOfReviewed } from "./place-review.ts";
import { type PlacedStance, placeEvidence } from "./place-stance.ts";
import type { PositionParams } from "./position-params.ts";
import type { PositionSubject } from "./position-subject.ts";
import { results } from "./results.ts";

/** The evidence of one actor's position: its sum in words, and one page of the stances in it. */
export interface PositionEvidence extends ExplainedSum {
  readonly actor: string;
  readonly until: string;
  readonly basis: string;
  readonly stances: Paged<PlacedStance>;
}

const PAGE_SIZE = 40;

/** Reads the evidence that an address asks for; undefined where it asks for none, or for nobody we know. */
export async function readPositionEvidence(
  params: PositionParams,
  subject: PositionSubject,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<PositionEvidence | undefined> {
  if (params.actor === null) return undefined;
  const shown = { from, to: parseBound(params.until) ?? to };
  const [detail, names] = await Promise.all([results.position(subject, shown, params.actor), results.names()]);
  if (detail === undefined) return undefined;
  const page = pageThrough([...detail.evidence].reverse(), params.page, PAGE_SIZE);
  return {
    ...explainSum(detail, subject.sides),
    actor: params.actor,
    until: shown.to,
    basis: `${wordsOfEvidence(detail)}, ${wordsOfWindow(shown)}${wordsOfReviewed(detail.evidence.map(({ stance }) => stance))}.`,
    stances: { ...page, items: page.items.map((item) => placeEvidence(item, names)) },
  };
}
