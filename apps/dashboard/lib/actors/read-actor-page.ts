import "server-only";
import type { DocumentRow, KnownEvent } from "@entente/schema";
import { type PositionDetail, type RankedRelations, rankRelations } from "@entente/views";
import { type BrushYear, brushYears, countYears } from "../chart/brush-bars.ts";
import { concerns, eventsWithActors } from "../chart/choose-events.ts";
import { type SeriesPoint, seriesOf } from "../chart/timeline-series.ts";
import { type PlacedClaim, placeClaim } from "../claims/place-claim.ts";
import { chooseWindow } from "../controls/date-window.ts";
import { type Paged, pageThrough } from "../controls/page-through.ts";
import { results } from "../data/results.ts";
import { positionHref, readPositionParams } from "../positions/position-params.ts";
import type { PositionSubject } from "../positions/position-subject.ts";
import type { OneActorParams } from "./actor-params.ts";
import { type ActorFacts, describeActor } from "./describe-actor.ts";

/** An actor's position between two poles, now and through the years. */
export interface ActorPosition {
  readonly subject: PositionSubject;
  readonly detail: PositionDetail;
  readonly points: readonly SeriesPoint[];
  readonly href: string;
}

/** Some claims, and how many there are in all. */
export interface SomeClaims {
  readonly claims: readonly PlacedClaim[];
  readonly total: number;
}

/** Everything that an actor's page shows. */
export interface ActorPage {
  readonly facts: ActorFacts;
  readonly window: { readonly from: string; readonly to: string };
  readonly years: readonly [number, number];
  /** The documents of each year that name the actor, whatever the window. */
  readonly named: readonly BrushYear[];
  readonly positions: readonly ActorPosition[];
  /** The events in which the actor takes part that concern one of its positions. */
  readonly events: readonly KnownEvent[];
  readonly held: RankedRelations;
  readonly received: RankedRelations;
  readonly nameOf: (id: string) => string;
  readonly by: SomeClaims;
  readonly about: SomeClaims;
  readonly documents: Paged<{ readonly row: DocumentRow; readonly mentions: number }>;
}

const SHOWN_CLAIMS = 5;
const SHOWN_DOCUMENTS = 25;

/** Reads an actor's page; undefined where neither the documents nor the knowledge name it. */
export async function readActorPage(id: string, params: OneActorParams): Promise<ActorPage | undefined> {
  const [knowledge, names, documents, mentions] = await Promise.all([
    results.knowledge(),
    results.names(),
    results.documents(),
    results.mentionsOf(id),
  ]);
  const window = chooseWindow(params, documents);
  const { held, received } = await results.relationsOf(id, window);
  const facts = describeActor(id, knowledge, names.nameOf);
  if (!facts.isReviewed && mentions.length === 0 && held.length === 0 && received.length === 0) return undefined;
  const positions = await readPositions(id, window);
  const dated = positions.flatMap(({ points }) => points.map(({ year }) => year));
  const rows = new Map(documents.map((row): [string, DocumentRow] => [row.documentId, row]));
  const named = mentions.flatMap(({ documentId, mentions: count }) => {
    const row = rows.get(documentId);
    return row === undefined ? [] : [{ row, mentions: count }];
  });
  return {
    facts,
    window,
    years: dated.length === 0 ? [0, 0] : [Math.min(...dated), Math.max(...dated)],
    named: brushYears(countYears(named.map(({ row }) => row.date))),
    positions,
    events: eventsWithActors(knowledge.events, [id]).filter((event) =>
      positions.some(({ subject, points }) => points.length > 0 && concerns(event, subject.id)),
    ),
    held: rankRelations(held),
    received: rankRelations(received),
    nameOf: names.nameOf,
    by: await readClaims({ actor: id, ...window }),
    about: await readClaims({ about: id, ...window }),
    documents: pageThrough(
      named.filter(({ row }) => isWithin(row.date, window)),
      params.page,
      SHOWN_DOCUMENTS,
    ),
  };
}

/** The positions for which the actor has evidence; on an axis whose pole it is, it has none. */
async function readPositions(id: string, window: ActorPage["window"]): Promise<ActorPosition[]> {
  const subjects = await results.subjects();
  const read = subjects.map(async (subject): Promise<ActorPosition[]> => {
    if ([...subject.poles.left, ...subject.poles.right].some((pole) => pole === id)) return [];
    const detail = await results.position(subject, window, id);
    if (detail === undefined || detail.stances === 0) return [];
    const params = readPositionParams(new URLSearchParams({ on: subject.id, ...window, actor: id }));
    const points = await results.timeline(subject, window, { actor: id });
    return [
      {
        subject,
        detail,
        points: seriesOf(points, detail.name, (until) => positionHref(params, { until })),
        href: positionHref(params, {}),
      },
    ];
  });
  return (await Promise.all(read)).flat();
}

async function readClaims(filter: Parameters<typeof results.claims>[0]): Promise<SomeClaims> {
  const [{ rows, total }, names] = await Promise.all([
    results.claims({ ...filter, limit: SHOWN_CLAIMS }),
    results.names(),
  ]);
  return { claims: rows.map((row) => placeClaim(row, names)), total };
}

function isWithin(date: string, { from, to }: ActorPage["window"]): boolean {
  return date >= from.slice(0, date.length) && (to === "" || date.slice(0, to.length) <= to);
}
