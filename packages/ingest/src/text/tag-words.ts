import { createRequire } from "node:module";

/** What of natural's Brill tagger is used. Its own typings do not compile under verbatimModuleSyntax. */
interface BrillModule {
  readonly Lexicon: new (
    language: "EN",
    fallback: string,
    capitalised: string,
  ) => { tagWord(word: string): readonly string[] };
  readonly RuleSet: new (language: "EN") => object;
  readonly BrillPOSTagger: new (
    lexicon: object,
    rules: object,
  ) => { tag(words: readonly string[]): { readonly taggedWords: readonly { readonly tag: string }[] } };
}

// The subpath alone: natural's main module would load database clients and print to standard output.
const brill = createRequire(import.meta.url)("natural/lib/natural/brill_pos_tagger") as BrillModule;
const lexicon = new brill.Lexicon("EN", "NN", "NNP");
const tagger = new brill.BrillPOSTagger(lexicon, new brill.RuleSet("EN"));

const MARK = /^[^\p{L}\p{N}]+$/u;
const NUMBER = /^\p{N}[\p{N}.,]*$/u;
const CLITICS: ReadonlyMap<string, string> = new Map([
  ["n't", "RB"],
  ["'re", "VBP"],
  ["'ve", "VBP"],
  ["'ll", "MD"],
  ["'d", "MD"],
  ["'m", "VBP"],
]);

/** Tags the words of one sentence with Penn Treebank parts of speech. Marks are tagged as themselves, "'s" as POS. */
export function tagWords(words: readonly string[]): string[] {
  const { taggedWords } = tagger.tag(words.map((word) => word.replace("’", "'")));
  return words.map((word, at) => tagByShape(word) ?? tagByEnding(word, taggedWords[at]?.tag ?? "NN"));
}

function tagByShape(word: string): string | undefined {
  if (MARK.test(word)) return word;
  if (NUMBER.test(word)) return "CD";
  // The lexicon knows "I" as a noun alone.
  if (word === "I") return "PRP";
  const lower = word.toLowerCase().replace("’", "'");
  if (lower === "'s") return "POS";
  return CLITICS.get(lower);
}

/** The tagger calls every word that it does not know a noun; regular verb endings say more. */
function tagByEnding(word: string, tag: string): string {
  if (tag !== "NN" || lexiconKnows(word)) return tag;
  if (/[a-z]ed$/u.test(word)) return "VBD";
  if (/[a-z]ing$/u.test(word)) return "VBG";
  if (/[a-z]ly$/u.test(word)) return "RB";
  return /[a-z]s$/u.test(word) && !/(?:ss|us|is)$/u.test(word) ? "NNS" : tag;
}

function lexiconKnows(word: string): boolean {
  const [first] = lexicon.tagWord(word);
  return first !== undefined && first !== "NN";
}
