import type { ClauseState } from "./clause-state.ts";
import type { ClauseUnit } from "./clause-unit.ts";

const BE = new Set("is are was were be been being am 's 're 'm get got gets".split(" "));
const MODAL = new Set("would could might may can should must".split(" "));
const NEGATION = new Set(["not", "n't", "never", "neither", "nor", "no", "hardly", "cannot"]);

/** A noun whose owner does what its infinitive says. */
const PLAN =
  /^(?:decision|move|plan|effort|attempt|bid|pledge|threat|refusal|readiness|commitment|proposal|desire|campaign|intention|willingness|determination|promise|vow|agreement|call|right)s?$/u;

interface Extent {
  end: number;
  main: number;
  passive: boolean;
  negated: boolean;
  modal: boolean;
}

interface Subject {
  readonly subject: number;
  readonly governor: number;
  /** Whether it is a participle after its patient ("companies banned by X"). */
  readonly reduced: boolean;
}

/** Reads one verb group, finds its subject, and gives the unit after it. */
export function readVerbGroup(state: ClauseState, start: number): number {
  const { end, main, passive, negated, modal } = extentOf(state.units, start);
  const { subject, governor, reduced } = subjectOf(state, start, main);
  state.verbs.push({
    start,
    end,
    main,
    passive: passive || reduced,
    negated: negated || NEGATION.has(state.units[start - 1]?.lower ?? ""),
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

function extentOf(units: readonly ClauseUnit[], start: number): Extent {
  const extent: Extent = { end: start, main: start, passive: false, negated: false, modal: false };
  let be = false;
  for (let at = start; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined || !continuesGroup(unit, at > start)) break;
    extent.end = at + 1;
    if (NEGATION.has(unit.lower)) extent.negated = true;
    else if (unit.kind === "verb" && unit.lower !== "to") {
      if (be && isParticiple(unit)) extent.passive = true;
      be = BE.has(unit.lower);
      if (MODAL.has(unit.lower)) extent.modal = true;
      extent.main = at;
    }
  }
  while (extent.end > extent.main + 1 && isPlainAdverb(units[extent.end - 1])) extent.end -= 1;
  return extent;
}

function continuesGroup({ kind, lower }: ClauseUnit, begun: boolean): boolean {
  if (kind === "verb") return !(begun && lower === "to");
  return kind === "adverb" || NEGATION.has(lower);
}

function isParticiple({ tag, lower }: ClauseUnit): boolean {
  return /^VB[ND]$/u.test(tag) || /(?:ed|en|wn)$/u.test(lower);
}

function isPlainAdverb(unit: ClauseUnit | undefined): boolean {
  return unit?.kind === "adverb" && !NEGATION.has(unit.lower);
}

function subjectOf(state: ClauseState, start: number, main: number): Subject {
  const { chunks, verbs, antecedent, joined, lastVerb } = state;
  const last = chunks.length - 1;
  const governing = verbs[lastVerb];
  const fresh = last >= 0 && (chunks[last]?.start ?? 0) >= (governing?.end ?? 0);
  if (antecedent >= 0 && (!fresh || (chunks[antecedent]?.end ?? 0) >= start - 1)) return plain(antecedent);
  if (isNonFinite(state.units[start], start === main)) return controlledBy(state, fresh);
  if (joined && governing !== undefined) return plain(governing.subject);
  if (!fresh) return { subject: governing?.subject ?? -1, governor: joined ? -1 : lastVerb, reduced: false };
  if (start === main && isReduced(state, main)) return { subject: last, governor: -1, reduced: true };
  return plain(topOf(state, last));
}

/** "to ban", and "banning" by itself. */
function isNonFinite(first: ClauseUnit | undefined, alone: boolean): boolean {
  return first?.lower === "to" || (alone && first?.tag === "VBG");
}

/** The plan before it ("its decision to ban"), the object of the verb before ("urged X to ban"), or that verb's subject. */
function controlledBy(state: ClauseState, fresh: boolean): Subject {
  const governing = state.verbs[state.lastVerb];
  const latest = state.chunks.at(-1);
  if (fresh && PLAN.test(state.units[latest?.head ?? -1]?.lower ?? "")) return plain(state.chunks.length - 1);
  if (governing === undefined)
    return { subject: fresh ? topOf(state, state.chunks.length - 1) : -1, governor: state.lastVerb, reduced: false };
  const object = fresh ? objectOf(state, state.lastVerb) : -1;
  return { subject: object >= 0 ? object : governing.subject, governor: state.lastVerb, reduced: false };
}

function isReduced({ units }: ClauseState, main: number): boolean {
  return /^VB[ND]$/u.test(units[main]?.tag ?? "") && units[main + 1]?.lower === "by";
}

function plain(subject: number): Subject {
  return { subject, governor: -1, reduced: false };
}

/** The object of a verb group: its last chunk without a preposition. */
function objectOf({ chunks }: ClauseState, verb: number): number {
  for (let at = chunks.length - 1; at >= 0 && chunks[at]?.verb === verb; at -= 1)
    if ((chunks[at]?.preposition ?? 0) < 0) return at;
  return -1;
}

/** "the decision of the government" before a verb: the first chunk of the chain, not the last. */
function topOf({ chunks }: ClauseState, last: number): number {
  let at = last;
  while (at > 0) {
    const chunk = chunks[at];
    if (chunk === undefined) break;
    if (chunk.list >= 0) at = chunk.list;
    else if (chunk.preposition < 0) break;
    else if (chunk.noun >= 0) at = chunk.noun;
    else if (chunks[at - 1]?.end === chunk.preposition) at -= 1;
    else break;
  }
  return at;
}
