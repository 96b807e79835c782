import type { ActorId, Knowledge, StateEntry } from "@entente/schema";
import { tokenizeText } from "../text/tokenize-text.ts";
import { placeIdOf } from "./choose-sense.ts";
import { type Gazetteer, type Sense, type TrieNode, trieWord } from "./gazetteer.ts";
import type { ResolvedMention } from "./resolved-mention.ts";

/** Names organs by their state, so that "China's commerce ministry" and "the Chinese Commerce Ministry" are one. */
export type OrganNamer = (mentions: readonly ResolvedMention[]) => ResolvedMention[];

/** What an organ is called after its state is taken away. */
const ORGAN =
  /^(?:(?:ministry|department) (?:of|for) .+|[\p{L} -]*(?:ministry|department|office|parliament|army|navy|military|congress|senate|cabinet|embassy|consulate|police|legislature|judiciary|court|forces?|bank|assembly|council|guard|treasury|representatives|service|command))$/iu;

interface Nation {
  /** "Chinese": what stands before an organ that no list knows. */
  readonly adjective: string;
  readonly spellings: readonly string[];
}

/** Compiles the adjectives of the states once. Organs that a list knows keep its names. */
export function createOrganNamer({ states }: Knowledge, gazetteer: Gazetteer): OrganNamer {
  const nations = new Map(states.map((state): [ActorId, Nation] => [state.id, nationOf(state)]));
  return (mentions) =>
    mentions.map((mention) => {
      const { type, entity, side, name } = mention;
      const nation = nations.get(side ?? ("" as ActorId));
      if (type !== "institution" || nation === undefined || gazetteer.nameOf.has(entity)) return mention;
      const bare = withoutState(name, nation);
      if (!ORGAN.test(bare)) return mention;
      const known = knownOrgan(gazetteer.root, bare, { nation, side });
      const full = `${nation.adjective} ${titled(bare)}`;
      return known === undefined
        ? { ...mention, entity: placeIdOf(full).replace(/^place:/u, "inst:") as ActorId, name: full }
        : { ...mention, entity: known.entity, name: known.name };
    });
}

function nationOf({ name, aliases, demonyms }: StateEntry): Nation {
  const spellings = [...demonyms, ...aliases, name].filter((word) => !word.endsWith("-"));
  return { adjective: demonyms[0] ?? name, spellings: [...spellings].sort((a, b) => b.length - a.length) };
}

function withoutState(name: string, { spellings }: Nation): string {
  const before = spellings.find((word) => name.startsWith(`${word} `));
  return before === undefined ? name : name.slice(before.length + 1);
}

/** The organ of that state that a list knows by these words, with the state before them or alone. */
function knownOrgan(
  root: TrieNode,
  bare: string,
  { nation, side }: { readonly nation: Nation; readonly side: ActorId | null },
): Sense | undefined {
  for (const words of new Set([bare, titled(bare)])) {
    for (const name of [...nation.spellings.map((spelling) => `${spelling} ${words}`), words]) {
      const sense = sensesOf(root, name).find((found) => found.type === "institution" && found.side === side);
      if (sense !== undefined) return sense;
    }
  }
  return undefined;
}

function sensesOf(root: TrieNode, name: string): readonly Sense[] {
  let node: TrieNode | undefined = root;
  for (const { text } of tokenizeText(name)) node = node?.next.get(trieWord(text));
  return node?.senses ?? [];
}

const SMALL = /^(?:of|for|and|the)$/u;

function titled(words: string): string {
  return words
    .split(" ")
    .map((word, at) => (at > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}
