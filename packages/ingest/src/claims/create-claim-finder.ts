import type { ActorId, Claim, ClaimMode, Knowledge } from "@entente/schema";
import { actorOfPhrase } from "../entities/actor-of-phrase.ts";
import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { ExtractorInput } from "../extractor-input.ts";
import { compileKeywords } from "../match-keywords.ts";
import { createRecordIds } from "../record-id.ts";
import type { Analysis } from "../text/analysis.ts";
import { calibrate } from "./calibrate.ts";
import type { ClaimModels } from "./claim-models.ts";
import type { DraftClaim, TokenRange } from "./draft-claim.ts";
import { draftProposal } from "./draft-proposal.ts";
import { isQuoted } from "./is-quoted.ts";
import { nameAct } from "./name-act.ts";
import type { Proposal } from "./propose-claims.ts";
import { createClaimReader } from "./read-claims.ts";
import { tellOuterClaims } from "./tell-outer-claims.ts";
import { CLASS, type Units } from "./units.ts";

/** Finds the claims of one document, in the order of their cues. */
export type ClaimFinder = (
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  document: ExtractorInput,
) => Claim[];

/** Compiles the cues, issues and frames once; the function it gives is pure. */
export function createClaimFinder(knowledge: Knowledge, models: ClaimModels): ClaimFinder {
  const read = createClaimReader(knowledge.cues, models);
  const issuesOf = compileKeywords(knowledge.issues);
  const framesOf = compileKeywords(knowledge.frames);
  return (analysis, mentions, document) => {
    const { units, judged } = read(analysis, mentions, document);
    const ids = createRecordIds(document.id);
    const claims = judged
      .filter(({ verdict }) => verdict === "claim")
      .map(({ proposal, score }): Claim => {
        const confidence = calibrate(score, models.calibration);
        const draft = draftProposal(units, proposal, { act: nameAct(units, proposal), confidence });
        const quote = draft.content.map(({ start, end }) => analysis.text.slice(start, end)).join(" … ");
        return {
          id: ids.claim(quote),
          speaker: speakerOf(analysis, mentions, {
            range: draft.speaker,
            document,
            own: voiceOf(units, proposal, document),
          }),
          cue: draft.cue,
          content: [...draft.content],
          mode: modeOf(analysis, draft),
          act: draft.act,
          issues: issuesOf(quote),
          frames: framesOf(quote),
          confidence: draft.confidence,
          rule: draft.rule,
        };
      });
    return tellOuterClaims(claims);
  };
}

/** In a speech or a joint statement a verb without a source ("It is recalled that", "Recognizing that") is the speaker's. */
function voiceOf(units: Units, { frame }: Proposal, { speaker }: ExtractorInput): ActorId | undefined {
  const nominal = units.wordClass[frame.cue] === CLASS.noun || (units.quotation[frame.cue] as number) > 0;
  return nominal ? undefined : speaker;
}

function speakerOf(
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  { range, document, own }: { range: TokenRange | undefined; document: ExtractorInput; own: ActorId | undefined },
): Claim["speaker"] {
  const start = range === undefined ? undefined : analysis.tokens[range.first]?.start;
  const end = range === undefined ? undefined : analysis.tokens[range.last - 1]?.end;
  if (range === undefined || start === undefined || end === undefined)
    return own === undefined
      ? { entity: null, side: null }
      : { entity: own, side: /^(?:state|bloc):/u.test(own) ? own : null };
  return { start, end, ...actorOfPhrase(analysis, mentions, { ...range, speaker: document.speaker }) };
}

function modeOf(analysis: Analysis, { content }: DraftClaim): ClaimMode {
  const quoted = content.filter(({ start, end }) => isQuoted(analysis, start, end));
  if (quoted.length === content.length) return "direct";
  const touched = content.some(({ start, end }) => /["“”]/u.test(analysis.text.slice(start, end)));
  return quoted.length > 0 || touched ? "mixed" : "indirect";
}
