export { AttributedDocument, GoldPassage } from "./gold-passage.ts";
export { listMisses } from "./list-misses.ts";
export { addCounts, type Counts, type Score, scoreOf } from "./score.ts";
export { scoreAttributions } from "./score-attributions.ts";
export { scoreGold } from "./score-gold.ts";
