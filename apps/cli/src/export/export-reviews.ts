import type { ClaimRow, Review, Span, StanceRow } from "@entente/schema";
import { type AnyStore, writeAtomically } from "@entente/store";
import { counted } from "../reviews/list-reviews.ts";
import { type DocumentReviews, readHeldReviews } from "../reviews/read-held-reviews.ts";

interface Labels {
  readonly claims: object[];
  readonly stances: object[];
}

/** What was found of a document's reviews: labels of its text, and how many reviews have no place in it any more. */
interface Labelled {
  readonly accepted: Labels;
  readonly rejected: Labels;
  readonly left: number;
}

/** Writes what people have reviewed as labelled passages, one a document, which `entente evaluate gold` reads; says how many. */
export async function exportReviews(store: Pick<AnyStore, "reviews" | "tables">, output: string): Promise<string> {
  const counts = { passages: 0, labels: 0, left: 0 };
  await writeAtomically(output, print(store, counts));
  const { passages, labels, left } = counts;
  const rest = left === 0 ? "" : `; ${left} left out, whose words stand in no document any more`;
  return `${counted(labels, "reviewed record")} in ${counted(passages, "document")} written to ${output}${rest}`;
}

async function* print(
  store: Pick<AnyStore, "reviews" | "tables">,
  counts: { passages: number; labels: number; left: number },
): AsyncGenerator<string> {
  yield "[";
  for await (const document of readHeldReviews(store)) {
    const labelled = labelsOf(document);
    counts.left += labelled.left;
    if (document.detail === undefined) continue;
    const { accepted, rejected } = labelled;
    const lists = [accepted.claims, accepted.stances, rejected.claims, rejected.stances];
    const labels = lists.reduce((sum, { length }) => sum + length, 0);
    if (labels === 0) continue;
    yield `${counts.passages === 0 ? "" : ","}\n${JSON.stringify(passageOf(document.detail, labelled))}`;
    counts.passages += 1;
    counts.labels += labels;
  }
  yield "\n]\n";
}

function passageOf({ row, text }: NonNullable<DocumentReviews["detail"]>, { accepted, rejected }: Labelled): object {
  const { documentId, title, publisher, date, kind, speaker } = row;
  const meta = {
    title,
    ...(publisher === null ? {} : { publisher }),
    date,
    kind,
    ...(speaker === null ? {} : { speaker }),
  };
  return { id: documentId, meta, text, entities: [], ...accepted, rejected };
}

function labelsOf({ detail, held, moved, lost }: DocumentReviews): Labelled {
  const labelled = { accepted: emptyLabels(), rejected: emptyLabels(), left: 0 };
  const rows = new Map<string, ClaimRow | StanceRow>(
    [...(detail?.claims ?? []), ...(detail?.stances ?? [])].map((row) => [row.id, row]),
  );
  const add = (review: Review, row: ClaimRow | StanceRow | undefined) => {
    const spans = row === undefined ? findWords(detail?.text ?? "", review) : spansOf(row);
    if (spans === undefined) labelled.left += 1;
    else addLabel(labelled[review.verdict], { review, spans, row });
  };
  for (const [record, review] of [...held, ...moved]) add(review, rows.get(record));
  // What was found of a record that is gone or says something else is a label all the same, where its words still stand.
  for (const { review, because } of lost) add(review, because === "changed" ? rows.get(review.record) : undefined);
  return labelled;
}

function addLabel(
  { claims, stances }: Labels,
  { review, spans, row }: { review: Review; spans: readonly Span[]; row: ClaimRow | StanceRow | undefined },
): void {
  const pairs = spans.map(({ start, end }) => [start, end]);
  if (review.kind === "stance") {
    const { holder, target, polarity } = { ...review.judged, ...review.correction };
    stances.push({ holder, target, polarity, evidence: pairs[0] });
    return;
  }
  const { speaker, side, act } = { ...review.judged, ...review.correction };
  const claim = row !== undefined && "act" in row ? row : undefined;
  claims.push({
    speaker: { ...claim?.speakerSpan, canonical: speaker ?? "unknown", side: side ?? "none" },
    ...(claim === undefined || claim.cueSpan === null ? {} : { cue: [claim.cueSpan.start, claim.cueSpan.end] }),
    content: pairs,
    ...(claim === undefined ? {} : { mode: claim.mode }),
    act,
  });
}

function spansOf(row: ClaimRow | StanceRow): readonly Span[] {
  return "act" in row ? row.contentSpans : [{ start: row.start, end: row.end }];
}

/** Where the words of a review stand in the text now, part by part in their order. */
function findWords(text: string, { kind, quote }: Review): Span[] | undefined {
  const parts = kind === "claim" ? quote.split(" … ") : [quote];
  const spans: Span[] = [];
  for (const part of parts) {
    const start = text.indexOf(part, spans.at(-1)?.end ?? 0);
    if (start < 0) return undefined;
    spans.push({ start, end: start + part.length });
  }
  return spans;
}

function emptyLabels(): Labels {
  return { claims: [], stances: [] };
}
