import type { CueEntry } from "@entente/schema";
import { inflectVerb } from "./inflect-verb.ts";

/** A form of a cue: its words after the first, and the entry. */
export interface CueForm {
  readonly rest: readonly string[];
  readonly entry: CueEntry;
}

/** Cue forms by their first word, longest first. */
export type CueLexicon = ReadonlyMap<string, readonly CueForm[]>;

/** Compiles reviewed cues to a table of their inflected forms. */
export function compileCues(cues: readonly CueEntry[]): CueLexicon {
  const table = new Map<string, CueForm[]>();
  for (const entry of cues) {
    for (const form of formsOf(entry)) {
      const [first = "", ...rest] = form.split(" ");
      table.set(first, [...(table.get(first) ?? []), { rest, entry }]);
    }
  }
  for (const forms of table.values()) forms.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

function formsOf({ lemma, pos }: CueEntry): string[] {
  if (pos === "noun") return [lemma, /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`];
  const verbal = pos === "verb" || /^(?:be|make|take|express|raise|voice|pay) /u.test(lemma);
  return verbal ? inflectVerb(lemma) : [lemma];
}
