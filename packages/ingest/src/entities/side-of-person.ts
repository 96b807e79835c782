import type { ActorId, PersonEntry } from "@entente/schema";
import { endsAfter, startsBy } from "./office-holder.ts";

/** The side for which a person speaks on a date: that of the office held then. Without a date, of the latest office. */
export function sideOfPerson({ offices }: PersonEntry, date: string | null): ActorId | null {
  if (date === null) return offices.at(-1)?.side ?? null;
  const held = offices.filter(({ from, to }) => startsBy(from, date, 0) && endsAfter(to, date, 0));
  return held.findLast(({ side }) => side !== undefined)?.side ?? null;
}
