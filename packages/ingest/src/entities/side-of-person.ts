import type { ActorId, PersonEntry } from "@entente/schema";

/** The side for which a person speaks on a date: the office held then. Without a date, the latest office. */
export function sideOfPerson({ offices }: PersonEntry, date: string | null): ActorId | null {
  if (date === null) return offices.at(-1)?.side ?? null;
  const held = offices.filter(({ from, to }) => startsBy(from, date) && endsAfter(to, date));
  return held.at(-1)?.side ?? null;
}

function startsBy(from: string | undefined, date: string): boolean {
  if (from === undefined) return true;
  const length = Math.min(from.length, date.length);
  return from.slice(0, length) <= date.slice(0, length);
}

function endsAfter(to: string | undefined, date: string): boolean {
  if (to === undefined) return true;
  const length = Math.min(to.length, date.length);
  return to.slice(0, length) >= date.slice(0, length);
}
