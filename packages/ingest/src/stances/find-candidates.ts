import type { ActorId, Claim } from "@entente/schema";
import { mentionsIn } from "../entities/mentions-in.ts";
import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Analysis, Sentence } from "../text/analysis.ts";
import { type ActorRole, readRole } from "./actor-role.ts";
import { matchRules } from "./match-rules.ts";
import type { ReadSentence } from "./read-features.ts";
import { readSentence, type SentenceReader } from "./read-sentence.ts";
import { rolledUp } from "./rolled-up.ts";

/** An actor of one sentence. Without a role it stands outside: the document's speaker, or the speaker of a claim. */
export interface Participant {
  readonly id: ActorId;
  readonly type: string;
  readonly roles: readonly ActorRole[];
  /** Whether it is the document's own voice. */
  readonly own: boolean;
  /** The claim of this sentence that it makes. */
  readonly claim: Claim | undefined;
}

/** An ordered pair that a scorer judges: does the holder, in this sentence, take a position towards the target? */
export interface Candidate {
  readonly sentence: Sentence;
  readonly read: ReadSentence;
  readonly holder: Participant;
  readonly target: Participant;
  readonly holderRole: ActorRole | undefined;
  readonly targetRole: ActorRole;
  /** How many actors the sentence names. */
  readonly actors: number;
  readonly kind: ExtractorInput["kind"];
  /** The document's own speaker. */
  readonly speaker: ActorId | undefined;
  /** The claim in whose content the target stands. */
  readonly claim: Claim | undefined;
}

/** What a document's stances are read from. */
export interface StanceSource {
  readonly analysis: Analysis;
  readonly mentions: readonly ResolvedMention[];
  /** For each sentence the claims whose content it holds or touches. */
  readonly claimsOf: readonly (readonly Claim[])[];
  readonly document: Pick<ExtractorInput, "speaker" | "kind">;
}

/** A list of all states must not be paired with itself: pairs in one sentence, at most. */
const MOST_PAIRS = 90;

/** Finds the ordered pairs of actors that one sentence brings together, in the order of their holders and targets. */
export function findCandidates(source: StanceSource, sentence: Sentence, reader: SentenceReader): Candidate[] {
  const inside = mentionsIn(source.mentions, sentence.start, sentence.end);
  const claims = source.claimsOf[sentence.index] ?? [];
  const ids = new Set(inside.map(rolledUp));
  ids.delete(undefined);
  if (source.document.speaker !== undefined) ids.add(source.document.speaker);
  for (const claim of claims) if (speakerOf(claim) !== null) ids.add(speakerOf(claim) ?? undefined);
  if (ids.size < 2) return [];
  const flat = withoutOverlap(inside);
  const read = readSentence(source.analysis, sentence, { mentions: flat, reader });
  const participants = participantsOf(read, { source, claims });
  return pairsOf(participants).map(([holder, target]) => {
    const [holderRole, targetRole] = rolesOf(read, holder, target);
    const claim = holder.claim ?? claimAround(claims, read.units[targetRole.unit]?.mention);
    const { kind, speaker } = source.document;
    return {
      sentence,
      read,
      holder,
      target,
      holderRole,
      targetRole,
      actors: participants.length,
      kind,
      speaker,
      claim,
    };
  });
}

function claimAround(claims: readonly Claim[], mention: ResolvedMention | undefined): Claim | undefined {
  if (mention === undefined) return undefined;
  return claims.find(({ content }) => content.some(({ start, end }) => start <= mention.start && mention.end <= end));
}

function withoutOverlap(mentions: readonly ResolvedMention[]): ResolvedMention[] {
  let edge = -1;
  return mentions.filter(({ first, last }) => {
    if (first < edge || last <= first) return false;
    edge = last;
    return true;
  });
}

function speakerOf({ speaker }: Claim): ActorId | null {
  if (speaker.side !== null) return speaker.side;
  return speaker.entity?.startsWith("inst:") || speaker.entity?.startsWith("place:") ? null : speaker.entity;
}

function participantsOf(
  read: ReadSentence,
  { source, claims }: { source: StanceSource; claims: readonly Claim[] },
): Participant[] {
  const roles = new Map<ActorId, ActorRole[]>();
  read.units.forEach(({ mention }, unit) => {
    const id = mention === undefined ? undefined : rolledUp(mention);
    if (id === undefined) return;
    const list = roles.get(id) ?? [];
    if (list.length === 0) roles.set(id, list);
    if (list.length < MOST_ROLES) list.push(readRole(read.units, read.clauses, unit));
  });
  const { speaker } = source.document;
  if (speaker !== undefined && !roles.has(speaker)) roles.set(speaker, []);
  const claimOf = new Map<ActorId, Claim>();
  for (const claim of claims) {
    const id = speakerOf(claim);
    if (id === null || claimOf.has(id)) continue;
    claimOf.set(id, claim);
    if (!roles.has(id)) roles.set(id, []);
  }
  return [...roles].map(([id, found]) => ({
    id,
    type: id.slice(0, id.indexOf(":")),
    roles: found,
    own: id === speaker,
    claim: claimOf.get(id),
  }));
}

const MOST_ROLES = 4;

/** Every ordered pair whose target stands in the sentence; where there are too many, speakers and agents hold first. */
function pairsOf(participants: readonly Participant[]): [Participant, Participant][] {
  const targets = participants.filter(({ roles }) => roles.length > 0).slice(0, MOST_PAIRS);
  const room = Math.max(1, Math.floor(MOST_PAIRS / Math.max(1, targets.length)));
  const holders =
    participants.length <= room
      ? participants
      : [...participants].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, room);
  return holders.flatMap((holder) =>
    targets.filter(({ id }) => id !== holder.id).map((target): [Participant, Participant] => [holder, target]),
  );
}

function weightOf({ own, claim, roles }: Participant): number {
  if (own || claim !== undefined) return 2;
  return roles.some(({ agentOf }) => agentOf >= 0) ? 1 : 0;
}

/** Where an actor is named more than once, the mentions that grammar ties speak for the pair; else the two nearest. */
function rolesOf(read: ReadSentence, holder: Participant, target: Participant): [ActorRole | undefined, ActorRole] {
  let best: [ActorRole | undefined, ActorRole] = [holder.roles[0], target.roles[0] as ActorRole];
  if (holder.roles.length === 1 && target.roles.length === 1) return best;
  let least = Number.POSITIVE_INFINITY;
  for (const mine of holder.roles) {
    for (const theirs of target.roles) {
      const tied = matchRules(read, { holder: mine, target: theirs }) !== undefined;
      const gap = Math.abs(mine.unit - theirs.unit) - (tied ? 1000 : 0);
      if (gap < least) [least, best] = [gap, [mine, theirs]];
    }
  }
  return best;
}
