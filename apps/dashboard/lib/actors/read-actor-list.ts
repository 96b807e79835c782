import "server-only";
import type { Knowledge } from "@entente/schema";
import { type Paged, pageThrough } from "../controls/page-through.ts";
import { results } from "../data/results.ts";
import type { ActorParams } from "./actor-params.ts";
import { compareNames } from "./compare-names.ts";
import { KIND_WORDS, kindOf, listAllActors } from "./list-all-actors.ts";

/** One actor in the list; the counts are over all documents. */
export interface ListedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly documents: number;
  readonly claims: number;
  readonly held: number;
  readonly received: number;
}

/** The list of actors that an address asks for; undefined where nothing is extracted yet. */
export interface ActorListPage {
  readonly actors: Paged<ListedActor>;
  readonly all: number;
  readonly regions: readonly string[];
}

const PAGE_SIZE = 100;

/** Reads the actors that occur in the documents: named, claiming, or holding or receiving a stance. */
export async function readActorList(params: ActorParams): Promise<ActorListPage | undefined> {
  const [documents, knowledge, listed] = await Promise.all([results.documents(), results.knowledge(), listOccurring()]);
  if (documents.length === 0) return undefined;
  const aliases = aliasesOf(knowledge);
  const found = listed.filter(
    (actor) =>
      (params.kind === null || actor.id.startsWith(`${params.kind}:`)) &&
      (params.region === null || params.region === "" || actor.region === params.region) &&
      isNamed(`${actor.name} ${aliases.get(actor.id) ?? ""}`, params.text),
  );
  return {
    actors: pageThrough(found.sort(orderOf(params.sort)), params.page, PAGE_SIZE),
    all: listed.length,
    regions: [...new Set(listed.map(({ region }) => region))].filter((region) => region !== "").sort(compareNames),
  };
}

async function listOccurring(): Promise<ListedActor[]> {
  const [mentions, speakers, taking, names, knowledge] = await Promise.all([
    results.mentionTallies(),
    results.speakers(),
    results.parties({}),
    results.names(),
    results.knowledge(),
  ]);
  const known = listAllActors(knowledge);
  const documents = new Map(mentions.map((row): [string, number] => [row.actor, row.documents]));
  const claims = new Map(speakers.map((row): [string, number] => [row.actor, row.count]));
  const parties = new Map(taking.map((row) => [String(row.actor), row]));
  const ids = new Set<string>([...documents.keys(), ...claims.keys(), ...parties.keys()]);
  return [...ids].flatMap((id): ListedActor[] => {
    const kind = kindOf(id);
    // A place is where something happens, not who does it.
    if (kind === undefined || kind === "place") return [];
    return [
      {
        id,
        name: names.nameOf(id),
        kind: KIND_WORDS[kind],
        region: kind === "state" ? (known.get(id)?.region ?? "") : "",
        documents: documents.get(id) ?? 0,
        claims: claims.get(id) ?? 0,
        held: parties.get(id)?.held ?? 0,
        received: parties.get(id)?.received ?? 0,
      },
    ];
  });
}

function orderOf(sort: ActorParams["sort"]): (a: ListedActor, b: ListedActor) => number {
  const byName = (a: ListedActor, b: ListedActor) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1);
  const figures = {
    documents: ({ documents }: ListedActor) => documents,
    claims: ({ claims }: ListedActor) => claims,
    stances: ({ held, received }: ListedActor) => held + received,
    name: () => 0,
  };
  return (a, b) => figures[sort](b) - figures[sort](a) || byName(a, b);
}

/** The other names of each actor, so that a search for “UK” finds the United Kingdom. */
function aliasesOf({ states, blocs, institutions, organisations, people }: Knowledge): Map<string, string> {
  const entries = [...states, ...blocs, ...institutions, ...organisations, ...people];
  return new Map(entries.map(({ id, aliases }) => [id, aliases.join(" ")]));
}

function isNamed(names: string, asked: string | null): boolean {
  const lower = names.toLowerCase();
  return (asked ?? "")
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => lower.includes(word));
}
