import type { Analysis, Token } from "../text/analysis.ts";
import { commonestState, createQuotedTest, type Discourse, findAntecedent, type Spoken } from "./discourse.ts";
import { isPlural } from "./nominal-heads.ts";
import type { ReferenceContext, ReferenceSite } from "./reference-site.ts";
import { type ReferenceKind, referenceKindOf } from "./reference-words.ts";
import { resolveNominal } from "./resolve-nominal.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { firstMentions, speakerMention } from "./speaker-mention.ts";

/** Names and sentences ahead that are looked at for somebody not yet named. */
const AHEAD = 8;

/** Finds pronouns and short descriptions and ties them to the actor that agrees with them and was spoken of last. */
export function resolveReferences(
  analysis: Analysis,
  named: readonly ResolvedMention[],
  context: ReferenceContext,
): ResolvedMention[] {
  const found: ResolvedMention[] = [];
  const discourse: Discourse = { people: [], groups: [], lands: [] };
  const base = { analysis, named, context, discourse, commonest: commonestState(named), firsts: firstMentions(named) };
  const isQuoted = createQuotedTest(analysis);
  let next = 0;
  let turn = 0;
  for (const token of analysis.tokens) {
    const mention = named[next];
    if (mention !== undefined && mention.first <= token.index) {
      if (mention.last <= token.index + 1) next += 1;
      if (mention.first === token.index)
        remember(analysis.tokens, discourse, {
          mention: mention,
          quoted: isQuoted(token.start),
        });
      continue;
    }
    const kind = referenceKindOf(token.lower);
    if (kind === undefined) continue;
    while ((context.turns[turn + 1]?.first ?? Number.POSITIVE_INFINITY) <= token.index) turn += 1;
    const quoted = isQuoted(token.start);
    const at = { ...base, token, kind, quoted, next, turn: context.turns[turn] };
    const antecedent = antecedentOf(at);
    if (antecedent === undefined) continue;
    const reference = refer(token, antecedent, isPronoun(kind) || kind === "first" || kind === "second");
    found.push(reference);
    remember(analysis.tokens, discourse, { mention: reference, quoted });
  }
  return found;
}

function antecedentOf(site: ReferenceSite): ResolvedMention | undefined {
  if (site.kind === "first") return firstPerson(site);
  if (site.kind === "second") return secondPerson(site);
  return isPronoun(site.kind) ? pronoun(site) : resolveNominal(site);
}

function isPronoun(kind: ReferenceKind): boolean {
  return kind === "person" || kind === "thing" || kind === "group";
}

/** "we" in a speech is its speaker; in news the claims tie it to whoever is quoted. */
function firstPerson({ turn, firsts }: ReferenceSite): ResolvedMention | undefined {
  return turn === undefined || turn.speaker === null ? undefined : speakerMention(turn.speaker, firsts);
}

/** "you" in a question of the press is whoever answers: the document's speaker. */
function secondPerson({ turn, firsts, context }: ReferenceSite): ResolvedMention | undefined {
  const { speaker } = context.document;
  return turn?.speaker === null && speaker !== undefined ? speakerMention(speaker, firsts) : undefined;
}

function pronoun(site: ReferenceSite): ResolvedMention | undefined {
  const { analysis, token, kind, quoted, discourse, context } = site;
  const at = { sentence: token.sentence, quoted };
  if (kind === "person") {
    const gender = /^(?:she|her|hers)$/u.test(token.lower) ? "female" : "male";
    const agrees = (mention: ResolvedMention | undefined) => {
      const known = mention === undefined ? undefined : context.facts.get(mention.entity)?.gender;
      return known === undefined || known === gender;
    };
    const before = findAntecedent(
      discourse.people,
      at,
      (candidate) => !candidate.plural && agrees(candidate.mention) && !isOwnSubject(site, candidate),
    );
    return discourse.people.length === 0 ? personAhead(site, agrees) : before?.mention;
  }
  const plural = kind === "group";
  if (!plural && isPleonastic(analysis.tokens, token.index)) return undefined;
  return findAntecedent(
    discourse.groups,
    at,
    (candidate) => (plural ? isManifold(candidate) : !candidate.plural) && !isOwnSubject(site, candidate),
  )?.mention;
}

/** "'…,' she said": a text that opens in the middle names its speaker a little later. */
function personAhead(
  { token, named, next, analysis }: ReferenceSite,
  agrees: (mention: ResolvedMention) => boolean,
): ResolvedMention | undefined {
  for (let at = next; at < named.length && at < next + AHEAD; at += 1) {
    const mention = named[at];
    const sentence = analysis.tokens[mention?.first ?? 0]?.sentence ?? 0;
    if (mention === undefined || sentence - token.sentence > AHEAD) return undefined;
    if (mention.type === "person" && sentence > token.sentence && agrees(mention)) return mention;
  }
  return undefined;
}

/** "our delegation supports it": an object is not its own verb's subject. */
function isOwnSubject({ analysis, token }: ReferenceSite, { subject, sentence }: Spoken): boolean {
  if (!subject || sentence !== token.sentence || !/^(?:it|him|them|her)$/u.test(token.lower)) return false;
  return (
    /^VB/u.test(analysis.tokens[token.index - 1]?.tag ?? "") &&
    !/^NN/u.test(analysis.tokens[token.index + 1]?.tag ?? "")
  );
}

/** "it is clear that", "it seems": stands for nothing. */
function isPleonastic(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? "";
  if (/^(?:seems|seemed|appears|appeared|remains|rained|turns|turned)$/u.test(next)) return true;
  if (!/^(?:is|was|'s)$/u.test(next)) return false;
  const rest = tokens.slice(at + 2, at + 7);
  return /^(?:JJ|RB)/u.test(rest[0]?.tag ?? "") || rest[0]?.lower === "time"
    ? rest.some(({ lower }) => /^(?:that|to|for|whether|how|why)$/u.test(lower))
    : false;
}

/** "they" takes up a crowd, or an organ or company as its people; not a single state. */
function isManifold({ plural, mention }: Spoken): boolean {
  return plural || mention?.type === "org" || mention?.type === "institution";
}

function remember(
  tokens: readonly Token[],
  discourse: Discourse,
  { mention, quoted }: { mention: ResolvedMention; quoted: boolean },
): void {
  const token = tokens[mention.first];
  if (token === undefined || (mention.type === "place" && mention.country === undefined)) return;
  const list = listFor(discourse, mention);
  if (mention.form === "demonym" && !standsAlone(tokens, mention)) return;
  list.push({
    mention,
    sentence: token.sentence,
    token: mention.first,
    quoted,
    subject: isSubject(tokens, mention) || list.at(-1)?.sentence !== token.sentence,
    plural: mention.form === "nominal" && isPlural(tokens[mention.last - 1]?.lower ?? ""),
  });
}

function listFor({ people, groups, lands }: Discourse, { type }: ResolvedMention): Spoken[] {
  if (type === "place") return lands;
  return type === "person" ? people : groups;
}

/** "the Russians": a demonym that heads its phrase. "Chinese officials" is taken up by its noun. */
function standsAlone(tokens: readonly Token[], { last }: ResolvedMention): boolean {
  return !/^(?:NN|JJ)/u.test(tokens[last]?.tag ?? "");
}

function isSubject(tokens: readonly Token[], { first, last }: ResolvedMention): boolean {
  const after = tokens[last];
  if (after !== undefined && /^(?:VB[DZP]|MD)$/u.test(after.tag)) return true;
  const before = tokens[first - 1];
  return (
    before === undefined || before.sentence !== tokens[first]?.sentence || /^(?:said|says|added)$/u.test(before.lower)
  );
}

function refer(token: Token, antecedent: ResolvedMention, isPronoun: boolean): ResolvedMention {
  const range = { first: token.index, last: token.index + 1, start: token.start, end: token.end };
  return { ...antecedent, ...range, form: isPronoun ? "pronoun" : "nominal", confidence: 0.6 };
}
