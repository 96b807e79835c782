import type { ActorId, Claim, Knowledge, Stance } from "@entente/schema";
import { calibrate } from "../claims/calibrate.ts";
import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { ExtractorInput } from "../extractor-input.ts";
import { compileKeywords } from "../match-keywords.ts";
import { createRecordIds } from "../record-id.ts";
import type { Analysis } from "../text/analysis.ts";
import type { StanceJudge, StanceScores } from "./candidate-scorer.ts";
import { claimsBySentence } from "./claims-by-sentence.ts";
import { type Candidate, findCandidates, type StanceSource } from "./find-candidates.ts";
import { isHedgedBy } from "./is-hedged.ts";
import { matchRules } from "./match-rules.ts";
import { compilePredicates } from "./predicate-lexicon.ts";
import type { SentenceReader } from "./read-sentence.ts";
import { type Signed, settleSigns } from "./settle-signs.ts";
import { createStemmer } from "./stem-word.ts";

/** A stance against one's own company or state, which grammar does not show, must be this likely. */
const KIN_THRESHOLD = 0.7;

/** Finds the stances of one document, in document order. */
export type StanceFinder = (
  analysis: Analysis,
  found: { readonly mentions: readonly ResolvedMention[]; readonly claims: readonly Claim[] },
  document: ExtractorInput,
) => Stance[];

/** Makes what reads sentences for stances. */
export function createSentenceReader({ predicates }: Pick<Knowledge, "predicates">): SentenceReader {
  return { lexicon: compilePredicates(predicates), stem: createStemmer() };
}

/** Compiles the predicates once; the function it gives is pure but for a cache of stems. */
export function createStanceFinder(knowledge: Knowledge, judge: StanceJudge): StanceFinder {
  const reader = createSentenceReader(knowledge);
  const issuesOf = compileKeywords(knowledge.issues);
  const isKin = createKinship(knowledge);
  return (analysis, { mentions, claims }, document) => {
    const ids = createRecordIds(document.id);
    const claimsOf = claimsBySentence(analysis.sentences, claims);
    const source: StanceSource = { analysis, mentions, claimsOf, document };
    const judged = analysis.sentences.flatMap((sentence) => {
      const candidates = findCandidates(source, sentence, reader);
      if (candidates.length === 0) return [];
      const scores = judge.scorer.score(candidates);
      return candidates
        .flatMap((candidate, at) => judgedOf(candidate, scores[at], judge.threshold))
        .filter(
          ({ candidate, polarity, likelihood }) =>
            polarity >= 0 || likelihood >= KIN_THRESHOLD || !isKin(candidate) || isTied(candidate),
        );
    });
    return settleSigns(judged).map(({ candidate, polarity, likelihood }): Stance => {
      const { start, end } = candidate.sentence;
      const quote = analysis.text.slice(start, end);
      const { holder, target, claim } = candidate;
      return {
        id: ids.stance(`${holder.id} ${target.id} ${quote}`),
        holder: holder.id,
        target: target.id,
        polarity,
        ...ruleOf(candidate),
        voice: voiceOf(candidate),
        evidence: { start, end },
        ...(claim === undefined ? {} : { claim: claim.id }),
        issues: issuesOf(quote),
        confidence: calibrate(likelihood, judge.calibration),
      };
    });
  };
}

/** Tells whether a pair is an organisation and its own state. What is said against the one is most often said by others, against both. */
function createKinship({ organisations }: Knowledge): (pair: Pick<Candidate, "holder" | "target">) => boolean {
  const homeOf = new Map<string, ActorId | undefined>(organisations.map(({ id, side }) => [id, side]));
  return ({ holder, target }) => homeOf.get(holder.id) === target.id || homeOf.get(target.id) === holder.id;
}

function isTied({ read, holderRole, targetRole }: Candidate): boolean {
  return holderRole !== undefined && matchRules(read, { holder: holderRole, target: targetRole }) !== undefined;
}

interface JudgedCandidate extends Signed {
  readonly candidate: Candidate;
}

function judgedOf(candidate: Candidate, scores: StanceScores | undefined, threshold: number): JudgedCandidate[] {
  if (scores === undefined) return [];
  const { favourable, unfavourable } = scores;
  const likelihood = Math.max(favourable, unfavourable);
  if (likelihood < threshold) return [];
  const polarity = isHedgedBy(candidate) ? 0 : favourable > unfavourable ? 1 : -1;
  const { holder, target, sentence } = candidate;
  return [{ candidate, holder: holder.id, target: target.id, polarity, likelihood, sentence: sentence.index }];
}

/** Whose words show it: the document's own speaker's, somebody's that it reports, or the narrator's. */
function voiceOf({ claim, speaker }: Candidate): Stance["voice"] {
  if (claim !== undefined && (speaker === undefined || claim.speaker.side !== speaker)) return "reported";
  return speaker === undefined ? "narrated" : "own";
}

/** Names the construction and its predicate where grammar ties the two; else what let the models judge. */
export function ruleOf({ read, holder, holderRole, targetRole }: Candidate): { rule: string; basis: Stance["basis"] } {
  const match = holderRole === undefined ? undefined : matchRules(read, { holder: holderRole, target: targetRole });
  const entry = read.units[match?.unit ?? -1]?.entry;
  if (match !== undefined && entry !== undefined)
    return { rule: `${match.rule}-${entry.lemma.replaceAll(" ", "-")}`, basis: entry.basis };
  const near = nearestPredicate(read, targetRole.unit);
  const kind = holder.own ? "own-voice" : holder.claim !== undefined ? "speaker" : "sentence";
  return { rule: `model-${kind}`, basis: near ?? "word" };
}

function nearestPredicate({ units }: Candidate["read"], unit: number): Stance["basis"] | undefined {
  for (let gap = 1; gap < 8; gap += 1) {
    const entry = units[unit - gap]?.entry ?? units[unit + gap]?.entry;
    if (entry !== undefined) return entry.basis;
  }
  return undefined;
}
