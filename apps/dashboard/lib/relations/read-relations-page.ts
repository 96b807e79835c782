import "server-only";
import type { Issue } from "@entente/schema";
import { arrangeMatrix, boundsOfPeriod, countParties, linkActors, type Relation } from "@entente/views";
import type { ActorNames } from "../actors/actor-names.ts";
import { listAllActors, withUnknown } from "../actors/list-all-actors.ts";
import { type BrushYear, brushYears } from "../chart/brush-bars.ts";
import { type PeriodStop, periodStops } from "../chart/period-stops.ts";
import { chooseWindow } from "../controls/date-window.ts";
import { narrowWindow } from "../controls/narrow-window.ts";
import { results } from "../data/results.ts";
import { type PlacedMatrix, placeMatrix } from "./place-matrix.ts";
import { type PlacedNetwork, placeNetwork } from "./place-network.ts";
import { placeEvidenceOfRelations, type RelationEvidence } from "./place-relation-evidence.ts";
import type { RelationScope } from "./read-relations.ts";
import { type RelationParams, relationsHref } from "./relation-params.ts";

/** Everything that the relations page shows; `matrix` or `network`, as the address asks. */
export interface RelationsPage {
  readonly window: { readonly from: string; readonly to: string };
  readonly issues: readonly Pick<Issue, "id" | "name">[];
  readonly most: number;
  readonly counts: RelationCounts;
  readonly matrix: PlacedMatrix | undefined;
  readonly network: PlacedNetwork | undefined;
  readonly stops: readonly PeriodStop[];
  /** The stances of each year on the chosen matter, whatever the window. */
  readonly years: readonly BrushYear[];
  readonly evidence: RelationEvidence | undefined;
}

/** What all relations of a page rest on. */
export interface RelationCounts {
  readonly stances: number;
  readonly documents: number;
  readonly holders: number;
  readonly targets: number;
}

const DEFAULT_MOST = { matrix: 15, network: 30 } as const;

/** Reads the relations page that an address asks for; undefined where nothing is extracted yet. */
export async function readRelationsPage(params: RelationParams): Promise<RelationsPage | undefined> {
  const [documents, { issues }, names] = await Promise.all([results.documents(), results.knowledge(), results.names()]);
  if (documents.length === 0) return undefined;
  const window = chooseWindow(params, documents);
  const scope = { ...window, issue: issues.find(({ id }) => id === params.issue)?.id };
  const relations = await results.relations(scope);
  const most = params.most ?? DEFAULT_MOST[params.view];
  const bounds = params.view === "network" ? boundsOfPeriod(params.period ?? "") : undefined;
  const shown =
    bounds === undefined ? relations : await results.relations({ ...scope, ...narrowWindow(window, bounds) });
  const question = { params, scope, most, names };
  return {
    window,
    issues,
    most,
    counts: countsOf(relations),
    matrix: params.view === "matrix" ? await readMatrix(relations, question) : undefined,
    network: params.view === "network" ? await readNetwork(shown, question) : undefined,
    stops:
      params.view === "network"
        ? periodStops(relations, params.period, (period) => relationsHref(params, { period }))
        : [],
    years: brushYears(await results.relationYears(scope.issue)),
    evidence: placeEvidenceOfRelations(shown, params, names),
  };
}

interface Question {
  readonly params: RelationParams;
  readonly scope: RelationScope;
  readonly most: number;
  readonly names: ActorNames;
}

async function readMatrix(relations: readonly Relation[], { params, most, names }: Question): Promise<PlacedMatrix> {
  const known = listAllActors(await results.knowledge());
  const actors = withUnknown(
    known,
    relations.flatMap(({ holder, target }) => [holder, target]),
    names.nameOf,
  );
  return placeMatrix(arrangeMatrix(relations, { limit: most, order: params.sort, actors }), params);
}

async function readNetwork(
  relations: readonly Relation[],
  { params, scope, most, names }: Question,
): Promise<PlacedNetwork> {
  const places = await results.places(scope, most);
  const links = linkActors(relations, new Set<string>(places.map(({ actor }) => actor)));
  const parties = new Map(countParties(relations).map((party) => [party.actor, party]));
  return placeNetwork({ places, parties, links, nameOf: names.nameOf, params });
}

function countsOf(relations: readonly Relation[]): RelationCounts {
  return {
    stances: relations.reduce((sum, { stances }) => sum + stances, 0),
    documents: new Set(relations.flatMap(({ evidence }) => evidence.map(({ stance }) => stance.duplicateGroup))).size,
    holders: new Set(relations.map(({ holder }) => holder)).size,
    targets: new Set(relations.map(({ target }) => target)).size,
  };
}
