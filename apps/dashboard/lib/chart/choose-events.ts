import type { KnownEvent } from "@entente/schema";

/** Chooses the events that belong on the timelines of an axis or issue. */
export function eventsOnSubject(events: readonly KnownEvent[], subject: string): KnownEvent[] {
  return byDate(events.filter((event) => concerns(event, subject)));
}

/** Chooses the events in which all of some actors take part. */
export function eventsWithActors(events: readonly KnownEvent[], actors: readonly string[]): KnownEvent[] {
  return byDate(events.filter((event) => actors.every((id) => takesPart(event, id))));
}

/** Whether an event belongs on the timelines of an axis or issue. */
export function concerns(event: KnownEvent, subject: string): boolean {
  return event.concerns.some((each) => each === subject);
}

/** Whether an actor takes part in an event. */
export function takesPart({ actors }: KnownEvent, actor: string): boolean {
  return actors.some((each) => each === actor);
}

function byDate(events: readonly KnownEvent[]): KnownEvent[] {
  return [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
