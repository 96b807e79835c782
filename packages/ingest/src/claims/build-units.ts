import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { hashWord } from "./feature-sink.ts";
import { CLASS, MARK, type UnitRange, type Units } from "./units.ts";
import type { WordFacts } from "./word-facts.ts";

const KINDS = ["", "state", "bloc", "institution", "person", "org", "place"];
const DEMONYM = KINDS.length;
const CLASS_OF: Readonly<Record<string, number>> = {
  VBD: CLASS.finite,
  VBZ: CLASS.finite,
  VBP: CLASS.finite,
  VB: CLASS.base,
  VBG: CLASS.gerund,
  VBN: CLASS.participle,
  MD: CLASS.modal,
  JJ: CLASS.adjective,
  JJR: CLASS.adjective,
  JJS: CLASS.adjective,
  RB: CLASS.adverb,
  RBR: CLASS.adverb,
  RBS: CLASS.adverb,
  DT: CLASS.determiner,
  PDT: CLASS.determiner,
  PRP: CLASS.pronoun,
  PRP$: CLASS.possessive,
  IN: CLASS.preposition,
  TO: CLASS.to,
  CC: CLASS.conjunction,
  CD: CLASS.number,
  POS: CLASS.genitive,
  WDT: CLASS.relative,
  WP: CLASS.relative,
  WRB: CLASS.relative,
  EX: CLASS.pronoun,
};
const NAME_WORDS = [...KINDS.map((kind) => hashWord(`<${kind}>`)), hashWord("<demonym>")];
const NAME_TAGS = [hashWord("NNP"), hashWord("NNP-JJ")] as const;

/** Tells classes and hashes of tags, each computed once. The tags are a closed set. */
export function createTagFacts(): (tag: string) => { readonly hash: number; readonly wordClass: number } {
  const cache = new Map<string, { hash: number; wordClass: number }>();
  return (tag) => {
    const before = cache.get(tag);
    if (before !== undefined) return before;
    const mark = !/[\p{L}\p{N}]/u.test(tag);
    const wordClass = CLASS_OF[tag] ?? (tag.startsWith("NN") ? CLASS.noun : mark ? CLASS.mark : CLASS.other);
    const facts = { hash: hashWord(tag), wordClass };
    if (cache.size < 500) cache.set(tag, facts);
    return facts;
  };
}

/** What turns words and tags to numbers. */
export interface Facts {
  readonly ofWord: (lower: string) => WordFacts;
  readonly ofTag: (tag: string) => { readonly hash: number; readonly wordClass: number };
}

/** Lays a document out in columns; each name becomes one unit. */
export function buildUnits(
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  { facts, voice }: { readonly facts: Facts; readonly voice: 0 | 1 },
): Units {
  const { tokens } = analysis;
  const names = mentions.filter(({ form }) => form !== "pronoun" && form !== "nominal");
  const units = emptyColumns(tokens.length);
  const sentences: (UnitRange & { paragraph: number })[] = [];
  let count = 0;
  let at = 0;
  for (const sentence of analysis.sentences) {
    const first = count;
    for (let index = sentence.first; index < sentence.last; count += 1) {
      while ((names[at]?.first ?? Number.POSITIVE_INFINITY) < index) at += 1;
      const name = names[at];
      const held = name !== undefined && name.first === index && name.last <= sentence.last ? name : undefined;
      const last = held === undefined ? index + 1 : Math.max(index + 1, held.last);
      fillRow(units, tokens, { row: count, index, last, name: held, facts });
      units.sentence[count] = sentence.index;
      index = last;
    }
    sentences.push({ first, last: count, paragraph: sentence.paragraph });
  }
  const quotations = markQuotations(units, count, analysis);
  return { ...units, count, sentences, quotations, spans: analysis.quotations, voice };
}

function emptyColumns(length: number) {
  const column = () => new Int32Array(length);
  return {
    firstToken: column(),
    lastToken: column(),
    start: column(),
    end: column(),
    word: column(),
    lemma: column(),
    suffix: column(),
    shape: column(),
    tag: column(),
    wordClass: column(),
    cue: column(),
    name: column(),
    quotation: column(),
    mark: column(),
    sentence: column(),
  };
}

type Columns = ReturnType<typeof emptyColumns>;

function fillRow(
  units: Columns,
  tokens: readonly Token[],
  at: { row: number; index: number; last: number; name: ResolvedMention | undefined; facts: Facts },
): void {
  const { row } = at;
  const token = tokens[at.index] as Token;
  units.firstToken[row] = at.index;
  units.lastToken[row] = at.last;
  units.start[row] = token.start;
  units.end[row] = (tokens[at.last - 1] as Token).end;
  if (at.name !== undefined) {
    const kind = at.name.form === "demonym" ? DEMONYM : Math.max(1, KINDS.indexOf(at.name.type));
    const word = NAME_WORDS[kind] ?? 0;
    units.word[row] = word;
    units.lemma[row] = word;
    units.suffix[row] = word;
    units.shape[row] = 6;
    units.tag[row] = NAME_TAGS[kind === DEMONYM ? 1 : 0];
    units.wordClass[row] = kind === DEMONYM ? CLASS.adjective : CLASS.noun;
    units.name[row] = kind;
    return;
  }
  const { word, lemma, suffix, cue } = at.facts.ofWord(token.lower);
  const { hash, wordClass } = at.facts.ofTag(token.tag);
  units.word[row] = word;
  units.lemma[row] = lemma;
  units.suffix[row] = suffix;
  units.shape[row] = shapeOf(token.text);
  units.tag[row] = hash;
  units.wordClass[row] = wordClass;
  units.cue[row] = cue === 0 ? 0 : codeFor(cue, wordClass);
}

/** The code of a cue in the word class that it is tagged as, kept in that class's place; where it has none, its first. */
function codeFor(cue: number, wordClass: number): number {
  const shift = wordClass === CLASS.noun ? 10 : wordClass === CLASS.adjective ? 20 : 0;
  for (const place of [shift, 0, 10, 20]) {
    const code = cue & (1023 << place);
    if (code !== 0) return code;
  }
  return 0;
}

/** 0 lower case, 1 capitalised, 2 capitals, 3 number, 4 mark. */
function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) return 0;
  if (first >= 48 && first <= 57) return 3;
  if (text === text.toLowerCase()) return text === text.toUpperCase() ? 4 : 0;
  return text.length > 1 && text === text.toUpperCase() ? 2 : 1;
}

function markQuotations(units: Columns, count: number, { quotations }: Analysis): UnitRange[] {
  let unit = 0;
  return quotations.map(({ start, end, closed }, index) => {
    while (unit < count && (units.start[unit] as number) < start) unit += 1;
    const first = unit;
    if (first > 0 && units.end[first - 1] === start) units.mark[first - 1] = MARK.opening;
    let last = first;
    for (; last < count && (units.start[last] as number) < end; last += 1) units.quotation[last] = index + 1;
    if (closed && last < count && units.start[last] === end) units.mark[last] = MARK.closing;
    unit = first;
    return { first, last };
  });
}
