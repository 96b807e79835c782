import type { SearchParams } from "nuqs/server";
import type { ReactNode } from "react";
import { ActCharts } from "../../../components/act-charts.tsx";
import { ActorPositions } from "../../../components/actor-positions.tsx";
import { CoverageStrip } from "../../../components/coverage-strip.tsx";
import { NetworkFigure } from "../../../components/network-figure.tsx";
import { PairHistory } from "../../../components/pair-histories.tsx";
import { PositionView } from "../../../components/position-view.tsx";
import { RelationMatrixFigure } from "../../../components/relation-matrix-figure.tsx";
import { ToneSection } from "../../../components/tone-section.tsx";
import { readOneActorParams } from "../../../lib/actor-params.ts";
import { coverageBars } from "../../../lib/coverage-bars.ts";
import { documentsHref, readDocumentParams } from "../../../lib/document-params.ts";
import type { EmbedName } from "../../../lib/embed-href.ts";
import { filterDocuments } from "../../../lib/filter-documents.ts";
import { readPositionParams } from "../../../lib/position-params.ts";
import { readActorPage } from "../../../lib/read-actor-page.ts";
import { readPositionPage } from "../../../lib/read-position-page.ts";
import { readRelationsPage } from "../../../lib/read-relations-page.ts";
import { readRelationsPair } from "../../../lib/read-relations-pair.ts";
import { readRhetoricPage } from "../../../lib/read-rhetoric-page.ts";
import { type RelationParams, readPairParams, readRelationParams } from "../../../lib/relation-params.ts";
import { results } from "../../../lib/results.ts";
import { readRhetoricParams } from "../../../lib/rhetoric-params.ts";

/** Draws the chart of an address alone; undefined where there is no such chart, or nothing to draw. */
export async function drawEmbedded(name: string, asked: SearchParams): Promise<ReactNode> {
  return Object.hasOwn(CHARTS, name) ? CHARTS[name as EmbedName](asked) : undefined;
}

type Draw = (asked: SearchParams) => Promise<ReactNode>;

/** A chart alone has no panel of evidence: what is open on its page is not asked for. */
const CHARTS: Readonly<Record<EmbedName, Draw>> = {
  positions: async (asked) => {
    const params = { ...readPositionParams(asked), actor: null };
    const page = await readPositionPage(params);
    return page === undefined ? undefined : <PositionView params={params} page={page} />;
  },
  matrix: (asked) => drawRelations({ ...readRelationParams(asked), view: "matrix" }),
  network: (asked) => drawRelations({ ...readRelationParams(asked), view: "network" }),
  pair: async (asked) => {
    const pair = { holder: textOf(asked["holder"]), target: textOf(asked["target"]) };
    const params = { ...readPairParams(asked), side: null, period: null };
    const page = await readRelationsPair(pair, params);
    const side = page?.sides.find((each) => each.side === asked["of"]);
    if (page === undefined || side === undefined) return undefined;
    return <PairHistory pair={pair} params={params} page={page} side={side} />;
  },
  acts: async (asked) => {
    const params = { ...readRhetoricParams(asked), act: null, tone: null };
    const page = await readRhetoricPage(params);
    return page === undefined ? undefined : <ActCharts page={page} params={params} />;
  },
  tone: async (asked) => {
    const params = { ...readRhetoricParams(asked), act: null, tone: null };
    const page = await readRhetoricPage(params);
    return page === undefined ? undefined : <ToneSection page={page} params={params} />;
  },
  actor: async (asked) => {
    const page = await readActorPage(textOf(asked["id"]), readOneActorParams(asked));
    return page === undefined ? undefined : <ActorPositions page={page} />;
  },
  coverage: async (asked) => {
    const params = readDocumentParams(asked);
    const found = filterDocuments(await results.documents(), params);
    const bars = coverageBars(found, (bounds) => documentsHref({ ...params, ...bounds, page: 1 }));
    return bars.length < 2 ? undefined : <CoverageStrip bars={bars} params={params} />;
  },
};

async function drawRelations(asked: RelationParams): Promise<ReactNode> {
  const params = { ...asked, holder: null, target: null };
  const page = await readRelationsPage(params);
  if (page === undefined || page.counts.stances === 0) return undefined;
  const { matrix, network, window, issues } = page;
  if (matrix === undefined)
    return network === undefined ? undefined : <NetworkFigure network={network} params={params} page={page} />;
  const matter = issues.find(({ id }) => id === params.issue)?.name;
  return <RelationMatrixFigure matrix={matrix} params={params} window={window} matter={matter} />;
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
