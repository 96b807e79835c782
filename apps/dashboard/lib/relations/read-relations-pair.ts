import "server-only";
import type { KnownEvent, StanceRow } from "@entente/schema";
import { boundsOfPeriod, chooseYears, type Flip, findFlips, type Relation, relationHistory } from "@entente/views";
import type { ActorNames } from "../actors/actor-names.ts";
import { listAllActors } from "../actors/list-all-actors.ts";
import { type BrushYear, brushYears, countYears } from "../chart/brush-bars.ts";
import { eventsWithActors } from "../chart/choose-events.ts";
import { type PlacedEvents, placeEvents } from "../chart/place-events.ts";
import { parseBound } from "../controls/date-window.ts";
import { narrowWindow } from "../controls/narrow-window.ts";
import type { Paged } from "../controls/page-through.ts";
import { results } from "../data/results.ts";
import type { PlacedStance } from "../evidence/place-stance.ts";
import { type History, historyBars } from "./history-bars.ts";
import { type EvidenceSum, placePage, sumOf } from "./place-relation-evidence.ts";
import type { RelationScope } from "./read-relations.ts";
import type { Pair, PairParams } from "./relation-params.ts";

/** One direction of a pair. */
export interface PairSide extends Pair {
  readonly side: "there" | "back";
  readonly title: string;
  readonly sum: EvidenceSum | undefined;
  readonly history: History;
  /** The events in which both take part. */
  readonly events: PlacedEvents;
}

/** Everything that a pair's page shows. `open` holds the sentences of the chosen bar. */
export interface PairPage {
  readonly names: { readonly holder: string; readonly target: string };
  readonly window: { readonly from: string; readonly to: string };
  readonly issues: readonly { readonly id: string; readonly name: string }[];
  readonly sides: readonly PairSide[];
  /** The stances of each year in both directions, whatever the window. */
  readonly years: readonly BrushYear[];
  readonly stances: Paged<PlacedStance>;
  readonly flips: readonly Flip[];
  readonly open: OpenBar | undefined;
}

/** The sentences behind one bar. */
export interface OpenBar {
  readonly title: string;
  readonly period: string;
  readonly sum: EvidenceSum | undefined;
  readonly stances: Paged<PlacedStance>;
}

/** Reads a pair's page; undefined where neither actor is known to the results or the knowledge. */
export async function readRelationsPair({ holder, target }: Pair, params: PairParams): Promise<PairPage | undefined> {
  const [knowledge, names, tallies] = await Promise.all([
    results.knowledge(),
    results.names(),
    results.mentionTallies(),
  ]);
  const { issues } = knowledge;
  const known = listAllActors(knowledge);
  const isKnown = (id: string) => known.has(id) || tallies.some(({ actor }) => actor === id);
  if (holder === target || !isKnown(holder) || !isKnown(target)) return undefined;
  const window = { from: parseBound(params.from) ?? "", to: parseBound(params.to) ?? "" };
  const scope = { ...window, issue: issues.find(({ id }) => id === params.issue)?.id };
  const pairs = [
    { holder, target },
    { holder: target, target: holder },
  ];
  const relations = await Promise.all(pairs.map((pair) => results.relation(pair.holder, pair.target, scope)));
  const evidence = relations.flatMap((relation) => relation?.evidence ?? []);
  return {
    names: { holder: names.nameOf(holder), target: names.nameOf(target) },
    window,
    issues,
    sides: sidesOf(relations, { pairs, names, events: eventsWithActors(knowledge.events, [holder, target]) }),
    years: await readYears(pairs, scope.issue),
    stances: placePage(evidence, params.period === null ? params.page : 1, names),
    flips: findFlips(evidence.map(({ stance }) => stance)),
    open: await readBar({ holder, target }, params, { scope, names }),
  };
}

async function readYears(pairs: readonly Pair[], issue: string | undefined): Promise<BrushYear[]> {
  const relations = await Promise.all(pairs.map(({ holder, target }) => results.relation(holder, target, { issue })));
  const evidence = relations.flatMap((relation) => relation?.evidence ?? []);
  return brushYears(countYears(evidence.map(({ stance }) => stance.date)));
}

interface Sides {
  readonly pairs: readonly Pair[];
  readonly names: ActorNames;
  readonly events: readonly KnownEvent[];
}

function sidesOf(relations: readonly (Relation | undefined)[], { pairs, names, events }: Sides): PairSide[] {
  const dated = relations.flatMap((relation) => relation?.evidence ?? []).map(({ stance }) => yearOf(stance));
  const years = dated.length === 0 ? 1 : chooseYears(Math.min(...dated), Math.max(...dated));
  const rows = relations.map((relation) => (relation === undefined ? [] : relationHistory(relation, years)));
  const histories = historyBars(rows, years);
  return pairs.flatMap((pair, at): PairSide[] => {
    const [relation, history] = [relations[at], histories[at]];
    if (history === undefined) return [];
    return [
      {
        ...pair,
        side: at === 0 ? "there" : "back",
        title: `${names.nameOf(pair.holder)} on ${names.nameOf(pair.target)}`,
        sum: relation === undefined ? undefined : sumOf(relation, names),
        history,
        events: placeEvents(events, history.span),
      },
    ];
  });
}

async function readBar(
  pair: Pair,
  { side, period, page }: PairParams,
  { scope, names }: { readonly scope: RelationScope; readonly names: ActorNames },
): Promise<OpenBar | undefined> {
  const bounds = boundsOfPeriod(period ?? "");
  if (side === null || period === null || bounds === undefined) return undefined;
  const { holder, target } = side === "there" ? pair : { holder: pair.target, target: pair.holder };
  const relation = await results.relation(holder, target, { ...scope, ...narrowWindow(scope, bounds) });
  return {
    title: `${names.nameOf(holder)} on ${names.nameOf(target)}, ${period}`,
    period,
    sum: relation === undefined ? undefined : sumOf(relation, names),
    stances: placePage(relation?.evidence ?? [], page, names),
  };
}

function yearOf({ date }: StanceRow): number {
  return Number(date.slice(0, 4));
}
