import type { ActorId, Knowledge } from "@entente/schema";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { chooseSense, placeIdOf } from "./choose-sense.ts";
import { composeInstitutions } from "./compose-institutions.ts";
import { findNames, type KnownName } from "./find-names.ts";
import { createUnknownNameFinder } from "./find-unknown-names.ts";
import { compileGazetteer } from "./gazetteer.ts";
import { compileSurnames, linkSurnames } from "./link-surnames.ts";
import { resolveReferences } from "./resolve-references.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { sideOfPerson } from "./side-of-person.ts";

/** Finds the mentions of one document, sorted by start. */
export type EntityFinder = (analysis: Analysis, document: ExtractorInput) => ResolvedMention[];

/** Compiles the names once; the function it gives is pure but for a cache of unknown names. */
export function createEntityFinder(knowledge: Knowledge): EntityFinder {
  const gazetteer = compileGazetteer(knowledge);
  const surnames = compileSurnames(knowledge);
  const findUnknown = createUnknownNameFinder();
  return (analysis, document) => {
    const known = findNames(analysis, gazetteer).flatMap((name) => resolveName(name, analysis.tokens, document.date));
    const home = document.speaker?.startsWith("state:") ? document.speaker : null;
    const composed = composeInstitutions(analysis.tokens, known, home);
    const all = sorted([...composed, ...findUnknown(analysis, composed)]);
    const named = sided(analysis, linkSurnames(analysis, all, { surnames, date: document.date }));
    return sorted([...named, ...resolveReferences(analysis, named, document)]);
  };
}

function resolveName(name: KnownName, tokens: readonly Token[], date: string | null): ResolvedMention[] {
  const choice = chooseSense(name, tokens, date);
  const first = tokens[name.first];
  const last = tokens[name.last - 1];
  if (choice === undefined || first === undefined || last === undefined) return [];
  const { sense, asPlace, confidence } = choice;
  const range = { first: name.first, last: name.last, start: first.start, end: last.end };
  const text = tokens
    .slice(name.first, name.last)
    .map((token) => token.text)
    .join(" ");
  if (asPlace)
    return [{ ...range, form: "name", entity: placeIdOf(text), type: "place", name: text, side: null, confidence }];
  const side = sense.person === undefined ? sense.side : sideOfPerson(sense.person, date);
  return [{ ...range, form: sense.form, entity: sense.entity, type: sense.type, name: sense.name, side, confidence }];
}

/** "Chinese Foreign Ministry spokesman Geng Shuang": a state or organ just before a person without an office gives the side. */
function sided(analysis: Analysis, mentions: readonly ResolvedMention[]): ResolvedMention[] {
  const sides = new Map<ActorId, ActorId>();
  return mentions.map((mention, at) => {
    if (mention.type !== "person" || mention.side !== null) return mention;
    const before = mentions[at - 1];
    const near =
      before !== undefined &&
      mention.first - before.last <= 4 &&
      before.type !== "person" &&
      before.type !== "place" &&
      before.side !== null;
    const titled = near && isTitle(analysis.tokens.slice(before.last, mention.first));
    if (titled && before.side !== null) sides.set(mention.entity, before.side);
    return { ...mention, side: sides.get(mention.entity) ?? null };
  });
}

function isTitle(between: readonly Token[]): boolean {
  return (
    between.length > 0 && between.every(({ tag, text }) => /^(?:NN|JJ|IN|POS)/u.test(tag) || /^\p{Lu}/u.test(text))
  );
}

function sorted(mentions: readonly ResolvedMention[]): ResolvedMention[] {
  return [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
}
