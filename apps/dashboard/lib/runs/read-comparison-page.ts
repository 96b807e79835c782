import "server-only";
import type { Run } from "@entente/schema";
import { countDifferences, type Difference, type DifferenceKind } from "@entente/views";
import type { Choice } from "../controls/choice.ts";
import { type Paged, pageThrough } from "../controls/page-through.ts";
import { resultsOf } from "../data/results.ts";
import { formatCounted } from "../words/format-number.ts";
import { type PlacedDifference, placeDifference } from "./place-difference.ts";
import { type PlacedSubject, placeMoved } from "./place-moved.ts";
import { BEFORE_ALL, type RunParams } from "./run-params.ts";

/** Everything that the comparison of two runs shows. */
export interface ComparisonPage {
  readonly from: string;
  readonly to: string;
  readonly runs: readonly Choice[];
  /** Undefined where what the runs changed is not kept any more. */
  readonly counts: Readonly<Record<DifferenceKind, number>> | undefined;
  readonly documents: number;
  readonly differences: Paged<PlacedDifference>;
  /** Undefined where what later runs changed is not kept any more. */
  readonly moved: readonly PlacedSubject[] | undefined;
}

const PAGE_SIZE = 100;
/** Of the records behind one point; the list below the points holds all. */
const SHOWN_BECAUSE = 12;

/** Reads the comparison that an address asks for, by default of the latest run with the one before; undefined where there is no such run. */
export async function readComparisonPage(params: RunParams): Promise<ComparisonPage | undefined> {
  // A run's note tells what the extractor gave: reviews are no part of it.
  const results = resultsOf("machine");
  const runs = await results.runs();
  const to = params.to ?? runs[0]?.id;
  if (to === undefined) return undefined;
  const from = params.from ?? runs[runs.findIndex(({ id }) => id === to) + 1]?.id ?? BEFORE_ALL;
  const [comparison, names, rows] = await Promise.all([
    results.compareRuns(from, to),
    results.names(),
    results.documents(),
  ]);
  if (comparison === undefined) return undefined;
  const { differences, moved } = comparison;
  const documents = new Map(rows.map((row) => [row.documentId as string, row]));
  const place = (difference: Difference) => placeDifference(difference, { names, documents });
  const page = pageThrough((differences ?? []).filter(isAskedFor(params)), params.page, PAGE_SIZE);
  return {
    from,
    to,
    runs: choicesOf(runs),
    counts: differences === undefined ? undefined : countDifferences(differences),
    documents: new Set((differences ?? []).map(({ documentId }) => documentId)).size,
    differences: { ...page, items: page.items.map(place) },
    moved: moved?.map((subject) => placeMoved(subject, ({ because }) => because.slice(0, SHOWN_BECAUSE).map(place))),
  };
}

function choicesOf(runs: readonly Run[]): Choice[] {
  const named = runs.map(
    ({ id, started, counts }): Choice => ({
      value: id,
      label: `${started.slice(0, 10)} ${started.slice(11, 16)} UTC, ${formatCounted(counts.done + counts.removed, "document")}`,
    }),
  );
  return [...named, { value: BEFORE_ALL, label: "Before the first run" }];
}

function isAskedFor({ change, record }: RunParams): (difference: Difference) => boolean {
  return ({ kind, before, after }) =>
    (change === null || kind === change) && (record === null || (after ?? before)?.kind === record);
}
