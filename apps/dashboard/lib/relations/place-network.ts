import type { ActorPlace, Link, Party } from "@entente/views";
import { type LabelSide, placeLabels } from "../chart/place-labels.ts";
import { formatCounted, formatSigned } from "../words/format-number.ts";
import { idOfMark } from "./place-matrix.ts";
import { type Amount, amountOf, type Tone, toneOf, wordsOfCounts } from "./place-relations.ts";
import { type RelationParams, relationsHref } from "./relation-params.ts";

/** An actor on the network. `size` steps with its documents; an actor without a stance in the period is quiet. */
export interface PlacedNode {
  readonly id: string;
  readonly actor: string;
  readonly name: string;
  readonly x: string;
  readonly y: string;
  readonly size: 0 | 1 | 2 | 3 | 4 | 5;
  readonly group: string | undefined;
  readonly wide: LabelSide | undefined;
  readonly narrow: LabelSide | undefined;
  readonly summary: string;
  readonly href: string;
  readonly isOpen: boolean;
}

/** A pair on the network. */
export interface PlacedEdge {
  readonly id: string;
  readonly from: { readonly x: string; readonly y: string };
  readonly to: { readonly x: string; readonly y: string };
  readonly sign: "for" | "against" | "even";
  readonly tone: Tone;
  readonly amount: Amount;
  readonly summary: string;
  readonly mean: string;
  readonly names: readonly [string, string];
  readonly link: Link;
  readonly href: string;
  readonly isOpen: boolean;
}

/** A community with a letter and its members, the most documented first. */
export interface PlacedGroup {
  readonly letter: string;
  readonly members: readonly string[];
}

/** The network laid out in per cent of its width and height. */
export interface PlacedNetwork {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly groups: readonly PlacedGroup[];
}

interface Question {
  readonly places: readonly ActorPlace[];
  readonly parties: ReadonlyMap<string, Party>;
  readonly links: readonly Link[];
  readonly nameOf: (id: string) => string;
  readonly params: RelationParams;
}

const LETTERS = "ABCDEF";
const NODE_STEPS = [1, 3, 6, 12, 24] as const;
const MARGIN = { x: 0.08, y: 0.05 };

/** Lays the network out; every node and edge leads to its sentences. */
export function placeNetwork(question: Question): PlacedNetwork {
  const { places, links, params, nameOf } = question;
  const at = new Map(places.map((place) => [place.actor, pointOf(place)]));
  const labels = placeLabels(
    places.map((place) => ({
      id: place.actor,
      name: nameOf(place.actor),
      weight: question.parties.get(place.actor)?.documents ?? 0,
      ...inset(place),
      size: sizeOf(question.parties.get(place.actor)),
    })),
  );
  const nodes = places.map((place) => placeNode(place, question, labels.get(place.actor)));
  const edges = links.flatMap((link): PlacedEdge[] => {
    const [from, to] = [at.get(link.a), at.get(link.b)];
    return from === undefined || to === undefined ? [] : [{ ...placeEdge(link, nameOf, params), from, to }];
  });
  // The heavier lines lie above the lighter ones.
  return { nodes, edges: edges.sort((a, b) => a.link.stances - b.link.stances), groups: groupsOf(question) };
}

function placeNode(
  { actor, community, ...place }: ActorPlace,
  { parties, nameOf, params }: Question,
  labels: { readonly wide: LabelSide | undefined; readonly narrow: LabelSide | undefined } | undefined,
): PlacedNode {
  const party = parties.get(actor);
  const group = letterOf(community);
  const part =
    party === undefined
      ? "no stance in this period"
      : `holds ${formatCounted(party.held, "stance")}, receives ${party.received}, in ${formatCounted(party.documents, "document")}`;
  return {
    id: idOfMark(actor, null),
    actor,
    name: nameOf(actor),
    ...pointOf(place),
    size: sizeOf(party),
    group,
    wide: labels?.wide,
    narrow: labels?.narrow,
    summary: `${nameOf(actor)}: ${part}${group === undefined ? "" : `; group ${group}`}`,
    href: relationsHref(params, { holder: actor }),
    isOpen: params.holder === actor && params.target === null,
  };
}

function placeEdge(
  link: Link,
  nameOf: (id: string) => string,
  params: RelationParams,
): Omit<PlacedEdge, "from" | "to"> {
  const { a, b, mean, stances } = link;
  const tone = toneOf(mean);
  const written = mean === null ? "unknown" : formatSigned(mean);
  return {
    id: idOfMark(a, b),
    sign: tone === "even" ? "even" : tone.startsWith("for") ? "for" : "against",
    tone,
    amount: amountOf(stances),
    summary: `${nameOf(a)} and ${nameOf(b)}: mean polarity ${written}; ${wordsOfCounts(link)}`,
    mean: written,
    names: [nameOf(a), nameOf(b)],
    link,
    href: relationsHref(params, { holder: a, target: b }),
    isOpen: (params.holder === a && params.target === b) || (params.holder === b && params.target === a),
  };
}

function groupsOf({ places, parties, nameOf }: Question): PlacedGroup[] {
  return [...LETTERS].flatMap((letter, group): PlacedGroup[] => {
    const members = places
      .filter(({ community }) => community === group)
      .sort((a, b) => (parties.get(b.actor)?.documents ?? 0) - (parties.get(a.actor)?.documents ?? 0));
    return members.length === 0 ? [] : [{ letter, members: members.map(({ actor }) => nameOf(actor)) }];
  });
}

function letterOf(community: number | null): string | undefined {
  return community === null ? undefined : LETTERS[community];
}

function sizeOf(party: Party | undefined): PlacedNode["size"] {
  return NODE_STEPS.filter((step) => (party?.documents ?? 0) >= step).length as PlacedNode["size"];
}

function inset({ x, y }: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
  return { x: MARGIN.x + x * (1 - 2 * MARGIN.x), y: MARGIN.y + y * (1 - 2 * MARGIN.y) };
}

function pointOf(place: { readonly x: number; readonly y: number }): { readonly x: string; readonly y: string } {
  const { x, y } = inset(place);
  return { x: `${(x * 100).toFixed(2)}%`, y: `${(y * 100).toFixed(2)}%` };
}
