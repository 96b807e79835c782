import type { ActorId, Knowledge, PersonEntry } from "@entente/schema";
import { tokenizeText } from "../text/tokenize-text.ts";
import { COMMON_SURNAMES, LEADING_SURNAMES } from "./person-lexicon.ts";

const SUFFIX = /^(?:Jr|Sr|II|III|IV|MP|MEP|QC|KC)\.?$/u;
const INITIAL = /^(?:\p{Lu}\.)+\p{Lu}?$|^\p{Lu}$/u;
/** "al-Assad" is taken up as "Assad"; "Jean-Pierre" only whole. */
const PARTICLE = /^(?:al|el|Al|El|ul)$/u;
const LONGEST_FORM = 3;
const EITHER_WAY = new Set(["Kim", "Lee", "Park", "Han", "Song", "Lin", "Tan", "Ma", "Lam", "Dong", "Fan", "Bai"]);

/** Known people by the keys of the short forms of their names. */
export type Surnames = ReadonlyMap<string, readonly PersonEntry[]>;

/** Compiles the short forms of all known names, for "Mr Johnson" and "Macron" where no full name stands in the text. */
export function compileSurnames(knowledge: Knowledge): Surnames {
  const table = new Map<string, PersonEntry[]>();
  for (const person of knowledge.people) {
    const words = [person.name, ...person.aliases].map((name) => tokenizeText(name).map(({ text }) => text));
    const keys = new Set(words.flatMap((name) => (name.length === 1 ? [nameKey(name)] : knownForms(name))));
    for (const key of keys) table.set(key, [...(table.get(key) ?? []), person]);
  }
  return table;
}

/**
 * The keys of the forms by which a full name is taken up again, longest first: "Duncan Smith" and "Smith" of Iain Duncan
 * Smith, "Zhao" of Zhao Lijian, "von der Leyen" of Ursula von der Leyen. `words` are tokens; a hyphen is one.
 */
export function shortForms(words: readonly string[]): string[] {
  if (isFamilyFirst(words)) {
    const family = nameKey(words.slice(0, 1));
    // "Kim Darroch" is written like "Kim Jong-un": of two words that may stand either way, both are forms.
    return words.length === 2 && EITHER_WAY.has(words[0] ?? "") ? [nameKey(words.slice(1)), family] : [family];
  }
  const name = words.filter((word, at) => at === 0 || !(SUFFIX.test(word) || INITIAL.test(word)));
  const forms: string[] = [];
  for (let at = 1; at < name.length; at += 1) {
    if (name[at] === "-" || (name[at - 1] === "-" && !PARTICLE.test(name[at - 2] ?? ""))) continue;
    const rest = name.slice(at).filter((word) => word !== "-");
    if (rest.length <= LONGEST_FORM) forms.push(nameKey(rest));
  }
  return forms;
}

/** A long given name of a Chinese name is distinct enough to stand for a known person: "Wenbin". */
function knownForms(name: readonly string[]): string[] {
  const [, given = ""] = name;
  const isDistinct = name.length === 2 && given.length > 4 && isFamilyFirst(name);
  return isDistinct ? [...shortForms(name), nameKey([given])] : shortForms(name);
}

/** "Xi Jinping", "Kim Jong Un", "Moon Jae-in": the family name stands first. */
export function isFamilyFirst(name: readonly string[]): boolean {
  const [family = "", given = ""] = name;
  return name.length > 1 && name.length < 6 && LEADING_SURNAMES.has(family) && !INITIAL.test(given);
}

/** The key under which a form is looked up: without accents, hyphens and case. */
export function nameKey(words: readonly string[]): string {
  return words
    .filter((word) => word !== "-")
    .join(" ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}

/** The id of a person known by name alone: without initials and suffixes, as the name is commonly written. */
export function personIdOf(words: readonly string[]): ActorId {
  const kept = words.filter((word, at) => at === 0 || !(SUFFIX.test(word) || INITIAL.test(word)));
  const slug = nameKey(kept)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return `person:${slug}` as ActorId;
}

/** Family names that come first are few and borne by millions, but for those of one famous bearer. */
const FAMOUS = new Set(["Xi", "Mao", "Deng", "Tsai", "Chiang", "Yoon", "Roh"]);
const COMMON_KEYS: ReadonlySet<string> = new Set(
  [...COMMON_SURNAMES, ...[...LEADING_SURNAMES].filter((name) => !FAMOUS.has(name))].map((name) => nameKey([name])),
);

/** Tells whether a short form is too common to name somebody without a title or a full name in the text. */
export function isCommonForm(key: string): boolean {
  return COMMON_KEYS.has(key);
}
