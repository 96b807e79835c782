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

const BE = new Set("is are was were be been being am 's 're 'm get got gets".split(" "));
const MODAL = new Set("would could might may can should must".split(" "));
const NEGATION = new Set(["not", "n't", "never", "neither", "nor", "no", "hardly", "cannot"]);
const CONDITION = new Set(["if", "whether", "unless"]);

interface State {
  readonly units: readonly ClauseUnit[];
  readonly chunks: Chunk[];
  readonly verbs: VerbGroup[];
  lastVerb: number;
  lastChunk: number;
  /** The chunk that a relative pronoun takes up. */
  antecedent: number;
  preposition: number;
  /** Whether a comma, a conjunction or nothing stands since the last chunk. */
  joined: boolean;
  unreal: boolean;
  question: boolean;
}

/** Reads the noun phrases and verb groups of a sentence and ties them together, left to right, in one pass. */
export function readClauses(units: readonly ClauseUnit[]): Clauses {
  const state: State = {
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
  let at = 0;
  while (at < units.length) at = step(state, at);
  const [chunkOf, verbOf] = [new Int16Array(units.length).fill(-1), new Int16Array(units.length).fill(-1)];
  state.chunks.forEach(({ start, end }, index) => chunkOf.fill(index, start, end));
  state.verbs.forEach(({ start, end }, index) => verbOf.fill(index, start, end));
  return { chunks: state.chunks, verbs: state.verbs, chunkOf, verbOf };
}

function step(state: State, at: number): number {
  const unit = state.units[at];
  if (unit === undefined) return at + 1;
  switch (unit.kind) {
    case "noun":
      return readChunk(state, at);
    case "verb":
      return readVerbGroup(state, at);
    case "preposition":
      state.preposition = at;
      state.joined = false;
      return at + 1;
    case "relative":
      state.antecedent = state.lastChunk;
      return at + 1;
    case "conjunction":
      readConjunction(state, unit);
      return at + 1;
    case "mark":
      readMark(state, unit);
      return at + 1;
    default:
      return at + 1;
  }
}

function readConjunction(state: State, { lower }: ClauseUnit): void {
  if (lower === "and" || lower === "or" || lower === "nor" || lower === "&") {
    state.joined = true;
    return;
  }
  if (lower === "that" && state.lastVerb !== state.verbs.length - 1) state.antecedent = state.lastChunk;
  if (CONDITION.has(lower)) state.unreal = true;
  state.preposition = -1;
  state.joined = false;
  if (lower !== "that") state.lastVerb = -1;
  state.lastChunk = -1;
}

function readMark(state: State, { lower }: ClauseUnit): void {
  if (lower === ",") {
    state.joined = true;
    state.preposition = -1;
  } else if (lower === ";" || lower === ":" || lower === "--" || lower === "—") {
    state.lastVerb = -1;
    state.lastChunk = -1;
    state.preposition = -1;
    state.joined = false;
    state.unreal = false;
  }
}

function readChunk(state: State, start: number): number {
  const { units } = state;
  let end = start;
  let head = start;
  while (end < units.length && units[end]?.kind === "noun") {
    const unit = units[end];
    // A pronoun or an article after a finished noun opens the next phrase.
    if (end > start && /^(?:DT|PRP|EX)$/u.test(unit?.tag ?? "") && unit?.mention === undefined) break;
    if (/^(?:NN|PRP$|EX)/u.test(unit?.tag ?? "") || unit?.mention !== undefined) head = end;
    end += 1;
  }
  const previous = state.chunks[state.lastChunk];
  const list = state.joined && state.preposition < 0 && previous !== undefined && state.lastChunk >= 0;
  const adjacent = previous !== undefined && state.preposition >= 0 && previous.end === state.preposition;
  state.chunks.push({
    start,
    end,
    head,
    preposition: list ? previous.preposition : state.preposition,
    verb: list ? previous.verb : state.lastVerb,
    noun: list ? previous.noun : adjacent ? state.lastChunk : -1,
    list: list ? (previous.list >= 0 ? previous.list : state.lastChunk) : -1,
  });
  state.lastChunk = state.chunks.length - 1;
  state.preposition = -1;
  state.joined = false;
  return end;
}

function readVerbGroup(state: State, start: number): number {
  const { units } = state;
  let end = start;
  let main = start;
  let [passive, negated, modal, be] = [false, false, false, false];
  while (end < units.length) {
    const unit = units[end];
    if (unit === undefined || (unit.kind !== "verb" && unit.kind !== "adverb" && !NEGATION.has(unit.lower))) break;
    if (unit.kind === "verb" && end > start && unit.lower === "to") break;
    if (NEGATION.has(unit.lower)) negated = true;
    else if (unit.kind === "verb" && unit.lower !== "to") {
      if (be && (/^VB[ND]$/u.test(unit.tag) || /(?:ed|en|wn)$/u.test(unit.lower))) passive = true;
      be = BE.has(unit.lower);
      if (MODAL.has(unit.lower)) modal = true;
      main = end;
    }
    end += 1;
  }
  while (end > main + 1 && units[end - 1]?.kind === "adverb" && !NEGATION.has(units[end - 1]?.lower ?? "")) end -= 1;
  const { subject, governor, reduced } = subjectOf(state, start, main);
  const before = units[start - 1]?.lower ?? "";
  state.verbs.push({
    start,
    end,
    main,
    passive: passive || reduced,
    negated: negated || NEGATION.has(before),
    modal,
    unreal: state.unreal || state.question,
    subject,
    governor,
  });
  state.lastVerb = state.verbs.length - 1;
  state.lastChunk = -1;
  state.preposition = -1;
  state.joined = false;
  state.antecedent = -1;
  return end;
}

function subjectOf(state: State, start: number, main: number): { subject: number; governor: number; reduced: boolean } {
  const { units, chunks, verbs } = state;
  const last = chunks.length - 1;
  const governing = verbs[state.lastVerb];
  const fresh = last >= 0 && (governing === undefined || (chunks[last]?.start ?? 0) >= governing.end);
  const first = units[start];
  if (state.antecedent >= 0 && fresh === false) return { subject: state.antecedent, governor: -1, reduced: false };
  if (state.antecedent >= 0 && (chunks[state.antecedent]?.end ?? 0) >= start - 1)
    return { subject: state.antecedent, governor: -1, reduced: false };
  const infinitive = first?.lower === "to";
  const gerund = start === main && first?.tag === "VBG";
  if (infinitive || gerund) {
    const object = fresh && governing !== undefined ? objectOf(state, state.lastVerb) : -1;
    const subject = object >= 0 ? object : (governing?.subject ?? (fresh ? topOf(state, last) : -1));
    return { subject, governor: state.lastVerb, reduced: false };
  }
  if (state.joined && governing !== undefined) return { subject: governing.subject, governor: -1, reduced: false };
  const participle = start === main && /^VB[ND]$/u.test(first?.tag ?? "") && units[main + 1]?.lower === "by";
  if (participle && fresh) return { subject: last, governor: -1, reduced: true };
  if (!fresh)
    return { subject: governing?.subject ?? -1, governor: state.joined ? -1 : state.lastVerb, reduced: false };
  return { subject: topOf(state, last), governor: -1, reduced: false };
}

/** The object of a verb group: its first chunk without a preposition. */
function objectOf({ chunks }: State, verb: number): number {
  for (let at = chunks.length - 1; at >= 0 && chunks[at]?.verb === verb; at -= 1)
    if ((chunks[at]?.preposition ?? 0) < 0) return at;
  return -1;
}

/** "the decision of the government" before a verb: the first chunk of the chain, not the last. */
function topOf({ chunks }: State, last: number): number {
  let at = last;
  while (at > 0) {
    const chunk = chunks[at];
    if (chunk === undefined) break;
    if (chunk.list >= 0) at = chunk.list;
    else if (chunk.preposition >= 0 && chunk.noun >= 0) at = chunk.noun;
    else if (chunk.preposition >= 0 && chunks[at - 1]?.end === chunk.preposition) at -= 1;
    else break;
  }
  return at;
}
