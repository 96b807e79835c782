import { createRequire } from "node:module";
import type { EntityType } from "@entente/schema";
import type { NameJudge } from "./classify-run.ts";
import type { Gender } from "./describe-people.ts";
import { nameKey, type Surnames } from "./person-names.ts";

interface Compromise {
  (text: string): { has(match: string): boolean };
  model(): { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[] | undefined>> } };
}
const nlp = createRequire(import.meta.url)("compromise/two") as Compromise;
const MOST_CACHED = 50_000;

/** Judges names by compromise's word list of given names and, for whole names that nothing else tells, by its tagger. */
export function createNameJudge(surnames: Surnames): NameJudge & { genderOf: (name: string) => Gender | undefined } {
  const { lexicon } = nlp.model().one;
  const tagsOf = (word: string): readonly string[] => {
    const key = word.toLowerCase();
    const tags = Object.hasOwn(lexicon, key) ? lexicon[key] : undefined;
    return tags === undefined ? [] : typeof tags === "string" ? [tags] : tags;
  };
  return {
    typeOf: remembered(typeOf),
    isSurname: (word) => surnames.has(nameKey([word])),
    isGivenName: (word) => tagsOf(word).some((tag) => /^(?:FemaleName|MaleName|FirstName)$/u.test(tag)),
    genderOf: (name) => {
      const tags = tagsOf(name.split(/[ -]/u)[0] ?? "");
      return tags.includes("FemaleName") ? "female" : tags.includes("MaleName") ? "male" : undefined;
    },
  };
}

function typeOf(name: string): EntityType | null {
  const tagged = nlp(name);
  if (tagged.has("#Organization")) return "org";
  return tagged.has("#Person") ? "person" : null;
}

function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const cache = new Map<string, T>();
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    if (cache.size > MOST_CACHED) cache.clear();
    const answer = ask(text);
    cache.set(text, answer);
    return answer;
  };
}
