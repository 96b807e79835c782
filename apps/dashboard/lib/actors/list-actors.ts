import type { ActorRow, Knowledge, StateEntry } from "@entente/schema";
import type { DateWindow } from "../controls/date-window.ts";

/**
 * Lists who may hold a position in a window: every state that existed in it, and the blocs and organisations that hold a stance.
 * Their region is the state's own, or the kind of actor.
 */
export function listActors(
  { states, blocs, organisations }: Knowledge,
  holders: ReadonlySet<string>,
  window: DateWindow,
): ActorRow[] {
  const holding = (entries: readonly { id: ActorRow["id"]; name: string }[], region: string): ActorRow[] =>
    entries.filter(({ id }) => holders.has(id)).map(({ id, name }) => ({ id, name, region }));
  return [
    ...states
      .filter((state) => holders.has(state.id) || existedIn(state, window))
      .map(({ id, name, region }) => ({ id, name, region: region ?? "Former states" })),
    ...holding(blocs, "Blocs and bodies"),
    ...holding(organisations, "Organisations"),
  ];
}

function existedIn({ from, to }: StateEntry, window: DateWindow): boolean {
  const [start, end] = [window.from ?? "", window.to ?? ""];
  return (
    (end === "" || from === undefined || from.slice(0, end.length) <= end) &&
    (start === "" || to === undefined || to >= start.slice(0, to.length))
  );
}
