import type { ActorNames } from "../actors/actor-names.ts";
import { parseBound, wordsOfWindow } from "../controls/date-window.ts";
import type { RhetoricParams } from "./rhetoric-params.ts";

/** The first or the second side of a comparison. */
export type SideKey = "a" | "b";

/** Whose claims of which window stand on one side. */
export interface RhetoricSide {
  readonly key: SideKey;
  readonly name: string;
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

/** Which claims a side asks for. */
export interface SideFilter {
  readonly actor?: string;
  readonly except?: string;
  readonly from: string;
  readonly to: string;
}

/** The sides that an address compares: one actor, two actors, one actor in two windows, or two actors each in a window of its own. */
export function sidesOf(params: RhetoricParams, actor: string, { nameOf }: Pick<ActorNames, "nameOf">): RhetoricSide[] {
  const other = params.other === null || params.other === "" || params.other === actor ? undefined : params.other;
  const window = { from: parseBound(params.from) ?? "", to: parseBound(params.to) ?? "" };
  const second = { from: parseBound(params.from2) ?? "", to: parseBound(params.to2) ?? "" };
  const hasSecond = second.from !== "" || second.to !== "";
  const nameIn = (id: string, bounds: typeof window) =>
    hasSecond ? `${nameOf(id)}, ${wordsOfWindow(bounds)}` : nameOf(id);
  const first: RhetoricSide = { key: "a", actor, ...window, name: nameIn(actor, window) };
  if (other === undefined && !hasSecond) return [first];
  const bounds = hasSecond ? second : window;
  const against = other ?? actor;
  return [first, { key: "b", actor: against, ...bounds, name: nameIn(against, bounds) }];
}

/** The claims of a side. A first side that stands alone is set against everybody else in its window. */
export function filterOfSide(sides: readonly RhetoricSide[], key: SideKey): SideFilter & { readonly name: string } {
  const [first] = sides;
  const side = sides.find((each) => each.key === key);
  if (side !== undefined) return { actor: side.actor, from: side.from, to: side.to, name: side.name };
  return {
    except: first?.actor ?? "",
    from: first?.from ?? "",
    to: first?.to ?? "",
    name: "Everybody else",
  };
}

/** Says the windows of the sides, once where they are the same. */
export function windowsOfSides(sides: readonly RhetoricSide[]): string {
  return [...new Set(sides.map(wordsOfWindow))].join(" and ");
}
