import type { ActorEntry, Knowledge, PersonEntry, StateEntry } from "@entente/schema";
import type { DateWindow } from "../controls/date-window.ts";
import { formatDate } from "../words/format-date.ts";
import { KIND_WORDS, kindOf } from "./list-all-actors.ts";

/** A term in an office. `holder` is named where the page is that of the side for which the office speaks. */
export interface OfficeTerm {
  readonly key: string;
  readonly title: string;
  readonly holder: { readonly id: string; readonly name: string } | undefined;
  readonly side: { readonly id: string; readonly name: string } | undefined;
  readonly from: string;
  readonly to: string;
}

/** What the reviewed knowledge says of an actor. */
export interface ActorFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string | undefined;
  readonly life: string | undefined;
  /** For whom its words and deeds count: the side of an institution, the sides of a person's offices. */
  readonly sides: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly memberOf: readonly { readonly id: string; readonly name: string }[];
  /** The names it goes by, by kind of name. */
  readonly names: readonly { readonly title: string; readonly names: readonly string[] }[];
  readonly offices: readonly OfficeTerm[];
  readonly isReviewed: boolean;
}

/** Tells whether a term touches a window; a term or a window without a bound is open there. */
export function isDuring(term: Pick<OfficeTerm, "from" | "to">, { from = "", to = "" }: DateWindow): boolean {
  const startsInTime = to === "" || term.from.slice(0, to.length) <= to;
  const endsInTime = term.to === "" || term.to >= from.slice(0, term.to.length);
  return startsInTime && endsInTime;
}

type Named = (id: string) => { readonly id: string; readonly name: string };

/** Gathers what the knowledge says of an actor; an actor that it does not hold has a name and a kind. */
export function describeActor(id: string, knowledge: Knowledge, nameOf: (id: string) => string): ActorFacts {
  const { states, blocs, institutions, organisations, places, people } = knowledge;
  const named: Named = (other) => ({ id: other, name: nameOf(other) });
  const state = states.find((entry) => entry.id === id);
  const person = people.find((entry) => entry.id === id);
  const other = [...blocs, ...institutions, ...organisations, ...places].find((entry) => entry.id === id);
  const entry = state ?? other;
  const kind = kindOf(id);
  return {
    ...named(id),
    kind: kind === undefined ? "Actor" : KIND_WORDS[kind],
    region: state?.subregion ?? state?.region,
    life: lifeOf(entry),
    sides: sidesOf(other, person).map(named),
    members: (other?.members ?? []).map(named),
    memberOf: blocs.filter(({ members = [] }) => members.some((member) => member === id)).map((bloc) => named(bloc.id)),
    names: namesOf(state, entry ?? person),
    offices: eachOnce(person === undefined ? officesFor(id, people) : officesOf(person, named)),
    isReviewed: state !== undefined || other !== undefined || person !== undefined,
  };
}

function sidesOf(entry: ActorEntry | undefined, person: PersonEntry | undefined): string[] {
  const sides = [entry?.side, ...(person?.offices ?? []).map(({ side }) => side)];
  return [...new Set(sides.filter((side) => side !== undefined))];
}

function namesOf(
  state: StateEntry | undefined,
  entry: { readonly aliases: readonly string[] } | undefined,
): ActorFacts["names"] {
  const { demonyms = [], capitals = [], seats = [] } = state ?? {};
  return [
    { title: "Also", names: entry?.aliases ?? [] },
    { title: "Its people and adjective", names: demonyms },
    { title: "Capital", names: capitals },
    { title: "Seats of government", names: seats },
  ].filter(({ names }) => names.length > 0);
}

function lifeOf(entry: Pick<ActorEntry, "from" | "to"> | undefined): string | undefined {
  if (entry?.from === undefined && entry?.to === undefined) return undefined;
  const [from, to] = [entry.from, entry.to].map((date) => (date === undefined ? "" : formatDate(date)));
  return to === "" ? `since ${from}` : from === "" ? `until ${to}` : `${from} to ${to}`;
}

function officesOf({ id, offices }: PersonEntry, named: Named): OfficeTerm[] {
  return offices
    .map(({ title, side, from = "", to = "" }) => ({
      key: `${id} ${title} ${from}`,
      title,
      holder: undefined,
      side: side === undefined ? undefined : named(side),
      from,
      to,
    }))
    .sort(latestFirst);
}

/** Who speaks, or spoke, for a state, a bloc or an organisation. */
function officesFor(id: string, people: readonly PersonEntry[]): OfficeTerm[] {
  return people
    .flatMap((person) =>
      person.offices
        .filter(({ side }) => side === id)
        .map(({ title, from = "", to = "" }) => ({
          key: `${person.id} ${title} ${from}`,
          title,
          holder: { id: person.id, name: person.name },
          side: undefined,
          from,
          to,
        })),
    )
    .sort(latestFirst);
}

function latestFirst(a: OfficeTerm, b: OfficeTerm): number {
  return a.from < b.from ? 1 : a.from > b.from ? -1 : a.key < b.key ? -1 : 1;
}

/** A user's own knowledge may repeat a term of the bundled one. */
function eachOnce(terms: readonly OfficeTerm[]): OfficeTerm[] {
  return [...new Map(terms.map((term) => [term.key, term])).values()];
}
