import type { Entity } from "@entente/schema";
import type { ResolvedMention } from "./resolved-mention.ts";

/** Groups mentions to entities, in the order of their first mention. Pronouns alone make no entity. */
export function groupEntities(mentions: readonly ResolvedMention[]): Entity[] {
  const groups = new Map<string, ResolvedMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.entity);
    if (group === undefined) groups.set(mention.entity, [mention]);
    else group.push(mention);
  }
  return [...groups.values()].flatMap((group) => {
    const named = group.find(({ form }) => form !== "pronoun" && form !== "nominal");
    if (named === undefined) return [];
    const side = group.find((mention) => mention.side !== null)?.side;
    const own = named.type === "state" || named.type === "bloc";
    return [
      {
        id: named.entity,
        type: named.type,
        name: named.name,
        ...(side === undefined || side === null || own ? {} : { side }),
        mentions: group.map(({ start, end, form, confidence }) => ({ start, end, form, confidence })),
      },
    ];
  });
}
