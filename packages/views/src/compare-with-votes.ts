import type { ActorId, StanceRow } from "@entente/schema";
import { collectEvidence, type Evidence, leanOf } from "./collect-evidence.ts";
import { compareText } from "./compare-text.ts";
import { groupBy } from "./group-by.ts";
import { isWithin } from "./is-within.ts";
import { type RankCorrelation, rankCorrelation } from "./rank-correlation.ts";

/** How often a country voted with a partner in a year. Shape: one a year, country and partner. Units: `agreement` 0..1 of `votes`. Empty: none. Errors: none. Source: Voeten, Strezhnev and Bailey, United Nations General Assembly Voting Data. */
export interface VoteAgreement {
  readonly year: number;
  readonly country: string;
  readonly partner: string;
  readonly agreement: number;
  readonly votes: number;
}

/** One end of a comparison: whose votes, and the targets of speeches that stand for it, each from and to a date. Shape: one object. Units: dates inclusive. Empty: no target, no evidence. Errors: none. Source: docs/method.md#votes. */
export interface VotePole {
  readonly votes: string;
  readonly targets: readonly {
    readonly id: ActorId;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }[];
}

/** What is compared. Shape: one object. Units: `leastEvidence` is stances towards either pole that count, `leastVotes` votes with either. Empty: no stance or vote, no row. Errors: none. Source: docs/method.md#votes. */
export interface VoteQuestion {
  readonly stances: readonly StanceRow[];
  readonly votes: readonly VoteAgreement[];
  readonly left: VotePole;
  readonly right: VotePole;
  /** Actors that are no data points: the poles themselves. */
  readonly leftOut: ReadonlySet<string>;
  readonly leastEvidence: number;
  readonly leastVotes: number;
}

/** One country's place in speech and vote. Shape: one a country. Units: lean -1..1; `votes` is agreement with the right pole minus with the left, -1..1; `evidence` is stances. Empty: none. Errors: none. Source: docs/method.md#votes. */
export interface VotePoint {
  readonly actor: ActorId;
  readonly lean: number;
  readonly votes: number;
  readonly evidence: number;
}

/** How far speech and vote agree in one year or decade. Shape: one a period. Units: years as `1970` or `1970–1979`; `voting` is countries with votes, among which the points are those with enough evidence. Empty: as `RankCorrelation`. Errors: none. Source: docs/method.md#votes. */
export interface VoteComparison extends RankCorrelation {
  readonly period: string;
  readonly voting: number;
  readonly points: readonly VotePoint[];
}

/**
 * Compares what countries say with how they vote: the rank correlation, over countries, of the lean of their stances between two poles with the
 * difference of their vote agreement with the two.
 * Shape: question -> one a period of `years` that has votes, in order. Units: as `VoteComparison`; over several years a country's votes are added
 * up. Empty: []. Errors: none. Source: docs/method.md#votes.
 */
export function compareWithVotes(question: VoteQuestion, years = 1): VoteComparison[] {
  const asked = question.votes.filter(
    ({ country, partner }) =>
      !question.leftOut.has(`state:${country}`) && [question.left.votes, question.right.votes].includes(partner),
  );
  const periods = groupBy(asked, ({ year }) => String(year - (year % years)));
  return [...periods]
    .sort(([a], [b]) => compareText(a, b))
    .map(([first, votes]) => comparePeriod(Number(first), years, { ...question, votes }));
}

function comparePeriod(first: number, years: number, question: VoteQuestion): VoteComparison {
  const last = first + years - 1;
  const [from, to] = [String(first), String(last)];
  const differences = differencesOf(question);
  const points = [...evidenceOf(question, { from, to })].flatMap(([actor, evidence]): VotePoint[] => {
    const votes = differences.get(actor);
    if (votes === undefined || evidence.length < question.leastEvidence) return [];
    return [{ actor, lean: leanOf(evidence).value, votes, evidence: evidence.length }];
  });
  points.sort((a, b) => compareText(a.actor, b.actor));
  const correlation = rankCorrelation(points.map(({ lean, votes }) => ({ x: lean, y: votes })));
  return { period: years === 1 ? from : `${from}–${to}`, voting: differences.size, points, ...correlation };
}

function evidenceOf(
  { stances, votes, left, right, leftOut }: VoteQuestion,
  { from, to }: { readonly from: string; readonly to: string },
): Map<ActorId, Evidence[]> {
  const years = new Set(votes.map(({ year }) => String(year)));
  // A decade's speeches are those of its years with votes: the table may end within it.
  const isPole = ({ target, date }: StanceRow) =>
    years.has(date.slice(0, 4)) &&
    [...left.targets, ...right.targets].some((pole) => pole.id === target && isWithin(date, pole.from, pole.to));
  const poles = { left: left.targets.map(({ id }) => id), right: right.targets.map(({ id }) => id) };
  const asked = stances.filter((stance) => !leftOut.has(stance.holder) && isPole(stance));
  return collectEvidence({ stances: asked, poles, from, to });
}

/** Agreement with the right pole minus that with the left, for every country with enough votes with both. */
function differencesOf({ votes, left, right, leastVotes }: VoteQuestion): Map<string, number> {
  const found = new Map<string, number>();
  for (const [country, rows] of groupBy(votes, (row) => row.country)) {
    const shareWith = (pole: VotePole) => {
      const of = rows.filter(({ partner }) => partner === pole.votes);
      const total = of.reduce((sum, row) => sum + row.votes, 0);
      return total < Math.max(1, leastVotes)
        ? undefined
        : of.reduce((sum, row) => sum + row.agreement * row.votes, 0) / total;
    };
    const [toLeft, toRight] = [shareWith(left), shareWith(right)];
    if (toLeft !== undefined && toRight !== undefined) found.set(`state:${country}`, toRight - toLeft);
  }
  return found;
}
