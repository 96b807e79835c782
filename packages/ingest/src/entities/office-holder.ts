import type { PersonEntry } from "@entente/schema";

const YEARS_BEFORE = 3;
const YEARS_AFTER = 10;

/**
 * Chooses whom a family name alone denotes on a date: who holds an office or role then, or else who was in public life
 * within the years around. Of several, the one that comes first in the reviewed list.
 */
export function holderOf(people: readonly PersonEntry[] | undefined, date: string | null): PersonEntry | undefined {
  if (people === undefined || people.length === 0) return undefined;
  if (date === null) return people.length === 1 ? people[0] : (people.find(isRecent) ?? people[0]);
  return (
    people.find(({ offices }) => offices.some(({ from, to }) => startsBy(from, date, 0) && endsAfter(to, date, 0))) ??
    people.find(({ offices }) =>
      offices.some(({ from, to }) => startsBy(from, date, YEARS_BEFORE) && endsAfter(to, date, YEARS_AFTER)),
    )
  );
}

function isRecent({ offices }: PersonEntry): boolean {
  return offices.some(({ to }) => to === undefined || to >= "2015");
}

/** Compares as precisely as both dates are known; years of grace widen a term. */
export function startsBy(from: string | undefined, date: string, grace: number): boolean {
  if (from === undefined) return true;
  const earlier = shifted(from, -grace);
  const length = Math.min(earlier.length, date.length);
  return earlier.slice(0, length) <= date.slice(0, length);
}

export function endsAfter(to: string | undefined, date: string, grace: number): boolean {
  if (to === undefined) return true;
  const later = shifted(to, grace);
  const length = Math.min(later.length, date.length);
  return later.slice(0, length) >= date.slice(0, length);
}

function shifted(date: string, years: number): string {
  return years === 0 ? date : `${String(Number(date.slice(0, 4)) + years).padStart(4, "0")}${date.slice(4)}`;
}
