export { AttributedDocument, GoldPassage } from "./gold-passage.ts";
export { listMisses } from "./list-misses.ts";
export { MarkedPair, PAIR_LABELS, type PlacedPair, placePair } from "./marked-pair.ts";
export { MarkedTargets, TONE_LABELS, toneOfPolarity } from "./marked-targets.ts";
export { addCounts, type Counts, type Score, scoreOf } from "./score.ts";
export { scoreAttributions } from "./score-attributions.ts";
export { scoreGold } from "./score-gold.ts";
export { type Answer, macroF1, scoreLabels } from "./score-labels.ts";
