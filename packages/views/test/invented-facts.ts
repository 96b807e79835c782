// Record facts, plainly invented, for tests to vary.
import { ActorId, ClaimId, DocumentId, type RecordChange, type RecordFacts, StanceId } from "@entente/schema";

const idOf = (number: number) => number.toString(16).padStart(16, "0");

/** An invented stance of Ruritania's on Graustark. */
export function stance(number: number, facts: Partial<Extract<RecordFacts, { kind: "stance" }>> = {}): RecordFacts {
  return {
    kind: "stance",
    id: StanceId.parse(`s-${idOf(number)}`),
    holder: ActorId.parse("org:ruritania"),
    target: ActorId.parse("org:graustark"),
    polarity: -1,
    basis: "word",
    quote: "Ruritania condemned Graustark.",
    ...facts,
  };
}

/** An invented claim of Ruritania's. */
export function claim(number: number, facts: Partial<Extract<RecordFacts, { kind: "claim" }>> = {}): RecordFacts {
  return {
    kind: "claim",
    id: ClaimId.parse(`c-${idOf(number)}`),
    speaker: ActorId.parse("org:ruritania"),
    side: null,
    act: "assert",
    mode: "indirect",
    quote: "it would object",
    ...facts,
  };
}

/** The changes of an invented document. */
export function documentChanges(id: string, changes: readonly RecordChange[], collection = "briefs") {
  return { id: DocumentId.parse(id), collection, changes: [...changes] };
}
