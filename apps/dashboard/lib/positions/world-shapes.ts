import { geoCentroid, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import atlas from "world-atlas/countries-50m.json" with { type: "json" };
import { ALPHA3_BY_NUMBER } from "./iso-numbers.ts";
import { simplifyLine } from "./simplify-line.ts";

/** A state's or territory's land on the map, as a path in the map's units; `code` is undefined where no state's letters are known. */
export interface WorldShape {
  readonly code: string | undefined;
  readonly path: string;
  /** In square units. */
  readonly area: number;
  readonly centre: Spot;
}

type Spot = readonly [number, number];
type Ring = readonly Spot[];
type World = Parameters<typeof feature>[0];
type Land = Extract<World["objects"][string], { type: "GeometryCollection" }>["geometries"][number];

/** The map's units: whole numbers, about two for each pixel of a wide page. */
export const MAP_WIDTH = 2000;

const NORTH = 84;
const SOUTH = -56;
/** In degrees: lines are smoothed by less than the eye sees. */
const TOLERANCE = 0.14;
/** In square units: smaller specks are left out. */
const LEAST_AREA = 5;
/** Lands without a code of their own in the atlas. The north of Cyprus and Somaliland are coloured with the states that the United Nations count them to. */
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: "XKX", Somaliland: "SOM", "N. Cyprus": "CYP" };
/** Too small for the atlas. */
const MISSING: readonly (readonly [string, Spot])[] = [["TUV", [179.2, -8.52]]];

const projection = geoNaturalEarth1().fitWidth(MAP_WIDTH, { type: "Sphere" });
const top = (projection([0, NORTH]) ?? [0, 0])[1];
const path = geoPath(projection).digits(1);

/** The height of the map, cut where nobody lives. */
export const MAP_HEIGHT = Math.round((projection([0, SOUTH]) ?? [0, 0])[1] - top);

/** Every state and territory of the atlas (Natural Earth, 1:50 million), Antarctica excepted. */
export const WORLD_SHAPES: readonly WorldShape[] = drawWorld(atlas as unknown as World);

function drawWorld(exact: World): WorldShape[] {
  const smooth = smoothen(exact);
  const parts = new Map<string, { rings: Ring[]; centre: Spot; largest: number }>();
  const countries = exact.objects["countries"];
  for (const geometry of countries?.type === "GeometryCollection" ? countries.geometries : []) {
    const name = (geometry.properties as { readonly name?: string } | undefined)?.name ?? "";
    if (name === "Antarctica") continue;
    const code = BY_NAME[name] ?? ALPHA3_BY_NUMBER.get(String(geometry.id)) ?? "";
    const rings = ringsOf(path(featureOf(smooth, geometry)) ?? "");
    const whole = featureOf(exact, geometry);
    const area = path.area(whole);
    const before = parts.get(code);
    const centre = before === undefined || area > before.largest ? spotOf(geoCentroid(whole)) : before.centre;
    parts.set(code, {
      rings: [...(before?.rings ?? []), ...rings],
      centre,
      largest: Math.max(area, before?.largest ?? 0),
    });
  }
  const drawn = [...parts].map(([code, { rings, centre }]) => shapeOf(code, rings, centre));
  return [...drawn, ...MISSING.map(([code, at]) => shapeOf(code, [], spotOf(at)))];
}

function featureOf(world: World, geometry: Land) {
  return feature(world, { type: "GeometryCollection", geometries: [geometry] });
}

/** The atlas with its lines smoothed; neighbours share lines, so they still fit. */
function smoothen(world: World): World {
  const { transform, ...rest } = world;
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  const arcs = world.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const spots = arc.map(([stepX = 0, stepY = 0]): Spot => {
      x += stepX;
      y += stepY;
      return [x * kx + dx, y * ky + dy];
    });
    const fewer = simplifyLine(spots, TOLERANCE);
    // A ring of fewer spots has no inside, and on a sphere that may mean everything outside.
    const isRing = spots[0]?.join() === spots.at(-1)?.join();
    return (isRing && fewer.length < 5 ? spots : fewer).map((spot) => [...spot]);
  });
  return { ...rest, arcs };
}

/** The rings of a path as `geoPath` writes it: M, L and Z with absolute numbers. */
function ringsOf(drawn: string): Ring[] {
  return drawn
    .split("M")
    .slice(1)
    .map((ring) =>
      ring
        .replace("Z", "")
        .split("L")
        .map((spot): Spot => {
          const [x = 0, y = 0] = spot.split(",").map(Number);
          return [Math.round(x), Math.round(y - top)];
        }),
    );
}

function shapeOf(code: string, rings: readonly Ring[], centre: Spot): WorldShape {
  const sized = rings.map((ring) => ({ ring, area: Math.abs(areaOf(ring)) }));
  const kept = sized.filter(({ area }) => area >= LEAST_AREA);
  return {
    code: code === "" ? undefined : code,
    path: kept.map(({ ring }) => pathOf(ring)).join(""),
    area: kept.reduce((sum, { area }) => sum + area, 0),
    centre,
  };
}

/** A closed path in steps of whole units, as short as it can be written. */
function pathOf([start = [0, 0], ...rest]: Ring): string {
  let [x, y] = start;
  const steps = rest.flatMap(([toX, toY]) => {
    if (toX === x && toY === y) return [];
    const step = `${toX - x}${toY - y < 0 ? "" : " "}${toY - y}`;
    [x, y] = [toX, toY];
    return [step];
  });
  const joined = steps.reduce((all, step) => all + (all === "" || step.startsWith("-") ? "" : " ") + step, "");
  return `M${start[0]} ${start[1]}l${joined}z`;
}

function areaOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function spotOf([east, north]: Spot): Spot {
  const [x, y] = projection([east, north]) ?? [0, 0];
  return [Math.round(x), Math.round(y - top)];
}
