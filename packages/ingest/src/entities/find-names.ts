import type { Analysis, Token } from "../text/analysis.ts";
import { type Gazetteer, type Sense, type TrieNode, trieWord } from "./gazetteer.ts";

/** A known name in the text: tokens `[first, last)` and what it may mean. */
export interface KnownName {
  readonly first: number;
  readonly last: number;
  readonly senses: readonly Sense[];
}

const PRONOUN_BEFORE = /^(?:contact|about|follow|join|let|give|tell|email|call|visit|support|find|reach|help)$/u;
const CAPITALS = /^\p{Lu}{4,}$/u;

/** Finds the longest known names in one pass, left to right, none overlapping another. */
export function findNames({ tokens }: Analysis, gazetteer: Gazetteer): KnownName[] {
  const names: KnownName[] = [];
  let at = 0;
  while (at < tokens.length) {
    const name = longestAt(tokens, at, gazetteer.root);
    if (name === undefined || isPronounUs(tokens, name)) at += 1;
    else {
      names.push(name);
      at = name.last;
    }
  }
  return names;
}

function longestAt(tokens: readonly Token[], first: number, root: TrieNode): KnownName | undefined {
  let node: TrieNode | undefined = root;
  let found: KnownName | undefined;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[first]?.sentence) break;
    const word = trieWord(token.text);
    node = node.next.get(word) ?? node.next.get(titleCase(word));
    if (node === undefined) break;
    if (node.senses.length > 0) found = { first, last: at + 1, senses: node.senses };
  }
  return found;
}

/** Headlines in capitals: "HUAWEI BAN" is read as "Huawei Ban". */
function titleCase(word: string): string {
  return CAPITALS.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** "CONTACT US", "About US": the pronoun of a heading; elsewhere capitals are the state. */
function isPronounUs(tokens: readonly Token[], { first, last }: KnownName): boolean {
  if (last - first !== 1 || tokens[first]?.text !== "US") return false;
  return PRONOUN_BEFORE.test(tokens[first - 1]?.lower ?? "");
}
