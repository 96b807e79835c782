import type { Knowledge } from "@entente/schema";
import { createEntityFinder } from "../entities/create-entity-finder.ts";
import type { ExtractorInput } from "../extractor-input.ts";
import type { Analysis } from "../text/analysis.ts";
import { analyzeText } from "../text/analyze-text.ts";
import { calibrate } from "./calibrate.ts";
import { type ClaimModels, loadClaimModels } from "./claim-models.ts";
import { draftProposal } from "./draft-proposal.ts";
import { createClaimReader, type Judged } from "./read-claims.ts";
import type { Units } from "./units.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A candidate claim, taken or not, with how likely each step of its reading was. */
export interface ClaimCandidate {
  readonly sentence: number;
  readonly rule: string;
  readonly cue: Span;
  readonly speaker: Span | null;
  readonly content: readonly Span[];
  readonly verdict: Judged["verdict"];
  /** Why it was taken or not, in words. */
  readonly because: string;
  /** Log-odds of the whole, and of the cue; natural logarithms of the shares of the start, end and source that were chosen. */
  readonly scores: {
    readonly claim: number;
    readonly cue: number;
    readonly start: number;
    readonly end: number;
    readonly source: number;
  };
}

/**
 * Makes the function that shows every candidate claim of a document, the rejected ones too, each with its scores and reason.
 * Shape: knowledge -> a function from a document to candidates, in the order of their cues; two readings of a cue are two.
 * Units: offsets are UTF-16 code units, half-open; scores are natural logarithms and no probabilities.
 * Empty: a text without any likely cue gives no candidate. Errors: none. Source: docs/method.md#claims.
 */
export function createClaimExplainer(
  knowledge: Knowledge,
  models: ClaimModels = loadClaimModels(),
): (document: ExtractorInput) => ClaimCandidate[] {
  const findEntities = createEntityFinder(knowledge);
  const read = createClaimReader(knowledge.cues, models);
  return (document) => {
    const analysis = analyzeText(document.text);
    const { units, judged } = read(analysis, findEntities(analysis, document), document);
    return judged.map((candidate) => candidateOf(analysis, units, { judged: candidate, models }));
  };
}

function candidateOf(
  { tokens }: Analysis,
  units: Units,
  { judged: { proposal, score, verdict }, models }: { judged: Judged; models: ClaimModels },
): ClaimCandidate {
  const confidence = calibrate(score, models.calibration);
  const { cue, speaker, content, rule } = draftProposal(units, proposal, { act: "assert", confidence });
  const [start, end] = [tokens[speaker?.first ?? -1]?.start, tokens[(speaker?.last ?? 0) - 1]?.end];
  return {
    sentence: units.sentence[proposal.frame.cue] as number,
    rule,
    cue: cue ?? { start: 0, end: 0 },
    speaker: start === undefined || end === undefined ? null : { start, end },
    content,
    verdict,
    because: reasonOf(verdict, { score, confidence, threshold: models.threshold }),
    scores: { claim: rounded(score), ...roundedAll(proposal.scores) },
  };
}

function reasonOf(
  verdict: Judged["verdict"],
  { score, confidence, threshold }: { score: number; confidence: number; threshold: number },
): string {
  const figures = `log-odds ${rounded(score)}`;
  if (verdict === "claim") return `Taken: ${figures}; of such claims a share of ${confidence} is right.`;
  if (verdict === "unlikely") return `Rejected: ${figures} is below the threshold of ${threshold}.`;
  return `Rejected: ${figures}, but a likelier candidate has the same cue or the same content.`;
}

function roundedAll({ cue, start, end, source }: Judged["proposal"]["scores"]) {
  return { cue: rounded(cue), start: rounded(start), end: rounded(end), source: rounded(source) };
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
