import type { ActorEntry, ActorId, EntityType, Knowledge, MentionForm, PersonEntry, StateEntry } from "@entente/schema";
import { tokenizeText } from "../text/tokenize-text.ts";

/** One meaning of a name. `metonym` names stand for a state only where they act; elsewhere they are places. */
export interface Sense {
  readonly entity: ActorId;
  readonly type: EntityType;
  readonly name: string;
  readonly form: MentionForm;
  readonly side: ActorId | null;
  readonly metonym: boolean;
  /** Of a metonym: a palace or government building, not a capital city. */
  readonly isSeat: boolean;
  /** Of a place: the state in which it lies. */
  readonly home?: ActorId;
  readonly person?: PersonEntry;
  readonly from?: string;
  readonly to?: string;
}

/** A node of the token trie: children by token, and the senses of the name that ends here. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly senses: Sense[];
}

/** All names as a trie over tokens, and the states by their id. */
export interface Gazetteer {
  readonly root: TrieNode;
  readonly nameOf: ReadonlyMap<ActorId, string>;
  /** The state to which a company, party or place belongs; none of these speaks for it. */
  readonly homeOf: ReadonlyMap<ActorId, ActorId>;
}

/** Compiles the reviewed names once. Matching is case-sensitive; capitals of a headline are tried by the finder. */
export function compileGazetteer(knowledge: Knowledge): Gazetteer {
  const root: TrieNode = { next: new Map(), senses: [] };
  const nameOf = new Map<ActorId, string>();
  const add = (name: string, sense: Sense) => {
    for (const spelling of spellingsOf(name)) insert(root, trieWords(spelling), sense);
  };
  for (const state of knowledge.states) addState(state, add, nameOf);
  for (const [type, entries] of actorLists(knowledge)) {
    for (const entry of entries) addActor(entry, type, { add, nameOf });
  }
  for (const person of knowledge.people) addPerson(person, add, nameOf);
  return { root, nameOf, homeOf: homesOf(knowledge) };
}

function homesOf({ organisations, places }: Knowledge): ReadonlyMap<ActorId, ActorId> {
  return new Map([...organisations, ...places].flatMap(({ id, side }) => (side === undefined ? [] : [[id, side]])));
}

type Add = (name: string, sense: Sense) => void;

function actorLists(knowledge: Knowledge): [EntityType, readonly ActorEntry[]][] {
  return [
    ["bloc", knowledge.blocs],
    ["institution", knowledge.institutions],
    ["org", knowledge.organisations],
    ["place", knowledge.places],
  ];
}

function addState(state: StateEntry, add: Add, nameOf: Map<ActorId, string>): void {
  nameOf.set(state.id, state.name);
  const term = {
    ...(state.from === undefined ? {} : { from: state.from }),
    ...(state.to === undefined ? {} : { to: state.to }),
  };
  const base = { entity: state.id, type: "state" as const, name: state.name, side: state.id, ...term };
  for (const name of [state.name, ...state.aliases])
    add(name, { ...base, form: "name", metonym: false, isSeat: false });
  for (const name of state.demonyms) add(name, { ...base, form: "demonym", metonym: false, isSeat: false });
  for (const name of state.capitals) add(name, { ...base, form: "metonym", metonym: true, isSeat: false });
  for (const name of state.seats) add(name, { ...base, form: "metonym", metonym: true, isSeat: true });
}

function addActor(entry: ActorEntry, type: EntityType, to: { add: Add; nameOf: Map<ActorId, string> }): void {
  to.nameOf.set(entry.id, entry.name);
  const side = type === "bloc" ? entry.id : type === "institution" ? (entry.side ?? null) : null;
  const home = type === "place" && entry.side !== undefined ? { home: entry.side } : {};
  const base = { entity: entry.id, type, name: entry.name, form: "name", side, metonym: false, isSeat: false } as const;
  for (const name of [entry.name, ...entry.aliases]) to.add(name, { ...base, ...home });
}

function addPerson(person: PersonEntry, add: Add, nameOf: Map<ActorId, string>): void {
  nameOf.set(person.id, person.name);
  for (const name of [person.name, ...person.aliases]) {
    add(name, {
      entity: person.id,
      type: "person",
      name: person.name,
      form: "name",
      side: null,
      metonym: false,
      isSeat: false,
      person,
    });
  }
}

/** "U.K." is also written "U.K" before a word; a name that ends in a hyphen is a combining form: "Franco-German". */
function spellingsOf(name: string): string[] {
  return /^(?:\p{Lu}\.){2,}$/u.test(name) ? [name, name.slice(0, -1)] : [name];
}

/** The tokens of a name as the trie holds them. */
function trieWords(name: string): string[] {
  return tokenizeText(name).map(({ text }) => trieWord(text));
}

const PLAIN = /^[\x20-\x7e]*$/u;

/** A token as the trie holds it: with straight apostrophes and without accents. */
export function trieWord(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace("’", "'").normalize("NFD").replace(/\p{M}/gu, "");
}

function insert(root: TrieNode, words: readonly string[], sense: Sense): void {
  let node = root;
  for (const word of words) {
    const child = node.next.get(word) ?? { next: new Map(), senses: [] };
    node.next.set(word, child);
    node = child;
  }
  if (!node.senses.some(({ entity, metonym }) => entity === sense.entity && metonym === sense.metonym))
    node.senses.push(sense);
}
