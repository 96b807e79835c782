import type { Candidate } from "./find-candidates.ts";
import { hashWord, mixHash } from "./hash-feature.ts";
import { type FeatureSink, signOfVerb } from "./read-features.ts";
import { targetFeatures } from "./target-features.ts";

const T = Object.fromEntries(
  "kind types act own ownVerb ownVerbSign actors speakerTarget absent"
    .split(" ")
    .map((name) => [name, hashWord(`context ${name}`)]),
) as Readonly<Record<string, number>>;

/** Gives the features of a candidate beyond the grammar of its pair: kind of document, voice, types, and what a speaker says about the target. */
export function contextFeatures(candidate: Candidate, emit: FeatureSink): void {
  const { holder, target, holderRole, actors, kind } = candidate;
  const voice = holder.own ? 1 : holder.claim !== undefined ? 2 : 3;
  const types = mixHash(hashWord(holder.type), hashWord(target.type));
  const at = mixHash(hashWord(kind), voice);
  emit(mixHash(T.kind as number, at));
  emit(mixHash(T.types as number, types));
  emit(mixHash(mixHash(T.types as number, types), at));
  emit(mixHash(mixHash(T.absent as number, holderRole === undefined ? 1 : 2), at));
  emit(mixHash(T.actors as number, Math.min(actors, 5)));
  if (target.own) speakerAsTarget(candidate, emit);
  if (holder.claim !== undefined) emit(mixHash(T.act as number, hashWord(holder.claim.act)));
  if (voice < 3) voiceFeatures(candidate, emit);
}

/** "We thank X for its help": what a speaker says of X tells how X has treated the speaker. */
function speakerAsTarget({ read, holderRole }: Candidate, emit: FeatureSink): void {
  emit(T.speakerTarget as number);
  if (holderRole === undefined) return;
  targetFeatures(read, holderRole, (hash) => emit(mixHash(T.speakerTarget as number, hash)));
}

/** A speaker may hold a position towards an actor beside which it is not named: all that the sentence says of the target counts. */
function voiceFeatures({ read, targetRole }: Candidate, emit: FeatureSink): void {
  const { units, clauses } = read;
  targetFeatures(read, targetRole, (hash) => emit(mixHash(T.own as number, hash)));
  clauses.verbs.forEach((verb, at) => {
    const subject = units[clauses.chunks[verb.subject]?.head ?? -1];
    if (subject?.mention?.form !== "pronoun") return;
    emit(mixHash(T.ownVerb as number, units[verb.main]?.hash ?? 1));
    emit(mixHash(T.ownVerbSign as number, signOfVerb(read, at)));
  });
}
