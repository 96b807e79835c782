import "server-only";
import { parseBound, wordsOfWindow } from "../controls/date-window.ts";
import { type Paged, pageThrough } from "../controls/page-through.ts";
import { results } from "../data/results.ts";
import { type ExplainedSum, explainSum, wordsOfEvidence } from "../evidence/explain-sum.ts";
import { type PlacedStance, placeEvidence } from "../evidence/place-stance.ts";
import { wordsOfReviewed } from "../reviews/place-review.ts";
import type { PositionParams } from "./position-params.ts";
import type { PositionSubject } from "./position-subject.ts";

/** The evidence of one actor's position: its sum in words, and one page of the stances in it. */
export interface PositionEvidence extends ExplainedSum {
  readonly actor: string;
  readonly since: string;
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
  const shown = { from: parseBound(params.since) ?? from, to: parseBound(params.until) ?? to };
  const [detail, names] = await Promise.all([results.position(subject, shown, params.actor), results.names()]);
  if (detail === undefined) return undefined;
  const page = pageThrough([...detail.evidence].reverse(), params.page, PAGE_SIZE);
  return {
    ...explainSum(detail, subject.sides),
    actor: params.actor,
    since: shown.from,
    until: shown.to,
    basis: `${wordsOfEvidence(detail)}, ${wordsOfWindow(shown)}${wordsOfReviewed(detail.evidence.map(({ stance }) => stance))}.`,
    stances: { ...page, items: page.items.map((item) => placeEvidence(item, names)) },
  };
}
