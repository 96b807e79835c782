import type { KnownEvent } from "@entente/schema";

/** Chooses the events that belong on the timelines of an axis or issue. */
export function eventsOnSubject(events: readonly KnownEvent[], subject: string): KnownEvent[] {
  return byDate(events.filter(({ concerns }) => concerns.some((each) => each === subject)));
}

/** Chooses the events in which all of some actors take part. */
export function eventsWithActors(events: readonly KnownEvent[], actors: readonly string[]): KnownEvent[] {
  return byDate(events.filter((event) => actors.every((id) => event.actors.some((each) => each === id))));
}

function byDate(events: readonly KnownEvent[]): KnownEvent[] {
  return [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
