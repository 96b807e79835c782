import { type Chunk, type ClauseState, startState, type VerbGroup } from "./clause-state.ts";
import type { ClauseUnit } from "./clause-unit.ts";
import { readChunk } from "./read-chunk.ts";
import { readVerbGroup } from "./read-verb-group.ts";

/** The shallow grammar of one sentence. */
export interface Clauses {
  readonly chunks: readonly Chunk[];
  readonly verbs: readonly VerbGroup[];
  /** For each unit the chunk and the verb group it is part of, or -1. */
  readonly chunkOf: Int16Array;
  readonly verbOf: Int16Array;
}

const COORDINATORS = new Set(["and", "or", "nor", "&"]);
const CONDITIONS = new Set(["if", "whether", "unless"]);
const STRONG_MARKS = new Set([";", ":", "--", "—"]);

/** Reads the noun phrases and verb groups of a sentence and ties them together, left to right, in one pass. */
export function readClauses(units: readonly ClauseUnit[]): Clauses {
  const state = startState(units);
  let at = 0;
  while (at < units.length) at = step(state, at);
  const [chunkOf, verbOf] = [new Int16Array(units.length).fill(-1), new Int16Array(units.length).fill(-1)];
  state.chunks.forEach(({ start, end }, index) => chunkOf.fill(index, start, end));
  state.verbs.forEach(({ start, end }, index) => verbOf.fill(index, start, end));
  return { chunks: state.chunks, verbs: state.verbs, chunkOf, verbOf };
}

function step(state: ClauseState, at: number): number {
  const unit = state.units[at];
  if (unit?.kind === "noun") return readChunk(state, at);
  if (unit?.kind === "verb") return readVerbGroup(state, at);
  if (unit?.kind === "preposition") {
    state.preposition = at;
    state.joined = false;
  }
  if (unit?.kind === "relative") state.antecedent = state.lastChunk;
  if (unit?.kind === "conjunction") readConjunction(state, unit.lower);
  if (unit?.kind === "mark") readMark(state, unit.lower);
  return at + 1;
}

function readConjunction(state: ClauseState, lower: string): void {
  if (COORDINATORS.has(lower)) {
    state.joined = true;
    return;
  }
  if (lower === "that" && state.lastVerb !== state.verbs.length - 1) state.antecedent = state.lastChunk;
  if (CONDITIONS.has(lower)) state.unreal = true;
  if (lower !== "that") state.lastVerb = -1;
  state.preposition = -1;
  state.joined = false;
  state.lastChunk = -1;
}

function readMark(state: ClauseState, lower: string): void {
  if (lower === ",") {
    state.joined = true;
    state.preposition = -1;
  }
  if (!STRONG_MARKS.has(lower)) return;
  state.lastVerb = -1;
  state.lastChunk = -1;
  state.preposition = -1;
  state.joined = false;
  state.unreal = false;
}
