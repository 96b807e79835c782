import { createRequire } from "node:module";
import type { Gender } from "./describe-people.ts";

interface Tagged {
  has(match: string): boolean;
}
const nlp = createRequire(import.meta.url)("compromise/two") as (text: string) => Tagged;
const MOST_CACHED = 20_000;

/** Guesses a person's gender from the given name, by compromise's lists; remembers what it was asked. */
export function createGenderGuesser(): (name: string) => Gender | undefined {
  const cache = new Map<string, Gender | undefined>();
  return (name) => {
    const given = name.split(/[ -]/u)[0] ?? "";
    if (cache.has(given)) return cache.get(given);
    if (cache.size > MOST_CACHED) cache.clear();
    const tagged = nlp(given);
    const gender = tagged.has("#FemaleName") ? "female" : tagged.has("#MaleName") ? "male" : undefined;
    cache.set(given, gender);
    return gender;
  };
}
