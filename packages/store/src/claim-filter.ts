/** What claims are asked for. Shape: all conditions hold at once; `text` asks for every word. Units: dates are inclusive and as precise as given; `limit` and `offset` count claims. Empty: a condition left out asks nothing. Errors: none. Source: docs/method.md#claims. */
export interface ClaimFilter {
  readonly actor?: string | undefined;
  readonly act?: string | undefined;
  readonly mode?: string | undefined;
  readonly issue?: string | undefined;
  readonly about?: string | undefined;
  readonly documentId?: string | undefined;
  readonly text?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

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
  readonly lists: (list: "issues" | "about", name: string) => string;
}

const MOST_WORDS = 12;

/** Says a claim filter in SQL. */
export function conditionsOfClaims(filter: ClaimFilter, { from, to, contains, lists }: Dialect): Conditions {
  const words = (filter.text ?? "")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
  return conditionsOf([
    ["actor", filter.actor, "(side = $actor OR speaker = $actor)"],
    ["act", filter.act, "act = $act"],
    ["mode", filter.mode, "mode = $mode"],
    ["issue", filter.issue, lists("issues", "issue")],
    ["about", filter.about, lists("about", "about")],
    ["documentId", filter.documentId, "document_id = $documentId"],
    ["from", filter.from, from],
    ["to", filter.to, to],
    ...words.map((word, at) => [`word${at}`, word, contains(`word${at}`)] as const),
  ]);
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

function conditionsOf(parts: readonly (readonly [string, string | undefined, string])[]): Conditions {
  const asked = parts.filter(([, value]) => value !== undefined && value !== "");
  return {
    where: asked.length === 0 ? "" : `WHERE ${asked.map(([, , condition]) => condition).join(" AND ")}`,
    values: Object.fromEntries(asked.map(([name, value]) => [name, value ?? ""])),
  };
}
