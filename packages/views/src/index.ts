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
export { type ActShare, type ActsRow, countActs } from "./count-acts.ts";
export { type CoverageRow, countDocuments } from "./count-documents.ts";
export { type Flip, findFlips } from "./find-flips.ts";
export { type Interval, wilsonInterval } from "./intervals.ts";
export { boundsOfPeriod, chooseYears, periodOf } from "./periods.ts";
export { positionTimeline, type TimelinePoint } from "./position-timeline.ts";
