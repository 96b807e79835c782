import type { ActorId } from "@entente/schema";
import { mentionsIn } from "../entities/mentions-in.ts";
import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { Analysis, Sentence } from "../text/analysis.ts";
import type { Predicate } from "./find-predicates.ts";

/** Who holds a stance and towards whom, as canonical ids. */
export interface Parties {
  readonly holders: readonly ActorId[];
  readonly targets: readonly ActorId[];
}

const TARGET_REACH = 12;
const STOPS = /^(?:[;:]|but|while|although|because|after|before|when|whereas)$/u;

/** Finds the parties of a predicate: the nearest actor before it and the actors of its object, the other way round in a passive. */
export function findParties(
  analysis: Analysis,
  sentence: Sentence,
  mentions: readonly ResolvedMention[],
  predicate: Predicate,
): Parties {
  const inSentence = mentionsIn(mentions, sentence.start, sentence.end);
  const subject = holderBefore(analysis, inSentence, predicate);
  if (predicate.passive) return passiveParties(analysis, inSentence, { predicate, subject });
  const from = objectStart(analysis, predicate);
  const targets = from === undefined ? [] : coordinated(analysis, inSentence, from);
  return { holders: subject === undefined ? [] : [subject], targets };
}

/** The id under which an actor holds or receives a stance: its side, or itself; places and institutions without a side hold none. */
export function rolledUp(mention: ResolvedMention): ActorId | undefined {
  if (mention.type === "place") return undefined;
  if (mention.type === "institution") return mention.side ?? undefined;
  if (mention.type === "person") return mention.side ?? mention.entity;
  return mention.entity;
}

function holderBefore(
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  predicate: Predicate,
): ActorId | undefined {
  const edge = analysis.tokens[predicate.first]?.start ?? 0;
  const before = mentions.filter(({ end }) => end <= edge);
  const subject = before.filter((mention) => mention.type !== "place").at(-1);
  const nominal = predicate.entry.pos === "noun";
  const near = nominal ? subject : (subjectOfClause(analysis, before, predicate) ?? subject);
  return near === undefined ? undefined : rolledUp(near);
}

/** The mention that stands before the first verb of the clause is its subject, rather than the last one before the predicate. */
function subjectOfClause(
  analysis: Analysis,
  before: readonly ResolvedMention[],
  predicate: Predicate,
): ResolvedMention | undefined {
  let start = predicate.first;
  while (
    start > 0 &&
    predicate.first - start < 25 &&
    !STOPS.test(analysis.tokens[start - 1]?.lower ?? "") &&
    analysis.tokens[start - 1]?.sentence === analysis.tokens[predicate.first]?.sentence
  )
    start -= 1;
  const inClause = before.filter(({ first, type }) => first >= start && type !== "place");
  return (
    inClause.find(({ form, last }) => form !== "demonym" || /^NN/u.test(analysis.tokens[last]?.tag ?? "")) ??
    inClause[0]
  );
}

function passiveParties(
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  { predicate, subject }: { predicate: Predicate; subject: ActorId | undefined },
): Parties {
  const by = analysis.tokens.slice(predicate.last, predicate.last + TARGET_REACH).find(({ lower }) => lower === "by");
  const holders = by === undefined ? [] : coordinated(analysis, mentions, by.index + 1);
  return { holders, targets: subject === undefined ? [] : [subject] };
}

function objectStart({ tokens }: Analysis, { last, entry }: Predicate): number | undefined {
  if (entry.frame !== "preposition") return last;
  for (let at = last; at < last + 3; at += 1) if (entry.prepositions.includes(tokens[at]?.lower ?? "")) return at + 1;
  return undefined;
}

/** The first actor of the object and those joined to it by commas and "and". */
function coordinated(analysis: Analysis, mentions: readonly ResolvedMention[], from: number): ActorId[] {
  const found: ActorId[] = [];
  let edge = from;
  for (const mention of mentions) {
    if (mention.first < from || mention.type === "place") continue;
    const between = analysis.tokens.slice(edge, mention.first);
    if (between.length > (found.length === 0 ? TARGET_REACH : 3) || between.some(({ lower }) => STOPS.test(lower)))
      break;
    if (found.length > 0 && !between.every(({ lower, tag }) => /^(?:,|and|or|the|'s)$/u.test(lower) || tag === "POS"))
      break;
    const id = rolledUp(mention);
    if (id !== undefined) found.push(id);
    edge = mention.last;
  }
  return [...new Set(found)];
}
