import type { ActorEntry, ActorRow, Knowledge } from "@entente/schema";

const NO_REGION = "Former states";

/** The kinds of actor, in words. */
export const KIND_WORDS = {
  state: "State",
  bloc: "Bloc or body",
  inst: "Institution",
  person: "Person",
  org: "Organisation",
  place: "Place",
} as const;

/** The kinds of actor, as their ids begin. */
export type ActorKind = keyof typeof KIND_WORDS;

/** Reads the kind of an actor out of its id. */
export function kindOf(id: string): ActorKind | undefined {
  const prefix = id.slice(0, id.indexOf(":"));
  return Object.keys(KIND_WORDS).find((kind): kind is ActorKind => kind === prefix);
}

/** Every known actor with its region: a state's own, else the kind of actor in the plural. */
export function listAllActors({
  states,
  blocs,
  institutions,
  organisations,
  people,
}: Knowledge): ReadonlyMap<string, ActorRow> {
  const others = (entries: readonly Pick<ActorEntry, "id" | "name">[], region: string) =>
    entries.map(({ id, name }): ActorRow => ({ id, name, region }));
  const rows = [
    ...states.map(({ id, name, region }): ActorRow => ({ id, name, region: region ?? NO_REGION })),
    ...others(blocs, "Blocs and bodies"),
    ...others(institutions, "Institutions"),
    ...others(organisations, "Organisations"),
    ...others(people, "People"),
  ];
  return new Map(rows.map((row) => [row.id, row]));
}

/** Adds rows for actors that the knowledge does not hold, named by their ids. */
export function withUnknown(
  known: ReadonlyMap<string, ActorRow>,
  ids: readonly ActorRow["id"][],
  nameOf: (id: string) => string,
): ReadonlyMap<string, ActorRow> {
  const unknown = ids.filter((id) => !known.has(id)).map((id): ActorRow => ({ id, name: nameOf(id), region: null }));
  return new Map([...known, ...unknown.map((row) => [row.id, row] as const)]);
}
