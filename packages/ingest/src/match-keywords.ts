/** Something that keywords stand for: an issue or a frame. */
interface Keyed<Id extends string> {
  readonly id: Id;
  readonly keywords: readonly string[];
}

/** Compiles keywords to a function that lists the ids whose keywords stand in a text as whole words, in file order. */
export function compileKeywords<Id extends string>(entries: readonly Keyed<Id>[]): (text: string) => Id[] {
  const idsOf = new Map<string, Id[]>();
  for (const { id, keywords } of entries) {
    for (const keyword of keywords) {
      const lower = keyword.toLowerCase();
      idsOf.set(lower, [...(idsOf.get(lower) ?? []), id]);
    }
  }
  if (idsOf.size === 0) return () => [];
  const alternatives = [...idsOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const order = entries.map(({ id }) => id);
  return (text) => {
    const found = new Set(Array.from(text.toLowerCase().matchAll(pattern)).flatMap(([word]) => idsOf.get(word) ?? []));
    return order.filter((id) => found.has(id));
  };
}
