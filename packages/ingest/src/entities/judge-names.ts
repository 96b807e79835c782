import { createRequire } from "node:module";
import type { EntityType } from "@entente/schema";
import type { Gender } from "./describe-people.ts";
import type { NameJudge } from "./judged-name.ts";
import { nameKey, type Surnames } from "./person-names.ts";

interface Compromise {
  (text: string): { has(match: string): boolean };
  model(): { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[] | undefined>> } };
}
interface BrillModule {
  readonly Lexicon: new (language: "EN", fallback: string, capitalised: string) => { readonly lexicon: object };
}
const require = createRequire(import.meta.url);
const nlp = require("compromise/two") as Compromise;
const brill = require("natural/lib/natural/brill_pos_tagger") as BrillModule;
const MOST_CACHED = 50_000;

/** Judges names by word lists of given names and of common words and, for whole names that nothing else tells, by its tagger. */
export function createNameJudge(surnames: Surnames): NameJudge & { genderOf: (name: string) => Gender | undefined } {
  const { lexicon } = nlp.model().one;
  const common = new brill.Lexicon("EN", "NN", "NNP").lexicon;
  const tagsOf = (word: string): readonly string[] => {
    const key = word.toLowerCase();
    const tags = Object.hasOwn(lexicon, key) ? lexicon[key] : undefined;
    return tags === undefined ? [] : typeof tags === "string" ? [tags] : tags;
  };
  return {
    typeOf: remembered(typeOf),
    isCommonWord: (word) => Object.hasOwn(common, word.toLowerCase()),
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
