import type { ActorId, Claim, ClaimMode, Knowledge } from "@entente/schema";
import { mentionsIn } from "../entities/mentions-in.ts";
import type { ResolvedMention } from "../entities/resolved-mention.ts";
import type { ExtractorInput } from "../extractor-input.ts";
import { compileKeywords } from "../match-keywords.ts";
import { createRecordIds } from "../record-id.ts";
import type { Analysis } from "../text/analysis.ts";
import { addQuotations } from "./add-quotations.ts";
import { compileCues } from "./cue-lexicon.ts";
import type { DraftClaim } from "./draft-claim.ts";
import { findCues } from "./find-cues.ts";
import { isQuoted } from "./is-quoted.ts";
import { readSentenceClaims } from "./read-sentence-claims.ts";

/** Finds the claims of one document, in document order. */
export type ClaimFinder = (
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  document: ExtractorInput,
) => Claim[];

/** Compiles the cues, issues and frames once; the function it gives is pure. */
export function createClaimFinder(knowledge: Knowledge): ClaimFinder {
  const lexicon = compileCues(knowledge.cues);
  const issuesOf = compileKeywords(knowledge.issues);
  const framesOf = compileKeywords(knowledge.frames);
  return (analysis, mentions, document) => {
    const spoken = analysis.sentences.flatMap((sentence) =>
      readSentenceClaims(analysis, sentence, findCues(analysis, sentence, lexicon)),
    );
    const ids = createRecordIds(document.id);
    return addQuotations(analysis, spoken).map((draft): Claim => {
      const quote = draft.content.map(({ start, end }) => analysis.text.slice(start, end)).join(" … ");
      return {
        id: ids.claim(quote),
        speaker: speakerOf(analysis, mentions, draft),
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
  };
}

function speakerOf(
  analysis: Analysis,
  mentions: readonly ResolvedMention[],
  { speaker }: DraftClaim,
): Claim["speaker"] {
  const start = speaker === undefined ? undefined : analysis.tokens[speaker.first]?.start;
  const end = speaker === undefined ? undefined : analysis.tokens[speaker.last - 1]?.end;
  if (start === undefined || end === undefined) return { entity: null, side: null };
  const inside = mentionsIn(mentions, start, end);
  const named =
    inside.find(({ type }) => type === "person") ?? inside.find(({ type }) => type !== "place") ?? inside[0];
  return { start, end, entity: named === undefined ? null : entityOf(analysis, named, end), side: sideOf(inside) };
}

/** In "Chinese officials" the state is the side; the officials themselves have no id. */
function entityOf(analysis: Analysis, mention: ResolvedMention, end: number): ActorId | null {
  return mention.form === "demonym" && /\p{L}/u.test(analysis.text.slice(mention.end, end)) ? null : mention.entity;
}

function sideOf(inside: readonly ResolvedMention[]): ActorId | null {
  const person = inside.find(({ type, side }) => (type === "person" || type === "institution") && side !== null);
  if (person !== undefined) return person.side;
  const state = inside.find(({ type }) => type === "state" || type === "bloc");
  return state?.entity ?? inside.find(({ side }) => side !== null)?.side ?? null;
}

function modeOf(analysis: Analysis, { content }: DraftClaim): ClaimMode {
  const quoted = content.filter(({ start, end }) => isQuoted(analysis, start, end));
  if (quoted.length === content.length) return "direct";
  const touched = content.some(({ start, end }) => /["“”]/u.test(analysis.text.slice(start, end)));
  return quoted.length > 0 || touched ? "mixed" : "indirect";
}
