import type { PredicateEntry } from "@entente/schema";
import { inflectVerb } from "../claims/inflect-verb.ts";

/** A form of a predicate: its words after the first, and the entry. */
export interface PredicateForm {
  readonly rest: readonly string[];
  readonly entry: PredicateEntry;
}

/** Predicate forms by their first word, longest first. */
export type PredicateLexicon = ReadonlyMap<string, readonly PredicateForm[]>;

/** Compiles reviewed predicates to a table of their forms. */
export function compilePredicates(entries: readonly PredicateEntry[]): PredicateLexicon {
  const table = new Map<string, PredicateForm[]>();
  for (const entry of entries) {
    for (const form of formsOf(entry)) {
      const [first = "", ...rest] = form.split(" ");
      table.set(first, [...(table.get(first) ?? []), { rest, entry }]);
    }
  }
  for (const forms of table.values()) forms.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

function formsOf({ lemma, pos }: PredicateEntry): string[] {
  if (pos === "verb") return inflectVerb(lemma);
  return pos === "noun" ? [lemma, `${lemma}s`] : [lemma];
}
