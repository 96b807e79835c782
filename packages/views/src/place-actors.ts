import type { ActorId } from "@entente/schema";
import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { compareText } from "./compare-text.ts";
import type { Link } from "./link-actors.ts";

/** An actor's place in the network. Shape: one an actor. Units: x and y from 0 to 1, without meaning of their own; `community` counts from 0, the largest first, and is null for an actor that nobody favours. Empty: none. Errors: none. Source: docs/method.md#relations. */
export interface ActorPlace {
  readonly actor: ActorId;
  readonly x: number;
  readonly y: number;
  readonly community: number | null;
}

const ITERATIONS = 600;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** A hostile pair is held in sight of each other and no more; a friendly one by its summed confidence. */
const HOSTILE_PULL = 0.05;

/**
 * Places actors so that those who favour each other stand together, and finds their communities.
 * Shape: ids, links -> one an actor, by id; the same links give the same places, whatever their order. Units: as `ActorPlace`. Empty: [].
 * Errors: none. Source: docs/method.md#relations; ForceAtlas2, Jacomy et al. (2014); Louvain, Blondel et al. (2008), on the favourable links.
 */
export function placeActors(actors: readonly ActorId[], links: readonly Link[]): ActorPlace[] {
  const ids = [...new Set(actors)].sort(compareText);
  const sorted = [...links].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
  const communities = findCommunities(ids, sorted);
  const places = fit(layOut(ids, sorted));
  return ids.map((actor, at) => ({
    actor,
    x: places[at]?.x ?? 0.5,
    y: places[at]?.y ?? 0.5,
    community: communities.get(actor) ?? null,
  }));
}

function layOut(ids: readonly ActorId[], links: readonly Link[]): { readonly x: number; readonly y: number }[] {
  const graph = new Graph({ type: "undirected" });
  // The start decides the end, so it is fixed: a sunflower in the order of the ids.
  ids.forEach((id, at) => {
    const radius = Math.sqrt(at + 0.5);
    graph.addNode(id, { x: radius * Math.cos(at * GOLDEN_ANGLE), y: radius * Math.sin(at * GOLDEN_ANGLE) });
  });
  for (const { a, b, sum } of links)
    if (graph.hasNode(a) && graph.hasNode(b)) graph.addEdge(a, b, { weight: Math.max(HOSTILE_PULL, sum) });
  if (graph.order === 0) return [];
  const settings = { gravity: 1.2, scalingRatio: 8, edgeWeightInfluence: 0.7, slowDown: 4 };
  const found = forceAtlas2(graph, { iterations: ITERATIONS, settings });
  return ids.map((id) => found[id] ?? { x: 0, y: 0 });
}

/** Stretches places over the unit square. */
function fit(places: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number }[] {
  const scale = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  };
  const [toX, toY] = [scale(places.map(({ x }) => x)), scale(places.map(({ y }) => y))];
  return places.map(({ x, y }) => ({ x: toX(x), y: toY(y) }));
}

function findCommunities(ids: readonly ActorId[], links: readonly Link[]): Map<ActorId, number> {
  const graph = new Graph({ type: "undirected" });
  const known = new Set<string>(ids);
  const friendly = links.filter(({ a, b, sum }) => sum > 0 && known.has(a) && known.has(b));
  for (const id of ids) if (friendly.some(({ a, b }) => a === id || b === id)) graph.addNode(id);
  for (const { a, b, sum } of friendly) graph.addEdge(a, b, { weight: sum });
  if (graph.size === 0) return new Map();
  const found = louvain(graph, { getEdgeWeight: "weight", randomWalk: false });
  const groups = new Map<number, ActorId[]>();
  for (const id of ids) {
    const group = found[id];
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const largestFirst = [...groups.values()].sort((x, y) => y.length - x.length || compareText(x[0] ?? "", y[0] ?? ""));
  return new Map(largestFirst.flatMap((group, at) => group.map((id) => [id, at] as const)));
}
