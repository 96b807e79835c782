import type { Knowledge, PersonEntry } from "@entente/schema";
import type { Analysis } from "../text/analysis.ts";
import type { ResolvedMention } from "./resolved-mention.ts";
import { sideOfPerson } from "./side-of-person.ts";

const TITLED =
  /^(?:mr\.?|mrs\.?|ms\.?|president|chancellor|minister|secretary|premier|senator|sen\.|general|ambassador)$/u;

/** Surnames of known office-holders, for "Mr Johnson" and "President Macron" where no full name came first. */
export function compileSurnames(knowledge: Knowledge): ReadonlyMap<string, readonly PersonEntry[]> {
  const table = new Map<string, PersonEntry[]>();
  for (const person of knowledge.people) {
    const surname = person.name.split(" ").at(-1) ?? person.name;
    table.set(surname, [...(table.get(surname) ?? []), person]);
  }
  return table;
}

/** Ties a surname that stands alone to the latest full name before it, or to an office-holder of the date by title. */
export function linkSurnames(
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  { surnames, date }: { surnames: ReadonlyMap<string, readonly PersonEntry[]>; date: string | null },
): ResolvedMention[] {
  const latest = new Map<string, ResolvedMention>();
  const startingAt = new Map(mentions.map((mention) => [mention.first, mention]));
  const result: ResolvedMention[] = [];
  for (let at = 0; at < analysis.tokens.length; at += 1) {
    const mention = startingAt.get(at);
    const token = analysis.tokens[at];
    if (token === undefined) break;
    const linked =
      mention === undefined || (mention.type === "person" && mention.last - mention.first === 1)
        ? latest.get(token.text)
        : undefined;
    const titled = TITLED.test(analysis.tokens[at - 1]?.lower ?? "")
      ? holderOf(surnames.get(token.text), date)
      : undefined;
    const chosen =
      linked !== undefined
        ? retold(linked, at, token)
        : titled === undefined
          ? mention
          : personMention(titled, at, { token, date });
    if (chosen === undefined) continue;
    result.push(chosen);
    if (chosen.type === "person") remember(latest, chosen, analysis);
    at = chosen.last - 1;
  }
  return result;
}

function holderOf(people: readonly PersonEntry[] | undefined, date: string | null): PersonEntry | undefined {
  return people?.find((person) => sideOfPerson(person, date) !== null);
}

function retold(full: ResolvedMention, at: number, token: { start: number; end: number }): ResolvedMention {
  return { ...full, first: at, last: at + 1, start: token.start, end: token.end, confidence: 0.9 };
}

function personMention(
  person: PersonEntry,
  at: number,
  { token, date }: { token: { start: number; end: number }; date: string | null },
): ResolvedMention {
  const side = sideOfPerson(person, date);
  const range = { first: at, last: at + 1, start: token.start, end: token.end };
  return { ...range, form: "name", entity: person.id, type: "person", name: person.name, side, confidence: 0.85 };
}

function remember(latest: Map<string, ResolvedMention>, mention: ResolvedMention, { tokens }: Analysis): void {
  const surname = tokens[mention.last - 1]?.text;
  if (surname !== undefined && surname.length > 2) latest.set(surname, mention);
}
