export {
  collectEvidence,
  comparePositions,
  type Evidence,
  leanOf,
  type Poles,
  type PositionQuestion,
  type PositionRow,
  polesOf,
} from "./compare-positions.ts";
export { type ActsRow, averageTone, countActs, periodOf, type ToneRow } from "./count-rhetoric.ts";
export { type Interval, wilsonInterval } from "./intervals.ts";
export { positionTimeline, type TimelinePoint } from "./position-timeline.ts";
