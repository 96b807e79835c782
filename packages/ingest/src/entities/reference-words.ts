import { type HeadKind, headKindOf } from "./nominal-heads.ts";

/** What a word may refer back with: a kind of pronoun, or the kind of actor that a common noun heads. */
export type ReferenceKind = "first" | "second" | "person" | "thing" | "group" | HeadKind;

const PRONOUNS: ReadonlyMap<string, ReferenceKind> = new Map<string, ReferenceKind>([
  ...words("we our us i my ours me mine", "first"),
  ...words("you", "second"),
  ...words("he she him her his hers", "person"),
  ...words("it its", "thing"),
  ...words("they their them theirs", "group"),
]);

/** Finds with what a word may refer back; undefined for most words. */
export function referenceKindOf(lower: string): ReferenceKind | undefined {
  return PRONOUNS.get(lower) ?? headKindOf(lower);
}

function words(list: string, kind: ReferenceKind): [string, ReferenceKind][] {
  return list.split(" ").map((word) => [word, kind]);
}
