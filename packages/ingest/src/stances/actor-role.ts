import type { ClauseUnit } from "./clause-unit.ts";
import type { Chunk, Clauses, VerbGroup } from "./read-clauses.ts";

/** How an actor stands in its sentence: in which noun phrase, as what of which verb. -1 stands for none. */
export interface ActorRole {
  readonly unit: number;
  /** 0 head of its phrase, 1 before its head ("Chinese officials"), 2 possessor ("China's ban"). */
  readonly place: 0 | 1 | 2;
  /** The head noun, where the actor is not the head itself and the head is no office ("the Chinese ban", not "Chinese officials"). */
  readonly noun: number;
  /** The verb group of which the actor is the agent: subject of an active, "by" of a passive. */
  readonly agentOf: number;
  /** The verb group of which the actor is the patient: object of an active, subject of a passive. */
  readonly patientOf: number;
  /** The verb group on which the actor's preposition depends. */
  readonly verb: number;
  readonly preposition: number;
  /** The noun on which the actor's preposition depends ("ban on X"). */
  readonly governor: number;
  readonly list: number;
}

const OFFICE =
  /^(?:governments?|officials?|authorities|leaders?|leadership|president|premier|minister|ministers|ministry|prime|chancellor|secretary|ambassador|spokesman|spokeswoman|spokesperson|diplomats?|lawmakers?|politicians?|regime|administration|delegation|people|side|state|forces?|troops|army|military|parliament|congress|senators?|mps?|intelligence|agencies|king|queen|prince|country|countries|delegation|nation|representative|counterparts?|rulers?|republic|nation|peoples|parliamentarians|negotiators|friends|brothers)$/u;

/** Reads the role of the actor whose mention is at `unit`. */
export function readRole(units: readonly ClauseUnit[], clauses: Clauses, unit: number): ActorRole {
  const chunkAt = clauses.chunkOf[unit] ?? -1;
  const chunk = clauses.chunks[chunkAt];
  if (chunk === undefined)
    return {
      unit,
      place: 0,
      noun: -1,
      agentOf: -1,
      patientOf: -1,
      verb: -1,
      preposition: -1,
      governor: -1,
      list: -1,
    };
  const place = placeOf(units, chunk, unit);
  const office = OFFICE.test(units[chunk.head]?.lower ?? "");
  const noun = place === 0 || office ? -1 : possessedNoun(units, chunk, { unit, place });
  const standsForPhrase = noun < 0;
  const carrier = standsForPhrase ? ofOffice(units, clauses, { chunkAt, chunk }) : chunkAt;
  const of = clauses.chunks[carrier] ?? chunk;
  const subjectOf = standsForPhrase ? verbWithSubject(clauses, of.list >= 0 ? of.list : carrier, carrier) : -1;
  const verb = clauses.verbs[subjectOf];
  const by = units[of.preposition]?.lower === "by";
  const governing = clauses.verbs[of.verb];
  const agentOf = verb !== undefined && !verb.passive ? subjectOf : by && governing?.passive === true ? of.verb : -1;
  const object = of.preposition < 0 && of.verb >= 0 && governing?.passive !== true ? of.verb : -1;
  const patientOf = verb?.passive === true ? subjectOf : object;
  return {
    unit,
    place,
    noun,
    agentOf,
    patientOf: standsForPhrase ? patientOf : -1,
    verb: of.verb,
    preposition: of.preposition,
    governor: of.noun >= 0 ? (clauses.chunks[of.noun]?.head ?? -1) : -1,
    list: of.list >= 0 ? of.list : carrier,
  };
}

function placeOf(units: readonly ClauseUnit[], chunk: Chunk, unit: number): 0 | 1 | 2 {
  if (units[unit + 1]?.tag === "POS" && unit + 1 < chunk.end) return 2;
  if (units[unit]?.mention?.form === "pronoun" && /^(?:our|my|its|their|his|her)$/u.test(pronounOf(units[unit])))
    return 2;
  return unit < chunk.head ? 1 : 0;
}

function pronounOf(unit: ClauseUnit | undefined): string {
  return unit?.lower ?? "";
}

/** The noun that a possessor or a modifier stands before: up to the next possessor. */
function possessedNoun(units: readonly ClauseUnit[], chunk: Chunk, at: { unit: number; place: number }): number {
  for (let next = at.unit + 1; next < chunk.end; next += 1)
    if (units[next + 1]?.tag === "POS" && units[next]?.mention === undefined) return next;
  return chunk.head > at.unit ? chunk.head : -1;
}

/** "the government of China": the phrase of the office is the actor's own. */
function ofOffice(
  units: readonly ClauseUnit[],
  { chunks }: Clauses,
  { chunkAt, chunk }: { chunkAt: number; chunk: Chunk },
): number {
  const outer = chunks[chunk.noun];
  if (outer === undefined || units[chunk.preposition]?.lower !== "of") return chunkAt;
  return OFFICE.test(units[outer.head]?.lower ?? "") ? chunk.noun : chunkAt;
}

function verbWithSubject({ verbs }: Clauses, list: number, own: number): number {
  return verbs.findIndex(({ subject }) => subject >= 0 && (subject === own || subject === list));
}

/** Follows the verbs that govern a verb, nearest first: "agreed" for the "ban" of "agreed to ban". */
export function governorsOf(verbs: readonly VerbGroup[], at: number): number[] {
  const found: number[] = [];
  let next = verbs[at]?.governor ?? -1;
  while (next >= 0 && found.length < 4 && !found.includes(next)) {
    found.push(next);
    next = verbs[next]?.governor ?? -1;
  }
  return found;
}
