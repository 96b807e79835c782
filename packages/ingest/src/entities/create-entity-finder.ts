import type { Knowledge } from "@entente/schema";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { analyzeText } from "../text/analyze-text.ts";
import { chooseSense, placeIdOf } from "./choose-sense.ts";
import { composeInstitutions } from "./compose-institutions.ts";
import { createPeopleDescriber } from "./describe-people.ts";
import { findNames, type KnownName } from "./find-names.ts";
import { findTurns } from "./find-turns.ts";
import { createUnknownNameFinder } from "./find-unknown-names.ts";
import { compileGazetteer } from "./gazetteer.ts";
import { createGenderGuesser } from "./guess-gender.ts";
import { linkPeople } from "./link-people.ts";
import { compileSurnames } from "./person-names.ts";
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
  const { homeOf } = gazetteer;
  const describePeople = createPeopleDescriber(knowledge, { homeOf, genderOf: createGenderGuesser() });
  const findKnown = (analysis: Analysis, date: string | null) =>
    findNames(analysis, gazetteer).flatMap((name) => resolveName(name, analysis.tokens, date));
  return (analysis, document) => {
    const { date } = document;
    const known = findKnown(analysis, date);
    const headline = findKnown(analyzeText(document.title), date).filter(({ type }) => type === "person");
    const home = document.speaker?.startsWith("state:") ? document.speaker : null;
    const composed = composeInstitutions(analysis.tokens, known, home);
    const all = sorted([...composed, ...findUnknown(analysis, composed)]);
    const linked = linkPeople(analysis, all, { surnames, date, headline });
    const { mentions, facts } = describePeople(analysis, linked);
    const turns = findTurns(analysis, document, surnames);
    return sorted([...mentions, ...resolveReferences(analysis, mentions, { document, turns, facts, homeOf })]);
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
  const place = { entity: placeIdOf(text), type: "place", name: text, side: null, country: sense.entity } as const;
  if (asPlace) return [{ ...range, ...place, form: "name", confidence }];
  const side = sense.person === undefined ? sense.side : sideOfPerson(sense.person, date);
  return [{ ...range, form: sense.form, entity: sense.entity, type: sense.type, name: sense.name, side, confidence }];
}

function sorted(mentions: readonly ResolvedMention[]): ResolvedMention[] {
  return [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
}
