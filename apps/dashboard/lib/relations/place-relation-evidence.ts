import type { Evidence, Relation } from "@entente/views";
import type { ActorNames } from "../actors/actor-names.ts";
import { type Paged, pageThrough } from "../controls/page-through.ts";
import type { PlacedStance } from "../evidence/place-stance.ts";
import { wordsOfReviewed } from "../reviews/place-review.ts";
import { formatSigned } from "../words/format-number.ts";
import { idOfMark } from "./place-matrix.ts";
import { formulaOf, placeRelationEvidence, wordsOfCounts } from "./place-relations.ts";
import { pairHref, type RelationParams, relationsHref } from "./relation-params.ts";

/** One direction of what a mark shows: its counts and the sum that gives its mean. */
export interface EvidenceSum {
  readonly title: string;
  readonly basis: string;
  readonly formula: string | undefined;
}

/** The sentences behind a mark of the relations page, and the sums that they give. */
export interface RelationEvidence {
  readonly title: string;
  readonly subject: string;
  readonly sums: readonly EvidenceSum[];
  readonly stances: Paged<PlacedStance>;
  readonly hrefOfPage: (page: number) => string;
  readonly closeHref: string;
  readonly openerId: string;
  readonly more: { readonly href: string; readonly words: string } | undefined;
}

const PAGE_SIZE = 30;
const MOST_SUMS = 2;

/** Gathers the sentences of the mark that an address names: a pair, or all that one actor shows or receives. */
export function placeEvidenceOfRelations(
  relations: readonly Relation[],
  params: RelationParams,
  names: ActorNames,
): RelationEvidence | undefined {
  const { holder, target } = params;
  if (holder === null && target === null) return undefined;
  const found = relations.filter(isAsked(params));
  return {
    title: titleOf(params, names),
    subject: `${holder ?? ""} ${target ?? ""} ${params.period ?? ""}`,
    sums: found.slice(0, holder !== null && target !== null ? MOST_SUMS : 0).map((relation) => sumOf(relation, names)),
    stances: placePage(
      found.flatMap(({ evidence }) => evidence),
      params.page,
      names,
    ),
    hrefOfPage: (page) => relationsHref(params, { holder, target, page }),
    closeHref: relationsHref(params, {}),
    openerId: idOfMark(holder, target),
    more:
      holder === null || target === null
        ? undefined
        : {
            href: pairHref({ holder, target }),
            words: `${names.nameOf(holder)} and ${names.nameOf(target)} through the years`,
          },
  };
}

/** One page of sentences, the latest first. */
export function placePage(evidence: readonly Evidence[], page: number, names: ActorNames): Paged<PlacedStance> {
  const latestFirst = [...evidence].sort(
    ({ stance: a }, { stance: b }) =>
      compare(b.date, a.date) || compare(a.documentId, b.documentId) || a.start - b.start,
  );
  const place = pageThrough(latestFirst, page, PAGE_SIZE);
  return { ...place, items: place.items.map((item) => placeRelationEvidence(item, names)) };
}

/** Says what one direction rests on, and its sum. */
export function sumOf(relation: Relation, names: ActorNames): EvidenceSum {
  const { holder, target, mean } = relation;
  const value = mean === null ? "no mean, all confidence is 0" : `mean polarity ${formatSigned(mean)}`;
  return {
    title: `${names.nameOf(holder)} on ${names.nameOf(target)}: ${value}`,
    basis: `${wordsOfCounts(relation)}${wordsOfReviewed(relation.evidence.map(({ stance }) => stance))}`,
    formula: formulaOf(relation),
  };
}

/** The network's lines hold both directions; a cell of the matrix holds one; a node holds all that its actor shows and receives. */
function isAsked({ holder, target, view }: RelationParams): (relation: Relation) => boolean {
  const isNetwork = view === "network";
  return (relation) => {
    if (holder !== null && target !== null)
      return (
        (relation.holder === holder && relation.target === target) ||
        (isNetwork && relation.holder === target && relation.target === holder)
      );
    if (holder !== null) return relation.holder === holder || (isNetwork && relation.target === holder);
    return relation.target === target;
  };
}

function titleOf({ holder, target, view, period }: RelationParams, { nameOf }: ActorNames): string {
  const when = view === "network" && period !== null ? `, ${period}` : "";
  if (holder !== null && target !== null)
    return `${nameOf(holder)} ${view === "network" ? "and" : "on"} ${nameOf(target)}${when}`;
  if (holder !== null)
    return view === "network" ? `${nameOf(holder)} and others${when}` : `${nameOf(holder)} on others`;
  return `Others on ${nameOf(target ?? "")}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
