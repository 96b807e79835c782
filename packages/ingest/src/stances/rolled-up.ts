import type { ActorId } from "@entente/schema";
import type { ResolvedMention } from "../entities/resolved-mention.ts";

/** The id under which an actor holds or receives a stance: its side, or itself; places and institutions without a side hold none. */
export function rolledUp(mention: ResolvedMention): ActorId | undefined {
  if (mention.type === "place") return undefined;
  if (mention.type === "institution") return mention.side ?? undefined;
  if (mention.type === "person") return mention.side ?? mention.entity;
  return mention.entity;
}
