import type { PairExample } from "./collect-candidates.ts";
import type { Example } from "./fit-stance-table.ts";

/** Places in `denseFeatures`: the ties, the tones, the rules. */
const TIES = [0, 5] as const;
const TONES = [5, 11] as const;
const RULES = [11, 15] as const;

/** Each part that learns or advises, and an example without it. */
export const PARTS: readonly { readonly name: string; readonly without: (example: Example) => Example }[] = [
  { name: "nothing", without: (example) => example },
  { name: "the pair model", without: (example) => silence(example, TIES) },
  { name: "the tone model", without: (example) => silence(example, TONES) },
  { name: "the rules' votes", without: (example) => silence(example, RULES) },
  { name: "the features of the sentence", without: (example) => ({ ...example, views: [new Int32Array(0)] }) },
];

function silence(example: Example, [from, to]: readonly [number, number]): Example {
  return { ...example, dense: example.dense.map((value, at) => (at >= from && at < to ? 0 : value)) };
}

/** What the rules alone say of an example: the first of its rules' votes. */
export function judgedByRules({ pair, candidate, dense }: PairExample) {
  const [favourable = 0, unfavourable = 0] = dense.slice(...RULES);
  return { pair, sentence: candidate.sentence.index, hedged: false, favourable, unfavourable };
}
