import type { ActorId, EntityType } from "@entente/schema";
import type { ResolvedMention } from "./resolved-mention.ts";

const TYPES: Readonly<Record<string, EntityType>> = {
  state: "state",
  bloc: "bloc",
  inst: "institution",
  org: "org",
  person: "person",
  place: "place",
};

/** The first mention by name of each actor of a text. */
export type FirstMentions = ReadonlyMap<ActorId, ResolvedMention>;

export function firstMentions(mentions: readonly ResolvedMention[]): FirstMentions {
  const first = new Map<ActorId, ResolvedMention>();
  for (const mention of mentions) {
    if (mention.form !== "pronoun" && mention.form !== "nominal" && !first.has(mention.entity))
      first.set(mention.entity, mention);
  }
  return first;
}

/** The mention that "we" takes up: the text's own of that actor, or one made of the id alone. */
export function speakerMention(speaker: ActorId, named: FirstMentions): ResolvedMention {
  const own = named.get(speaker);
  if (own !== undefined) return own;
  const type = TYPES[speaker.slice(0, speaker.indexOf(":"))] ?? "state";
  const side = type === "state" || type === "bloc" ? speaker : null;
  const at = { start: 0, end: 0, first: 0, last: 0 };
  return { ...at, form: "name", entity: speaker, type, name: speaker, side, confidence: 0.9 };
}
