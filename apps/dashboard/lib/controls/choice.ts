import { compareNames } from "../actors/compare-names.ts";

/** One choice of a list; those of one group stand together. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** The choice that sets no condition. */
export const ANY: Choice = { value: "", label: "Any" };

/** Orders choices by name. */
export function sortChoices(choices: readonly Choice[]): Choice[] {
  return [...choices].sort((a, b) => compareNames(a.label, b.label));
}

/** Adds “any”, and what is chosen already where it is not offered. */
export function withPresent(
  choices: readonly Choice[],
  present: string | null,
  nameOf: (id: string) => string,
): Choice[] {
  const isOffered = present === null || present === "" || choices.some(({ value }) => value === present);
  return [ANY, ...(isOffered ? [] : [{ value: present, label: nameOf(present) }]), ...choices];
}
