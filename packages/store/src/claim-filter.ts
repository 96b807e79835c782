import { formsOfWord, PARTING } from "./count-words.ts";
import { parseSearch } from "./parse-search.ts";

/** What claims are asked for. Shape: all conditions hold at once; `actor` is speaker or side, `except` neither; `word` stands whole in the content; `text` asks for every word and “quoted phrase”; `confidence` is the least. Units: dates are inclusive and as precise as given; `limit` and `offset` count claims. Empty: a condition left out asks nothing; `ids` without an id asks for none. Errors: none. Source: docs/method.md#claims. */
export interface ClaimFilter {
  readonly actor?: string | undefined;
  readonly except?: string | undefined;
  readonly word?: string | undefined;
  readonly speaker?: string | undefined;
  readonly side?: string | undefined;
  readonly act?: string | undefined;
  readonly mode?: string | undefined;
  readonly issue?: string | undefined;
  readonly frame?: string | undefined;
  readonly about?: string | undefined;
  readonly documentId?: string | undefined;
  readonly text?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly confidence?: number | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly withoutIds?: readonly string[] | undefined;
  readonly sort?: ClaimSort | undefined;
  readonly group?: ClaimGrouping | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** The orders of claims: the latest, the earliest or the surest first, or by the name of the speaker. Shape: a closed list. Units, Empty, Errors: none. Source: docs/method.md#claims. */
export type ClaimSort = "latest" | "earliest" | "confidence" | "speaker";

/** What claims are gathered by; the largest group comes first, of months the latest. Shape: a closed list. Units, Empty, Errors: none. Source: docs/method.md#claims. */
export type ClaimGrouping = "speaker" | "document" | "act" | "month";

/** What stances are asked for. Shape: all conditions hold at once. Units: dates are inclusive and as precise as given. Empty: a condition left out asks nothing; no targets asks for none. Errors: none. Source: docs/method.md#stances. */
export interface StanceFilter {
  readonly holder?: string | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly documentId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A WHERE clause and the values that it names; empty where everything is asked for. */
export interface Conditions {
  readonly where: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** How an engine says what both can ask. `name` names a value. A date may be a year or a month alone; it lies in every window that touches it. */
export interface Dialect {
  readonly from: string;
  readonly to: string;
  readonly contains: (name: string) => string;
  /** The content without what parts words holds one of the words that `$word` gives, parted by blanks. */
  readonly holdsWord: string;
  readonly lists: (list: "issues" | "about" | "frames", name: string) => string;
  /** The ids that a value holds, parted by blanks. */
  readonly idsIn: (name: string) => string;
}

/** Says a claim filter in SQL. */
export function conditionsOfClaims(filter: ClaimFilter, dialect: Dialect): Conditions {
  const { from, to, contains, lists, idsIn } = dialect;
  const terms = parseSearch(filter.text ?? "").map((term, at) => [`term${at}`, term] as const);
  const word = filter.word?.replaceAll(/\s/gu, "") || undefined;
  const { where, values } = conditionsOf([
    ["actor", filter.actor, "(side = $actor OR speaker = $actor)"],
    ["except", filter.except, "(side IS DISTINCT FROM $except AND speaker IS DISTINCT FROM $except)"],
    ["word", word === undefined ? undefined : formsOfWord(word).join(" "), dialect.holdsWord],
    ["speaker", filter.speaker, "speaker = $speaker"],
    ["side", filter.side, "side = $side"],
    ["act", filter.act, "act = $act"],
    ["mode", filter.mode, "mode = $mode"],
    ["issue", filter.issue, lists("issues", "issue")],
    ["frame", filter.frame, lists("frames", "frame")],
    ["about", filter.about, lists("about", "about")],
    ["documentId", filter.documentId, "document_id = $documentId"],
    ["from", filter.from, from],
    ["to", filter.to, to],
    ["confidence", filter.confidence, "confidence >= $confidence"],
    ["ids", filter.ids?.join(" ") || undefined, `id IN (${idsIn("ids")})`],
    ["withoutIds", filter.withoutIds?.join(" ") || undefined, `id NOT IN (${idsIn("withoutIds")})`],
    ["none", filter.ids?.length === 0 ? "none" : undefined, "$none = ''"],
    ...terms.map(([name, term]) => [name, term, contains(name)] as const),
  ]);
  return {
    where,
    values: word === undefined ? values : { ...values, parting: PARTING, blanks: " ".repeat(PARTING.length) },
  };
}

/** Says a stance filter in SQL. */
export function conditionsOfStances(
  { holder, targets, documentId, from, to }: StanceFilter,
  dialect: Dialect,
): Conditions {
  const named = (targets ?? []).map((target, at) => [`target${at}`, target] as const);
  const { where, values } = conditionsOf([
    ["holder", holder, "holder = $holder"],
    ["documentId", documentId, "document_id = $documentId"],
    ["from", from, dialect.from],
    ["to", to, dialect.to],
  ]);
  if (targets === undefined) return { where, values };
  const among = named.length === 0 ? "false" : `target IN (${named.map(([name]) => `$${name}`).join(", ")})`;
  return {
    where: where === "" ? `WHERE ${among}` : `${where} AND ${among}`,
    values: { ...values, ...Object.fromEntries(named) },
  };
}

function conditionsOf(parts: readonly (readonly [string, string | number | undefined, string])[]): Conditions {
  const asked = parts.filter(([, value]) => value !== undefined && value !== "");
  return {
    where: asked.length === 0 ? "" : `WHERE ${asked.map(([, , condition]) => condition).join(" AND ")}`,
    values: Object.fromEntries(asked.map(([name, value]) => [name, value ?? ""])),
  };
}
