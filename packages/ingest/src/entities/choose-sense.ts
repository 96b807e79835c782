import type { ActorId } from "@entente/schema";
import type { Token } from "../text/analysis.ts";
import type { KnownName } from "./find-names.ts";
import type { Sense } from "./gazetteer.ts";
import { isActingSeat } from "./tell-metonyms.ts";

/** What a name means here: the sense, whether it stands for a state or a place, and how sure that is. */
export interface Choice {
  readonly sense: Sense;
  readonly asPlace: boolean;
  readonly confidence: number;
}

/** What a text makes likelier: its speaker, its date and the states that it names beyond doubt. */
export interface SenseContext {
  readonly date: string | null;
  readonly speaker: ActorId | undefined;
  readonly certain: ReadonlySet<ActorId>;
}

/** Chooses the meaning of a known name from its date, its document and what stands around it. */
export function chooseSense(name: KnownName, tokens: readonly Token[], context: SenseContext): Choice | undefined {
  const live = name.senses.filter((sense) => livesOn(sense, context.date));
  const plain = live.filter(({ metonym, type }) => !metonym && type !== "place");
  const sense = preferred(plain, context) ?? live.find(({ metonym }) => metonym) ?? live[0] ?? name.senses[0];
  if (sense === undefined) return undefined;
  if (!sense.metonym) return { sense, asPlace: false, confidence: plain.length > 1 ? 0.8 : 0.95 };
  const asPlace = !isActingSeat(name, tokens, sense.isSeat);
  return { sense, asPlace, confidence: 0.8 };
}

/**
 * Of several actors of one name ("Dominican", "Congolese", "CSIS") the speaker's own, then one that the text names beyond
 * doubt, then an organ of a state that it names, then the first that is no organ.
 */
function preferred(senses: readonly Sense[], { speaker, certain }: SenseContext): Sense | undefined {
  if (senses.length < 2) return senses[0];
  return (
    senses.find(({ entity }) => entity === speaker) ??
    senses.find(({ entity }) => certain.has(entity)) ??
    senses.find(({ type, side }) => type === "institution" && side !== null && certain.has(side)) ??
    senses.find(({ type }) => type !== "institution") ??
    senses[0]
  );
}

/** The place id of a capital that stands for no state: "in London". */
export function placeIdOf(text: string): ActorId {
  const slug = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return `place:${slug}` as ActorId;
}

/** Compares as precisely as both dates are known: in the year in which a state ended, both it and its heir are named. */
function livesOn({ from, to }: Sense, date: string | null): boolean {
  if (date === null) return true;
  const before = from !== undefined && date < from.slice(0, date.length);
  return !before && (to === undefined || date.slice(0, 4) <= to.slice(0, 4));
}
