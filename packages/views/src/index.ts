export { averageTone, type ToneRow } from "./average-tone.ts";
export {
  collectEvidence,
  type Evidence,
  type LeanParts,
  leanOf,
  type Poles,
  type PositionQuestion,
} from "./collect-evidence.ts";
export {
  comparePositions,
  explainPosition,
  type Lean,
  type Missing,
  type PositionDetail,
  type PositionRow,
  polesOf,
} from "./compare-positions.ts";
export { compareRecords, factsOf, isSameRecord, shortenQuote } from "./compare-records.ts";
export { composeChanges, invertChanges } from "./compose-changes.ts";
export { type ActShare, type ActsRow, countActs } from "./count-acts.ts";
export { type CoverageRow, countDocuments } from "./count-documents.ts";
export { type Flip, findFlips } from "./find-flips.ts";
export { type Interval, wilsonInterval } from "./intervals.ts";
export { countDifferences, type Difference, type DifferenceKind, listDifferences } from "./list-differences.ts";
export { boundsOfPeriod, chooseYears, periodOf, periodsBetween } from "./periods.ts";
export { positionTimeline, type TimelinePoint } from "./position-timeline.ts";
