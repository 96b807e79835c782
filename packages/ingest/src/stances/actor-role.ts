import type { Chunk, VerbGroup } from "./clause-state.ts";
import type { ClauseUnit } from "./clause-unit.ts";
import type { Clauses } from "./read-clauses.ts";

/** A noun on the way from an actor up to its verb: "actions" in "condemned the actions of X". */
export interface PhraseStep {
  readonly noun: number;
  /** Whether the noun's deed falls on what stands below it ("ban on X"), rather than being its own ("X's ban", "actions of X"). */
  readonly suffers: boolean;
}

/** How an actor stands in its sentence: in which noun phrase, as what of which verb. -1 stands for none. */
export interface ActorRole {
  readonly unit: number;
  /** 0 head of its phrase, 1 before its head ("Chinese officials"), 2 possessor ("China's ban"). */
  readonly place: 0 | 1 | 2;
  /** The noun that it owns or modifies, unless the noun is an office ("Chinese officials"), which acts for it. */
  readonly noun: number;
  /** The verb group of which the actor is the agent: subject of an active, "by" of a passive. */
  readonly agentOf: number;
  /** The same of the phrase that the actor owns ("China's decision angered …"). */
  readonly ownerOf: number;
  /** The verb group of which the actor is the patient: object of an active, subject of a passive. */
  readonly patientOf: number;
  /** The verb group on which the actor's preposition depends, and the preposition. */
  readonly verb: number;
  readonly preposition: number;
  /** The noun on which the actor's preposition depends ("ban on X"). */
  readonly governor: number;
  readonly list: number;
  /** The nouns above it, nearest first, and the verb group that they lead to, as object or by a preposition. */
  readonly steps: readonly PhraseStep[];
  readonly topVerb: number;
  readonly topPreposition: number;
}

const OFFICE =
  /^(?:governments?|officials?|authorities|leaders?|leadership|president|premier|minister|ministers|ministry|prime|chancellor|secretary|ambassador|spokesman|spokeswoman|spokesperson|diplomats?|lawmakers?|politicians?|regime|administration|delegation|people|peoples|side|state|forces?|troops|army|military|parliament|congress|senators?|mps?|intelligence|agencies|king|queen|prince|country|countries|nation|representative|counterparts?|rulers?|republic|parliamentarians|negotiators)$/u;
const OWN_PRONOUN = /^(?:our|my|its|their|his|her)$/u;
const MOST_STEPS = 4;

/** Reads the role of the actor whose mention is at `unit`. */
export function readRole(units: readonly ClauseUnit[], clauses: Clauses, unit: number): ActorRole {
  const chunkAt = at(clauses.chunkOf, unit);
  const chunk = clauses.chunks[chunkAt];
  if (chunk === undefined) return roleOutside(unit);
  const place = placeOf(units, chunk, unit);
  const noun = place === 0 || OFFICE.test(wordAt(units, chunk.head)) ? -1 : ownedNoun(units, chunk, unit);
  const own = noun < 0 ? officeOf(units, clauses, chunkAt) : chunkAt;
  const carrier = clauses.chunks[own] ?? chunk;
  const subjectOf = verbWithSubject(clauses, carrier.list, own);
  const verb = clauses.verbs[subjectOf];
  const agent = verb !== undefined && !verb.passive ? subjectOf : agentByPreposition(units, clauses, carrier);
  const governing = clauses.verbs[carrier.verb];
  const isObject = carrier.preposition < 0 && governing !== undefined && !governing.passive;
  const patient = verb?.passive === true ? subjectOf : isObject ? carrier.verb : -1;
  const acts = noun < 0;
  return {
    unit,
    place,
    noun,
    agentOf: acts ? agent : -1,
    ownerOf: acts ? -1 : agent,
    patientOf: acts ? patient : -1,
    verb: carrier.verb,
    preposition: carrier.preposition,
    governor: clauses.chunks[carrier.noun]?.head ?? -1,
    list: carrier.list >= 0 ? carrier.list : own,
    ...climb(units, clauses, { chunk: carrier, noun }),
  };
}

function roleOutside(unit: number): ActorRole {
  const none = { noun: -1, agentOf: -1, ownerOf: -1, patientOf: -1, verb: -1, preposition: -1, governor: -1, list: -1 };
  return { unit, place: 0, ...none, steps: [], topVerb: -1, topPreposition: -1 };
}

function at(list: Int16Array, index: number): number {
  return list[index] ?? -1;
}

function wordAt(units: readonly ClauseUnit[], index: number): string {
  return units[index]?.lower ?? "";
}

function placeOf(units: readonly ClauseUnit[], chunk: Chunk, unit: number): 0 | 1 | 2 {
  if (units[unit + 1]?.tag === "POS" && unit + 1 < chunk.end) return 2;
  if (OWN_PRONOUN.test(wordAt(units, unit))) return 2;
  return unit < chunk.head ? 1 : 0;
}

/** The noun that a possessor or a modifier stands before: up to the next possessor. */
function ownedNoun(units: readonly ClauseUnit[], chunk: Chunk, unit: number): number {
  for (let next = unit + 1; next < chunk.end; next += 1)
    if (units[next + 1]?.tag === "POS" && units[next]?.mention === undefined) return next;
  return chunk.head > unit ? chunk.head : -1;
}

/** "the government of China": the phrase of the office is the actor's own. */
function officeOf(units: readonly ClauseUnit[], { chunks }: Clauses, chunkAt: number): number {
  const chunk = chunks[chunkAt];
  const outer = chunks[chunk?.noun ?? -1];
  if (chunk === undefined || outer === undefined || wordAt(units, chunk.preposition) !== "of") return chunkAt;
  return OFFICE.test(wordAt(units, outer.head)) ? chunk.noun : chunkAt;
}

function verbWithSubject({ verbs }: Clauses, list: number, own: number): number {
  return verbs.findIndex(({ subject }) => subject >= 0 && (subject === own || subject === list));
}

function agentByPreposition(units: readonly ClauseUnit[], { verbs }: Clauses, chunk: Chunk): number {
  return wordAt(units, chunk.preposition) === "by" && verbs[chunk.verb]?.passive === true ? chunk.verb : -1;
}

/** Follows nouns and their prepositions from an actor up to the verb. */
function climb(
  units: readonly ClauseUnit[],
  clauses: Clauses,
  from: { readonly chunk: Chunk; readonly noun: number },
): Pick<ActorRole, "steps" | "topVerb" | "topPreposition"> {
  const steps: PhraseStep[] = from.noun < 0 ? [] : [{ noun: from.noun, suffers: false }];
  let chunk = from.chunk;
  while (chunk.noun >= 0 && steps.length < MOST_STEPS) {
    const outer = clauses.chunks[chunk.noun];
    // "prefers X to Y": what hangs on another actor's name hangs on the verb.
    if (outer === undefined || units[outer.head]?.mention !== undefined) break;
    const takes = units[outer.head]?.entry?.prepositions.includes(wordAt(units, chunk.preposition)) === true;
    steps.push({ noun: outer.head, suffers: takes });
    chunk = outer;
  }
  const passive = clauses.verbs.findIndex(
    (verb) => verb.passive && clauses.chunks[verb.subject] === chunk && chunk !== undefined,
  );
  return {
    steps,
    topVerb: passive >= 0 ? passive : chunk.verb,
    topPreposition: passive >= 0 ? -1 : chunk.preposition,
  };
}

/** Follows the verbs that govern a verb, nearest first: "agreed" for the "ban" of "agreed to ban". */
export function governorsOf(verbs: readonly VerbGroup[], from: number): number[] {
  const found: number[] = [];
  let next = verbs[from]?.governor ?? -1;
  while (next >= 0 && found.length < MOST_STEPS && !found.includes(next)) {
    found.push(next);
    next = verbs[next]?.governor ?? -1;
  }
  return found;
}
