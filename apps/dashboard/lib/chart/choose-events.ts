import type { KnownEvent } from "@entente/schema";

/** Chooses the events that belong on the timelines of an axis or issue. */
export function eventsOnSubject(events: readonly KnownEvent[], subject: string): KnownEvent[] {
  return byDate(events.filter(({ concerns }) => concerns.some((each) => each === subject)));
}

function byDate(events: readonly KnownEvent[]): KnownEvent[] {
  return [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
