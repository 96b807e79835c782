import type { ActorId, Knowledge } from "@entente/schema";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Analysis } from "../text/analysis.ts";
import { analyzeText } from "../text/analyze-text.ts";
import { assignSides } from "./assign-sides.ts";
import { composeInstitutions } from "./compose-institutions.ts";
import { createPeopleDescriber } from "./describe-people.ts";
import { findNames } from "./find-names.ts";
import { findTurns } from "./find-turns.ts";
import { createUnknownNameFinder } from "./find-unknown-names.ts";
import { compileGazetteer } from "./gazetteer.ts";
import { createNameJudge } from "./judge-names.ts";
import { linkAbbreviations } from "./link-abbreviations.ts";
import { linkPeople } from "./link-people.ts";
import { linkShortForms } from "./link-short-forms.ts";
import { createOrganNamer } from "./name-organs.ts";
import { compileSurnames } from "./person-names.ts";
import { resolveNames } from "./resolve-names.ts";
import { resolveReferences } from "./resolve-references.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

/** Finds the mentions of one document, sorted by start. */
export type EntityFinder = (analysis: Analysis, document: ExtractorInput) => ResolvedMention[];

/** Compiles the names once; the function it gives is pure but for a cache of unknown names. */
export function createEntityFinder(knowledge: Knowledge): EntityFinder {
  const gazetteer = compileGazetteer(knowledge);
  const surnames = compileSurnames(knowledge);
  const judge = createNameJudge(surnames);
  const findUnknown = createUnknownNameFinder(judge);
  const nameOrgans = createOrganNamer(knowledge, gazetteer);
  const { homeOf } = gazetteer;
  const describePeople = createPeopleDescriber(knowledge, { homeOf, genderOf: judge.genderOf });
  const findKnown = (analysis: Analysis, document: ExtractorInput) =>
    resolveNames(findNames(analysis, gazetteer), analysis.tokens, document);
  return (analysis, document) => {
    const { date } = document;
    const { mentions: known, hidden } = findKnown(analysis, document);
    const title = findKnown(analyzeText(document.title), document).mentions;
    const headline = title.filter(({ type }) => type === "person");
    const home = document.speaker?.startsWith("state:") ? document.speaker : null;
    const composed = composeInstitutions(analysis.tokens, known, home);
    const all = linkAbbreviations(analysis, sorted(findUnknown(analysis, composed, hidden)));
    const short = linkShortForms(analysis, all, document);
    const linked = linkPeople(analysis, short, { surnames, date, headline, present: statesIn(short) });
    const { mentions: described, facts } = describePeople(analysis, linked, date);
    const mentions = nameOrgans(assignSides(analysis.tokens, described));
    const turns = findTurns(analysis, document, surnames);
    return sorted([...mentions, ...resolveReferences(analysis, mentions, { document, turns, facts, homeOf })]);
  };
}

function statesIn(mentions: readonly ResolvedMention[]): ReadonlySet<ActorId> {
  return new Set(mentions.filter(({ type }) => type === "state").map(({ entity }) => entity));
}

function sorted(mentions: readonly ResolvedMention[]): ResolvedMention[] {
  return [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
}
