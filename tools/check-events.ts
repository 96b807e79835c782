import { z } from "zod";

const Event = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  date: z.string(),
  until: z.string().optional(),
  concerns: z.array(z.string()).default([]),
  actors: z.array(z.string()).default([]),
});
type Event = z.infer<typeof Event>;

const ID = /^event:[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** Lists what is wrong with the events of each file: malformed and repeated ids, impossible dates, and axes, issues and actors that no file has. */
export function findEventProblems(
  files: Readonly<Record<string, readonly unknown[]>>,
  { subjects, actors }: { readonly subjects: ReadonlySet<string>; readonly actors: ReadonlySet<string> },
): string[] {
  const events = Object.entries(files).flatMap(([file, list]) => list.map((raw) => ({ file, ...Event.parse(raw) })));
  const seen = new Set<string>();
  return events.flatMap((event) => {
    const where = `${event.file} ${event.id}`;
    const isRepeated = seen.has(event.id);
    seen.add(event.id);
    return [
      ...(ID.test(event.id) ? [] : [`${where} is no id of an event. Expected ${ID.source}.`]),
      ...(isRepeated ? [`${where} stands twice. Join the two entries.`] : []),
      ...findDateProblems(event, where),
      ...unknownOf(event.concerns, subjects).map((id) => `${where} concerns ${id}, which no file has.`),
      ...unknownOf(event.actors, actors).map((id) => `${where} names ${id}, which no file has.`),
      ...(event.concerns.length + event.actors.length === 0
        ? [`${where} would be shown nowhere. Expected an axis or issue under concerns, or an actor.`]
        : []),
    ];
  });
}

function findDateProblems({ date, until }: Event, where: string): string[] {
  const malformed = [date, until].filter((each) => each !== undefined && !DATE.test(each));
  if (malformed.length > 0)
    return malformed.map((each) => `${where} has the date ${each}. Expected YYYY, YYYY-MM or YYYY-MM-DD.`);
  // Dates are compared as precisely as both are known.
  const isReversed = until !== undefined && until.slice(0, date.length) < date.slice(0, until.length);
  return isReversed ? [`${where} ends (${until}) before it begins (${date}).`] : [];
}

function unknownOf(ids: readonly string[], known: ReadonlySet<string>): string[] {
  return ids.filter((id) => !known.has(id));
}
