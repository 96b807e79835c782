import { createRequire } from "node:module";
import type { EntityType } from "@entente/schema";
import type { NameJudge } from "./classify-run.ts";
import type { Gender } from "./describe-people.ts";
import { nameKey, type Surnames } from "./person-names.ts";

interface Tagged {
  has(match: string): boolean;
}
const nlp = createRequire(import.meta.url)("compromise/two") as (text: string) => Tagged;
const MOST_CACHED = 50_000;

/** Judges names by compromise's lists of given names, organisations and places; remembers what it was asked. */
export function createNameJudge(surnames: Surnames): NameJudge & { genderOf: (name: string) => Gender | undefined } {
  const typeOf = remembered((name): EntityType | null => {
    const tagged = nlp(name);
    if (tagged.has("#Organization")) return "org";
    if (tagged.has("#Person")) return "person";
    return tagged.has("#Place") ? "place" : null;
  });
  const given = remembered((word): Gender | "either" | null => {
    const tagged = nlp(word);
    if (tagged.has("#FemaleName")) return "female";
    if (tagged.has("#MaleName")) return "male";
    return tagged.has("#FirstName") ? "either" : null;
  });
  return {
    typeOf,
    isSurname: (word) => surnames.has(nameKey([word])),
    isGivenName: (word) => given(word) !== null,
    genderOf: (name) => {
      const gender = given(name.split(/[ -]/u)[0] ?? "");
      return gender === "female" || gender === "male" ? gender : undefined;
    },
  };
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
