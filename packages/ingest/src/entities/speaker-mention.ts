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

/** The mention that "we" takes up: the text's own of that actor, or one made of the id alone. */
export function speakerMention(speaker: ActorId, named: readonly ResolvedMention[]): ResolvedMention {
  const own = named.find(({ entity, form }) => entity === speaker && form !== "demonym");
  if (own !== undefined) return own;
  const type = TYPES[speaker.slice(0, speaker.indexOf(":"))] ?? "state";
  const side = type === "state" || type === "bloc" ? speaker : null;
  return {
    start: 0,
    end: 0,
    first: 0,
    last: 0,
    form: "name",
    entity: speaker,
    type,
    name: speaker,
    side,
    confidence: 0.9,
  };
}
