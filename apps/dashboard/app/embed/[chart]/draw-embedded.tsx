import type { SearchParams } from "nuqs/server";
import type { ReactNode } from "react";
import { ActorPositions } from "../../../components/actors/actor-positions.tsx";
import { ActorRelations } from "../../../components/actors/actor-relations.tsx";
import { CoverageStrip } from "../../../components/documents/coverage-strip.tsx";
import { PositionView } from "../../../components/positions/position-view.tsx";
import { NetworkFigure } from "../../../components/relations/network-figure.tsx";
import { PairHistory } from "../../../components/relations/pair-histories.tsx";
import { RelationMatrixFigure } from "../../../components/relations/relation-matrix-figure.tsx";
import { ShareSection } from "../../../components/rhetoric/share-section.tsx";
import { ToneSection } from "../../../components/rhetoric/tone-section.tsx";
import { WordSection } from "../../../components/rhetoric/word-section.tsx";
import { readOneActorParams } from "../../../lib/actors/actor-params.ts";
import { readActorPage } from "../../../lib/actors/read-actor-page.ts";
import type { EmbedName } from "../../../lib/chart/embed-href.ts";
import { results } from "../../../lib/data/results.ts";
import { coverageBars } from "../../../lib/documents/coverage-bars.ts";
import { documentsHref, readDocumentParams } from "../../../lib/documents/document-params.ts";
import { filterDocuments } from "../../../lib/documents/filter-documents.ts";
import { readPositionParams } from "../../../lib/positions/position-params.ts";
import { readPositionPage } from "../../../lib/positions/read-position-page.ts";
import { readRelationsPage } from "../../../lib/relations/read-relations-page.ts";
import { readRelationsPair } from "../../../lib/relations/read-relations-pair.ts";
import { type RelationParams, readPairParams, readRelationParams } from "../../../lib/relations/relation-params.ts";
import { type RhetoricPage, readRhetoricPage } from "../../../lib/rhetoric/read-rhetoric-page.ts";
import { type RhetoricParams, readRhetoricParams } from "../../../lib/rhetoric/rhetoric-params.ts";

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
  acts: (asked) => drawRhetoric(asked, (shown) => <ShareSection {...shown} of="acts" />),
  frames: (asked) => drawRhetoric(asked, (shown) => <ShareSection {...shown} of="frames" />),
  words: (asked) => drawRhetoric(asked, (shown) => <WordSection {...shown} />),
  tone: (asked) => drawRhetoric(asked, (shown) => <ToneSection {...shown} />),
  actor: async (asked) => {
    const page = await readActorPage(textOf(asked["id"]), readOneActorParams(asked));
    return page === undefined ? undefined : <ActorPositions page={page} />;
  },
  allies: async (asked) => {
    const page = await readActorPage(textOf(asked["id"]), readOneActorParams(asked));
    const side = asked["of"] === "received" ? "received" : "held";
    return page === undefined ? undefined : <ActorRelations page={page} side={side} />;
  },
  coverage: async (asked) => {
    const params = readDocumentParams(asked);
    const found = filterDocuments(await results.documents(), params);
    const bars = coverageBars(found, (bounds) => documentsHref({ ...params, ...bounds, page: 1 }));
    return bars.length < 2 ? undefined : <CoverageStrip bars={bars} params={params} />;
  },
};

async function drawRhetoric(
  asked: SearchParams,
  draw: (shown: { readonly page: RhetoricPage; readonly params: RhetoricParams }) => ReactNode,
): Promise<ReactNode> {
  const params = { ...readRhetoricParams(asked), act: null, frame: null, word: null, tone: null };
  const page = await readRhetoricPage(params);
  return page === undefined ? undefined : draw({ page, params });
}

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
