import type { ActorId, Knowledge } from "@entente/schema";
import type { Relation } from "@entente/views";

/** A column of a graph: to what it belongs, its type in GraphML. `label`, `weight` are the names that Gephi knows. */
const KEYS = {
  label: { of: "node", type: "string" },
  kind: { of: "node", type: "string" },
  region: { of: "node", type: "string" },
  weight: { of: "edge", type: "double" },
  balance: { of: "edge", type: "double" },
  mean: { of: "edge", type: "double" },
  sign: { of: "edge", type: "int" },
  stances: { of: "edge", type: "int" },
  favourable: { of: "edge", type: "int" },
  mixed: { of: "edge", type: "int" },
  unfavourable: { of: "edge", type: "int" },
  documents: { of: "edge", type: "int" },
  first: { of: "edge", type: "string" },
  last: { of: "edge", type: "string" },
} as const;
type Key = keyof typeof KEYS;
type Data = Partial<Record<Key, string | number>>;

const KINDS: Readonly<Record<string, string>> = {
  state: "state",
  bloc: "bloc",
  inst: "institution",
  person: "person",
  org: "organisation",
  place: "place",
};
const DIGITS = 4;

/** Prints relations as GraphML: actors are nodes, and each holder and target is a directed edge. Source: graphml.graphdrawing.org. */
export function printGraph(
  relations: readonly Relation[],
  knowledge: Knowledge,
): { readonly text: string; readonly nodes: number } {
  const actors = [...new Set(relations.flatMap(({ holder, target }) => [holder, target]))].sort();
  const facts = factsOf(knowledge);
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`,
    ...Object.entries(KEYS).map(
      ([name, { of, type }]) => `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
    ),
    `  <graph edgedefault="directed">`,
    ...actors.map((actor) => `    <node id="${escaped(actor)}">${printData(facts(actor))}</node>`),
    ...relations.map(printEdge),
    `  </graph>`,
    `</graphml>`,
  ];
  return { text: `${lines.join("\n")}\n`, nodes: actors.length };
}

function printEdge(relation: Relation, at: number): string {
  const { holder, target, weight, sum, mean, evidence } = relation;
  const dates = evidence.map(({ stance }) => stance.date);
  const { stances, favourable, mixed, unfavourable, documents } = relation;
  const data = {
    weight: rounded(weight),
    balance: rounded(sum),
    ...(mean === null ? {} : { mean: rounded(mean) }),
    sign: Math.sign(rounded(sum)),
    ...{ stances, favourable, mixed, unfavourable, documents },
    first: dates[0] ?? "",
    last: dates.at(-1) ?? "",
  };
  return `    <edge id="e${at}" source="${escaped(holder)}" target="${escaped(target)}">${printData(data)}</edge>`;
}

function printData(data: Data): string {
  return Object.entries(data)
    .map(([key, value]) => `<data key="${key}">${escaped(String(value))}</data>`)
    .join("");
}

function factsOf(knowledge: Knowledge): (actor: ActorId) => Data {
  const { states, blocs, institutions, people, organisations, places } = knowledge;
  const names = new Map<string, string>(
    [...states, ...blocs, ...institutions, ...people, ...organisations, ...places].map(({ id, name }) => [id, name]),
  );
  const regions = new Map<string, string | undefined>(states.map(({ id, region }) => [id, region]));
  return (actor) => {
    const [prefix = "", slug = ""] = actor.split(":");
    const region = regions.get(actor);
    return {
      label: names.get(actor) ?? slug,
      kind: KINDS[prefix] ?? prefix,
      ...(region === undefined ? {} : { region }),
    };
  };
}

function rounded(value: number): number {
  // A negative zero would print as "-0".
  return Number(value.toFixed(DIGITS)) + 0;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML allows no control character but blanks, not even escaped. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (found) => ESCAPES[found] ?? found).replace(/[^\P{Cc}\t\n]/gu, "");
}
