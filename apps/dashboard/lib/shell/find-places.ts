import "server-only";
import { actorHref } from "../actors/actor-params.ts";
import { readActorList } from "../actors/read-actor-list.ts";
import { results } from "../data/results.ts";
import { documentHref } from "../reader/reader-params.ts";
import { formatDate } from "../words/format-date.ts";
import { formatCounted } from "../words/format-number.ts";
import type { Place } from "./place.ts";

const SHOWN = 8;

/** Finds the actors and documents whose names hold every word of a text; the most named and the latest first. */
export async function findPlaces(text: string): Promise<readonly Place[]> {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const [list, documents] = await Promise.all([
    readActorList({ text, kind: null, region: null, sort: "documents", page: 1 }),
    results.documents(),
  ]);
  const named = [...(list?.actors.items ?? [])].sort((a, b) => rankOf(a.name, text) - rankOf(b.name, text));
  const actors = named.slice(0, SHOWN).map(
    (actor): Place => ({
      group: "Actors",
      href: actorHref(actor.id),
      name: actor.name,
      note: `${actor.kind}, in ${formatCounted(actor.documents, "document")}`,
    }),
  );
  const titled = documents
    .filter(({ title, publisher }) => {
      const names = `${title} ${publisher ?? ""}`.toLowerCase();
      return words.every((word) => names.includes(word));
    })
    .slice(0, SHOWN)
    .map(
      ({ documentId, title, date }): Place => ({
        group: "Documents",
        href: documentHref(documentId),
        name: title,
        note: formatDate(date),
      }),
    );
  return [...actors, ...titled];
}

/** Who begins with the text comes before who holds it, and who goes by it otherwise comes last. */
function rankOf(name: string, text: string): number {
  const at = name.toLowerCase().indexOf(text.trim().toLowerCase());
  return at === 0 ? 0 : at > 0 ? 1 : 2;
}
