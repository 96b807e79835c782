import type { ActorId } from "@entente/schema";
import type { Token } from "../text/analysis.ts";
import { findAntecedent, type Spoken, stateAround, stateOfPlace } from "./discourse.ts";
import { isPlural } from "./nominal-heads.ts";
import { type NominalPhrase, nominalPhraseAt } from "./nominal-phrase.ts";
import { AMERICAN, BRITISH } from "./person-lexicon.ts";
import type { ReferenceSite } from "./reference-site.ts";
import type { ReferenceKind } from "./reference-words.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { speakerMention } from "./speaker-mention.ts";

const JOINT =
  /^(?:leaders|sides|participants|delegations|parties|ministers|officials|representatives|principals|countries|presidents|governments)$/u;
/** People back that are asked for a role: "the president" may be a page away. */
const ROLE_REACH = 40;

/** Ties a common noun ("the company", "officials", "my delegation") to its actor; undefined where the text names none. */
export function resolveNominal(site: ReferenceSite): ResolvedMention | undefined {
  const { token, kind, named, firsts, next, context } = site;
  const phrase = nominalPhraseAt(site.analysis.tokens, token.index, { named, next });
  if (phrase === undefined) return undefined;
  const speaker = site.turn?.speaker ?? undefined;
  if (/^(?:my|our)$/u.test(phrase.determiner))
    return speaker !== undefined && isOwn(site) ? speakerMention(speaker, firsts) : undefined;
  if (speaker !== undefined && isJoint(phrase, token, context.document.kind)) return speakerMention(speaker, firsts);
  return byKind(site, phrase, kind);
}

function byKind(site: ReferenceSite, phrase: NominalPhrase, kind: ReferenceKind): ResolvedMention | undefined {
  if (kind === "company" || kind === "organisation") return ofOrganisation(site, phrase);
  if (kind === "private" || kind === "quantity") return ofPrivate(site, phrase);
  if (kind === "bloc") return phrase.actor === undefined ? latestOf(site, ({ type }) => type === "bloc") : undefined;
  return kind === "document" ? undefined : ofState(site, phrase);
}

/** "my delegation", "our National Security Advisor", "our people"; not "our friends". */
function isOwn({ kind, token }: ReferenceSite): boolean {
  if (/^(?:people|citizens|advisors?|advisers?)$/u.test(token.lower)) return true;
  return kind === "government" || kind === "official" || kind === "organ" || kind === "chamber";
}

/** "The two leaders", "both sides", in a statement made jointly: its speaker speaks for them. */
function isJoint({ determiner, actor }: NominalPhrase, token: Token, kind: string): boolean {
  if (actor !== undefined || !JOINT.test(token.lower) || kind === "speech") return false;
  return /^(?:the|both|two|three|four)$/u.test(determiner);
}

function ofOrganisation(site: ReferenceSite, phrase: NominalPhrase): ResolvedMention | undefined {
  if (!/^(?:the|this|its|a|an)$/u.test(phrase.determiner) || isPlural(site.token.lower)) return undefined;
  const home = phrase.actor?.type === "state" ? phrase.actor.entity : undefined;
  if (phrase.actor !== undefined && home === undefined) return undefined;
  const { homeOf } = site.context;
  const fits = ({ entity, type }: ResolvedMention) =>
    type === "org" && (home === undefined || (homeOf.get(entity) ?? home) === home);
  return phrase.isCompound || phrase.determiner !== "a" ? latestOf(site, fits) : undefined;
}

function ofState(site: ReferenceSite, phrase: NominalPhrase): ResolvedMention | undefined {
  const { token, kind } = site;
  if (phrase.actor !== undefined) return undefined;
  const definite = /^(?:the|this|that|his|her|their|its)$/u.test(phrase.determiner);
  const plural = isPlural(token.lower);
  const person =
    kind === "official" && definite && !plural ? (ownPresident(site) ?? withRole(site, token.lower)) : undefined;
  if (person !== undefined) return person;
  if (phrase.isPast || (plural && (phrase.isWorldly || kind === "government"))) return undefined;
  if (/^spokes/u.test(token.lower)) return latestOf(site, ({ type, form }) => type !== "place" && form !== "pronoun");
  if (kind === "organ") return ofOrgan(site, definite);
  // "Special Representatives" and "representatives of all faiths" are no members of the American House.
  if (/^representatives?$/u.test(token.lower)) return undefined;
  return chamberOf(site) ?? aroundState(site, definite);
}

/** Senators are American and members of parliament British, wherever no country is named. */
function chamberOf({ token, firsts }: ReferenceSite): ResolvedMention | undefined {
  const home = AMERICAN.has(token.lower) ? "state:USA" : BRITISH.has(token.lower) ? "state:GBR" : undefined;
  return home === undefined ? undefined : speakerMention(home as ActorId, firsts);
}

/** Police and authorities are those of the place that was spoken of last. */
function landOf({ discourse, token, firsts }: ReferenceSite): ResolvedMention | undefined {
  if (!/^(?:police|authorities|mayor|prosecutors?)$/u.test(token.lower)) return undefined;
  const country = stateOfPlace(discourse, token.sentence)?.country;
  return country === undefined ? undefined : speakerMention(country, firsts);
}

function aroundState(site: ReferenceSite, definite: boolean): ResolvedMention | undefined {
  const { token, kind } = site;
  if (!definite && (kind === "government" || /^leaders?$/u.test(token.lower))) return undefined;
  if (token.lower === "administration") return administration(site);
  return landOf(site) ?? stateAround(site.discourse, token.sentence, site.commonest);
}

/** In statements of the White House, "the President" without a name is its own; a prime minister is the guest's. */
function ownPresident({ token, turn, context, firsts }: ReferenceSite): ResolvedMention | undefined {
  const home = turn?.speaker;
  if (home !== "state:USA" || context.document.kind === "speech" || !/^(?:President|Secretary)$/u.test(token.text))
    return undefined;
  return speakerMention(home, firsts);
}

function ofOrgan(site: ReferenceSite, definite: boolean): ResolvedMention | undefined {
  const { lower, sentence } = site.token;
  const organ = definite
    ? latestOf(site, ({ type, name }) => type === "institution" && name.toLowerCase().includes(lower))
    : undefined;
  if (organ !== undefined || !/^(?:police|army|military|navy|parliament)$/u.test(lower)) return organ;
  return landOf(site) ?? stateAround(site.discourse, sentence, site.commonest);
}

/** "the administration" is the American one wherever the United States are spoken of. */
function administration({ firsts, discourse, token, commonest }: ReferenceSite): ResolvedMention | undefined {
  return firsts.get("state:USA" as ActorId) ?? stateAround(discourse, token.sentence, commonest);
}

/** "the analyst" is the person last spoken of; "experts" and "a man" are nobody, and keep "they" and "he" from reaching past them. */
function ofPrivate(site: ReferenceSite, phrase: NominalPhrase): ResolvedMention | undefined {
  const { token, discourse, kind } = site;
  const plural = isPlural(token.lower);
  if (kind === "private" && !plural && phrase.determiner === "the" && phrase.actor === undefined) {
    const person = withRole(site, token.lower);
    if (person !== undefined) return person;
  }
  const spoken: Spoken = {
    mention: undefined,
    sentence: token.sentence,
    token: token.index,
    quoted: site.quoted,
    subject: phrase.startsSentence || /^(?:VB[DZP]|MD)$/u.test(site.analysis.tokens[token.index + 1]?.tag ?? ""),
    plural,
  };
  if (phrase.isNamed || kind === "quantity") return undefined;
  if (plural) discourse.groups.push(spoken);
  else if (/^an?$/u.test(phrase.determiner) && spoken.subject) discourse.people.push(spoken);
  return undefined;
}

function withRole({ discourse, context }: ReferenceSite, role: string): ResolvedMention | undefined {
  const { people } = discourse;
  for (let at = people.length - 1; at >= 0 && people.length - at <= ROLE_REACH; at -= 1) {
    const mention = people[at]?.mention;
    if (mention !== undefined && context.facts.get(mention.entity)?.roles.has(role) === true) return mention;
  }
  return undefined;
}

function latestOf(
  { discourse, token, quoted }: ReferenceSite,
  fits: (mention: ResolvedMention) => boolean,
): ResolvedMention | undefined {
  return findAntecedent(
    discourse.groups,
    { sentence: token.sentence, quoted },
    ({ mention }) => mention !== undefined && fits(mention),
  )?.mention;
}
