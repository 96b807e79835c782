export { applyReviews, countReviewed, type ReviewShare, reviewOf } from "./apply-reviews.ts";
export { arrangeMatrix, type Matrix, type MatrixLine, type MatrixOrder } from "./arrange-matrix.ts";
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
export { compareWindows, type PositionChange, type Window } from "./compare-windows.ts";
export {
  compareWithVotes,
  type VoteAgreement,
  type VoteComparison,
  type VotePoint,
  type VotePole,
  type VoteQuestion,
} from "./compare-with-votes.ts";
export { compareWords, type WordContrast, type WordCount, type WordQuestion } from "./compare-words.ts";
export { composeChanges, invertChanges } from "./compose-changes.ts";
export { type ActShare, type ActsRow, countActs } from "./count-acts.ts";
export { type CoverageRow, countDocuments, countMonths } from "./count-documents.ts";
export { countParties, type Party } from "./count-parties.ts";
export { countRelations, type Relation, type RelationQuestion } from "./count-relations.ts";
export { countShares, type ShareRow } from "./count-shares.ts";
export { type Flip, findFlips } from "./find-flips.ts";
export { type HeldReviews, holdReviews, type LostReview } from "./hold-reviews.ts";
export { type Interval, wilsonInterval } from "./intervals.ts";
export { type Link, linkActors } from "./link-actors.ts";
export { countDifferences, type Difference, type DifferenceKind, listDifferences } from "./list-differences.ts";
export { listMovedPositions, type MovedPosition } from "./list-moved-positions.ts";
export { boundsOfPeriod, chooseYears, periodOf, periodsBetween } from "./periods.ts";
export { type ActorPlace, placeActors } from "./place-actors.ts";
export { positionTimeline, type TimelinePoint } from "./position-timeline.ts";
export { type RankCorrelation, rankCorrelation } from "./rank-correlation.ts";
export { type RankedRelations, rankRelations } from "./rank-relations.ts";
export { type RelationPeriod, relationHistory } from "./relation-history.ts";
export { type RewoundStances, rewindStances } from "./rewind-stances.ts";
