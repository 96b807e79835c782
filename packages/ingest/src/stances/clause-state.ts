import type { ClauseUnit } from "./clause-unit.ts";

/** A noun phrase without its preposition. Numbers are unit indexes, or indexes of chunks and verbs; -1 stands for none. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  /** The preposition before it. */
  readonly preposition: number;
  /** The verb group it depends on, as object or by its preposition. */
  readonly verb: number;
  /** The chunk whose noun its preposition depends on. */
  readonly noun: number;
  /** The first chunk of the list of which it is a part. */
  readonly list: number;
}

/** A verb group: auxiliaries, negation and the main verb. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  readonly main: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: boolean;
  /** Whether a condition or a question governs it. */
  readonly unreal: boolean;
  /** The chunk that is its subject, by position, coordination or control. */
  readonly subject: number;
  /** The verb group that governs it ("agreed to ban"). */
  readonly governor: number;
}

/** The shallow grammar of one sentence. */
export interface Clauses {
  readonly chunks: readonly Chunk[];
  readonly verbs: readonly VerbGroup[];
  /** For each unit the chunk and the verb group it is part of, or -1. */
  readonly chunkOf: Int16Array;
  readonly verbOf: Int16Array;
}

/** Where the reading of a sentence has come to. */
export interface ClauseState {
  readonly units: readonly ClauseUnit[];
  readonly chunks: Chunk[];
  readonly verbs: VerbGroup[];
  lastVerb: number;
  lastChunk: number;
  /** The chunk that a relative pronoun takes up. */
  antecedent: number;
  preposition: number;
  /** Whether a comma or a conjunction stands since the last chunk. */
  joined: boolean;
  unreal: boolean;
  readonly question: boolean;
}

/** The state before the first unit. */
export function startState(units: readonly ClauseUnit[]): ClauseState {
  return {
    units,
    chunks: [],
    verbs: [],
    lastVerb: -1,
    lastChunk: -1,
    antecedent: -1,
    preposition: -1,
    joined: false,
    unreal: false,
    question: units.at(-1)?.lower === "?",
  };
}
