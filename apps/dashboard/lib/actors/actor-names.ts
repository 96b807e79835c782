import type { ActorId, Knowledge } from "@entente/schema";

/** Looks up the name of an actor; an actor that the knowledge does not hold is named by its id. */
export interface ActorNames {
  readonly nameOf: (id: string) => string;
  readonly issueName: (id: string) => string;
  readonly frameName: (id: string) => string;
}

/** Gathers the names of all actors, issues and frames. */
export function nameActors({
  states,
  blocs,
  institutions,
  people,
  organisations,
  places,
  issues,
  frames,
}: Knowledge): ActorNames {
  const namesOf = (entries: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(entries.map(({ id, name }): [string, string] => [id, name]));
  const actors = namesOf([...states, ...blocs, ...institutions, ...people, ...organisations, ...places]);
  const [ofIssues, ofFrames] = [namesOf(issues), namesOf(frames)];
  return {
    nameOf: (id) => actors.get(id) ?? nameFromId(id),
    issueName: (id) => ofIssues.get(id) ?? nameFromId(id),
    frameName: (id) => ofFrames.get(id) ?? nameFromId(id),
  };
}

/** Words that a name does not begin with a capital letter, but where it begins with one of them. */
const SMALL = new Set(["of", "for", "and", "the", "in", "on", "to"]);

/** Reads a name out of an id: `person:boris-johnson` is Boris Johnson. */
export function nameFromId(id: ActorId | string): string {
  const slug = id.slice(id.indexOf(":") + 1);
  return id.startsWith("state:")
    ? slug
    : slug
        .split("-")
        .map((word, at) => (at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
        .join(" ");
}
