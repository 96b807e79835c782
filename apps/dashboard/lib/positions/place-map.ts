import type { PositionRow } from "@entente/views";
import { formatSigned } from "../words/format-number.ts";
import type { Strip } from "./place-positions.ts";
import type { WorldShape } from "./world-shapes.ts";

/** The steps of the diverging scale, from the left pole to the right one. */
export type MapStep = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A state on the map: its land, or a circle where its land is too small to see. */
export interface MappedState {
  readonly actor: string;
  readonly path: string | undefined;
  readonly x: string;
  readonly y: string;
  readonly step: MapStep | "few";
  readonly isOpen: boolean;
  readonly label: string;
}

/** The map: states with a value or with too little for one, all other land as one shape, and who has no place on it. */
export interface PlacedMap {
  readonly states: readonly MappedState[];
  readonly silent: string;
  readonly elsewhere: Strip["placed"];
}

interface World {
  readonly shapes: readonly WorldShape[];
  readonly width: number;
  readonly height: number;
}

/** The upper bounds of all steps but the last. */
const BOUNDS = [-0.6, -0.35, -0.1, 0.1, 0.35, 0.6];
/** Land smaller than this, in square units of the map, is drawn as a circle. */
const SMALL = 60;

/** The bounds of the scale as its legend writes them. */
export const STEP_BOUNDS = BOUNDS.map((bound) => formatSigned(bound).replace(/0$/u, ""));

/** Says in which step of the scale a lean lies; the middle one holds −0.1 to +0.1. */
export function stepOf(lean: number): MapStep {
  return (BOUNDS.filter((bound) => lean >= bound).length + 1) as MapStep;
}

/** Places positions on the map. */
export function placeMap(rows: readonly PositionRow[], { placed }: Strip, world: World): PlacedMap {
  const summaries = new Map(placed.map((row): [string, Strip["placed"][number]] => [row.actor, row]));
  const byCode = new Map(rows.map((row): [string, PositionRow] => [row.actor.replace(/^state:/u, ""), row]));
  const found = world.shapes.map((shape) => ({ shape, row: byCode.get(shape.code ?? "") }));
  const states = found.flatMap(({ shape, row }): MappedState[] => {
    if (row === undefined || (row.value === null && row.missing === "no-data")) return [];
    const summary = summaries.get(row.actor);
    return [
      {
        actor: row.actor,
        path: shape.area < SMALL ? undefined : shape.path,
        x: percent(shape.centre[0] / world.width),
        y: percent(shape.centre[1] / world.height),
        step: row.value === null ? "few" : stepOf(row.value),
        isOpen: summary?.side === "open",
        label:
          row.value === null
            ? `${row.name}: one document only, too few for a position`
            : `${row.name} ${formatSigned(row.value)}; ${summary?.summary ?? ""}`,
      },
    ];
  });
  const drawn = new Set(states.map(({ actor }) => actor));
  return {
    // Circles last, so that no land covers them.
    states: [...states].sort((a, b) => Number(a.path === undefined) - Number(b.path === undefined)),
    silent: found
      .filter(({ shape }) => !drawn.has(`state:${shape.code ?? ""}`))
      .map(({ shape }) => shape.path)
      .join(""),
    elsewhere: placed.filter(({ actor }) => !drawn.has(actor)),
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
