import type { ActorId } from "@entente/schema";
import { compareText } from "./compare-text.ts";
import type { Relation } from "./count-relations.ts";
import { groupBy } from "./group-by.ts";

/** What two actors show towards each other, both directions together. Shape: one a pair, `a` before `b` by id. Units: as `Relation`. Empty: `mean` null where all confidence is 0. Errors: none. Source: docs/method.md#relations. */
export interface Link {
  readonly a: ActorId;
  readonly b: ActorId;
  readonly stances: number;
  readonly documents: number;
  readonly favourable: number;
  readonly mixed: number;
  readonly unfavourable: number;
  readonly sum: number;
  readonly mean: number | null;
}

/**
 * Joins the two directions of each pair.
 * Shape: relations in any order -> one a pair of which both are among `actors`, by ids. Units: as `Relation`. Empty: []. Errors: none. Source: docs/method.md#relations.
 */
export function linkActors(relations: readonly Relation[], actors: ReadonlySet<string>): Link[] {
  const among = relations.filter(({ holder, target }) => actors.has(holder) && actors.has(target));
  return [...groupBy(among, ({ holder, target }) => [holder, target].sort(compareText).join(" ")).values()]
    .flatMap(linkOf)
    .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

function linkOf(directions: readonly Relation[]): Link[] {
  const [one, other] = [...directions].sort((x, y) => compareText(x.holder, y.holder));
  if (one === undefined) return [];
  const add = (key: "stances" | "favourable" | "mixed" | "unfavourable" | "sum" | "weight") =>
    one[key] + (other?.[key] ?? 0);
  const [a, b] = [one.holder, one.target].sort(compareText);
  if (a === undefined || b === undefined) return [];
  const groups = directions.flatMap(({ evidence }) => evidence.map(({ stance }) => stance.duplicateGroup));
  return [
    {
      a,
      b,
      stances: add("stances"),
      documents: new Set(groups).size,
      favourable: add("favourable"),
      mixed: add("mixed"),
      unfavourable: add("unfavourable"),
      sum: add("sum"),
      mean: add("weight") === 0 ? null : add("sum") / add("weight"),
    },
  ];
}
