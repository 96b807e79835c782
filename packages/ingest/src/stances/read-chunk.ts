import type { Chunk, ClauseState } from "./clause-state.ts";
import type { ClauseUnit } from "./clause-unit.ts";

/** Reads one noun phrase and ties it to what stands before it; gives the unit after it. */
export function readChunk(state: ClauseState, start: number): number {
  const { end, head } = extentOf(state.units, start);
  state.chunks.push({ start, end, head, ...tiesOf(state) });
  state.lastChunk = state.chunks.length - 1;
  state.preposition = -1;
  state.joined = false;
  return end;
}

function extentOf(units: readonly ClauseUnit[], start: number): { end: number; head: number } {
  let head = start;
  for (let at = start; at < units.length; at += 1) {
    const unit = units[at];
    if (unit?.kind !== "noun" || (at > start && opensPhrase(unit))) return { end: at, head };
    if (unit.mention !== undefined || /^(?:NN|PRP$|EX)/u.test(unit.tag)) head = at;
  }
  return { end: units.length, head };
}

/** A pronoun or an article after a finished noun opens the next phrase. */
function opensPhrase({ tag, mention }: ClauseUnit): boolean {
  return mention === undefined && /^(?:DT|PRP|EX)$/u.test(tag);
}

function tiesOf(state: ClauseState): Pick<Chunk, "preposition" | "verb" | "noun" | "list"> {
  const { chunks, lastChunk, lastVerb, preposition, joined } = state;
  const previous = chunks[lastChunk];
  if (previous === undefined) return { preposition, verb: lastVerb, noun: -1, list: -1 };
  if (joined && preposition < 0) {
    const { preposition: shared, verb, noun, list } = previous;
    return { preposition: shared, verb, noun, list: list >= 0 ? list : lastChunk };
  }
  const adjacent = preposition >= 0 && previous.end === preposition;
  return { preposition, verb: lastVerb, noun: adjacent ? lastChunk : -1, list: -1 };
}
