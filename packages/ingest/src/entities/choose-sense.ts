import type { ActorId } from "@entente/schema";
import type { Token } from "../text/analysis.ts";
import type { KnownName } from "./find-names.ts";
import type { Sense } from "./gazetteer.ts";

const LOCATIVE = new Set([
  "in",
  "at",
  "from",
  "to",
  "near",
  "outside",
  "around",
  "inside",
  "visit",
  "visited",
  "visiting",
  "through",
  "across",
  "within",
  "into",
]);
const SPEECH = /^(?:VB[DZP]?|MD)$/u;

/** What a name means here: the sense, whether it stands for a state or a place, and how sure that is. */
export interface Choice {
  readonly sense: Sense;
  readonly asPlace: boolean;
  readonly confidence: number;
}

/** Chooses the meaning of a known name from its date and what stands around it. */
export function chooseSense(name: KnownName, tokens: readonly Token[], date: string | null): Choice | undefined {
  const live = name.senses.filter((sense) => livesOn(sense, date));
  const sense = live.find(({ metonym }) => !metonym) ?? live[0] ?? name.senses[0];
  if (sense === undefined) return undefined;
  if (!sense.metonym) return { sense, asPlace: false, confidence: live.length > 1 ? 0.8 : 0.95 };
  return { sense, asPlace: !isActing(name, tokens), confidence: 0.8 };
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

function livesOn({ from, to }: Sense, date: string | null): boolean {
  if (date === null) return true;
  const before = from !== undefined && date < from.slice(0, date.length);
  return !before && (to === undefined || date.slice(0, 4) <= to.slice(0, 4));
}

function isActing({ first, last }: KnownName, tokens: readonly Token[]): boolean {
  const before = tokens[first - 1];
  const after = tokens[last];
  if (before !== undefined && LOCATIVE.has(before.lower) && before.sentence === tokens[first]?.sentence) return false;
  if (after === undefined) return false;
  if (after.tag === "POS") return true;
  if (/^(?:and|-|or)$/u.test(after.lower) && /^\p{Lu}/u.test(tokens[last + 1]?.text ?? "")) return true;
  const verb = /^RB/u.test(after.tag) ? tokens[last + 1] : after;
  if (verb !== undefined && SPEECH.test(verb.tag)) return true;
  return (
    before !== undefined &&
    /^(?:with|by|against|between|and|that|on|of|urged|accused|told|warned|for|than)$/u.test(before.lower)
  );
}
