// Texts that nobody writes: what a crawler, a broken scan or somebody who means harm might hand in.
import type { Extraction } from "@entente/schema";
import fc from "fast-check";

/** Pieces of political text that the rules look for, so that chance builds constructions out of them. */
const PIECES = [
  "France",
  "the Chinese government",
  "U.S.",
  "U.S.-China",
  "Huawei Technologies Co., Ltd.",
  "Secretary of State Mike Pompeo",
  "Boris Johnson",
  "Mr. Johnson",
  "the Norwegian Ministry of Health",
  "Beijing",
  "the two leaders",
  "he",
  "we",
  "our",
  "its",
  "said",
  "said that",
  "according to",
  "has warned",
  "was condemned by",
  "condemned",
  "imposed sanctions on",
  "support for",
  "between",
  "and",
  "or",
  "not",
  "if",
  "who",
  "which",
  "to",
  "of",
  "in",
  "by",
  "the Ministry of",
  "MS. PSAKI:",
  "Q",
  "(GRU)",
  "“We will act,”",
  "“",
  "”",
  '"',
  "'",
  "’s",
  "(",
  ")",
  "[",
  "—",
  "-",
  ":",
  ";",
  ",",
  ".",
  "?",
  "…",
  "\n",
  "\n\n",
  "\t",
  "\u00a0",
  "5G",
  "$1.5 bn",
  "https://example.org/a?b=c",
  "•",
  "1.",
  "@",
  "#",
];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(" "));
const glued = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(""));
/** Any UTF-16 code unit, surrogates without their other half too. */
const units = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 120,
});
const surrogates = fc.string({
  unit: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
  maxLength: 40,
});
const marks = fc.string({
  unit: fc.constantFrom(..."()[]{}“”‘’\"'«».,:;!?…-–— \n\u200b\u202e\u0301Aa0"),
  maxLength: 200,
});
const mixed = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 8 }), units), { maxLength: 25 })
  .map((parts) => parts.join(" "));
const repeated = fc
  .tuple(fc.oneof(glued, units, marks), fc.integer({ min: 2, max: 30 }))
  .map(([part, times]) => part.slice(0, 60).repeat(times));
const oneWord = fc.string({ unit: fc.constantFrom(..."abzÀßŒ-’'.é中ا1"), maxLength: 400 });

/** Any string, most often of a kind that some rule looks at. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  words,
  glued,
  mixed,
  repeated,
  marks,
  units,
  surrogates,
  oneWord,
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

const times = (unit: string, characters: number) => unit.repeat(Math.ceil(characters / unit.length));

/** Texts of one shape and any length; each must cost in proportion to it. */
export const HOSTILE_SHAPES: Readonly<Record<string, (characters: number) => string>> = {
  "one line without a full stop": (n) =>
    times("the minister of France said the bridge and Huawei warned officials ", n),
  "one word": (n) => times("a", n),
  "one name": (n) => times("France ", n),
  "capital letters": (n) => times("FRANCE CONDEMNS CHINA OVER ", n),
  "quotation marks": (n) => times('"', n),
  "quotation marks and blanks": (n) => times("“ ", n),
  "single marks": (n) => times("'a ", n),
  "nested brackets": (n) => times("([{", n / 2) + times("}])", n / 2),
  "nested quotations": (n) => times("“he said ", n / 2) + times("” ", n / 2),
  "blank lines": (n) => times("\n\n", n),
  hyphens: (n) => times("U.S.-China-", n),
  initials: (n) => times("J. ", n),
  abbreviations: (n) => times("U.S.", n),
  "lone surrogates": (n) => times("\ud800 \udc00", n),
  "combining marks": (n) => `a${times("\u0301", n)}`,
  cues: (n) => times("said warned claimed according to ", n),
  pronouns: (n) => times("he they it we ", n),
  people: (n) => times("Boris Johnson met Mike Pompeo. Johnson left. He spoke. ", n),
  passives: (n) => times("France was condemned by China and Russia was sanctioned by Japan, which ", n),
  digits: (n) => times("1,234.5 ", n),
  ministries: (n) => times("the Ministry of the Ministry of ", n),
};

/** Whether each span of an extraction lies within its text, and is not empty. */
export function spansFit(text: string, { entities, claims, stances }: Extraction): boolean {
  const spans = [
    ...entities.flatMap(({ mentions }) => mentions),
    ...claims.flatMap(({ content, cue }) => (cue === null ? content : [...content, cue])),
    ...claims.flatMap(({ speaker: { start, end } }) =>
      start === undefined || end === undefined ? [] : [{ start, end }],
    ),
    ...stances.map(({ evidence }) => evidence),
  ];
  return spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
}
