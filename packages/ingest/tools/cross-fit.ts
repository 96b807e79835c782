// Proposals on documents that the proposing models have not seen, judged by a claim model that has not seen them either.
import { addClaimFeatures } from "../src/claims/claim-features.ts";
import { createFeatureSink } from "../src/claims/feature-sink.ts";
import { createLinearModel } from "../src/claims/linear-model.ts";
import { createProposer, type Proposal, type ProposalModels } from "../src/claims/propose-claims.ts";
import { findRivals, type Rival } from "../src/claims/rivals.ts";
import type { UnitRange } from "../src/claims/units.ts";
import { diceOfRanges, unitsOf } from "./align-labels.ts";
import type { Labelled } from "./read-corpora.ts";
import { addCandidate, closeDecision, emptyDecisions, trainLogit } from "./train-logit.ts";

/** One document's proposals, which of them are right, and the contents and sources that were labelled. */
export interface Trial {
  readonly document: Labelled;
  readonly fold: number;
  readonly proposals: readonly Proposal[];
  readonly rivals: readonly Rival[];
  readonly right: readonly boolean[];
  readonly gold: readonly { readonly content: readonly UnitRange[]; readonly source: UnitRange | undefined }[];
}

const sink = createFeatureSink();

export function proposeFold(documents: readonly Labelled[], models: ProposalModels, fold: number): Trial[] {
  const propose = createProposer(models);
  return documents.map((document) => {
    const { units, labels } = document;
    const proposals = units.sentences.flatMap((sentence) => propose(units, sentence));
    const gold = labels.map(({ content, source, cue }) => ({
      content: content.flatMap((pair) => unitsOf(units, pair) ?? []),
      source: unitsOf(units, source[0]),
      cue: unitsOf(units, cue[0]),
    }));
    const right = proposals.map(() => false);
    for (const { content, cue } of gold) {
      const best = bestFor(document, proposals, { content, cue });
      if (best !== undefined) right[best] = true;
    }
    return { document, fold, proposals, rivals: findRivals(units, proposals), right, gold };
  });
}

/** The proposal that reads a label best: the same content by half at least, the same cue if there is one. */
function bestFor(
  { units }: Labelled,
  proposals: readonly Proposal[],
  { content, cue }: { content: readonly UnitRange[]; cue: UnitRange | undefined },
): number | undefined {
  let best: number | undefined;
  let most = 0;
  const [low, high] = [(content[0]?.first ?? 0) - 900, (content.at(-1)?.last ?? 0) + 900];
  proposals.forEach((proposal, at) => {
    if (proposal.frame.cue < low || proposal.frame.cue > high) return;
    const dice = diceOfRanges(units, content, proposal.content);
    const same = cue !== undefined && proposal.frame.cue >= cue.first && proposal.frame.cue < cue.last;
    const worth = dice + (same ? 1 : 0);
    if (dice < 0.5 || worth <= most) return;
    most = worth;
    best = at;
  });
  return best;
}

/** PolNeAR labels no attribution inside the content of another, so that an unlabelled one there shows little. */
const TOLD_WEIGHT = 0.1;

/** Tells whether a proposal's cue stands inside a labelled content. */
function createToldTest({ gold }: Trial): (proposal: Proposal) => boolean {
  const told = new Set<number>();
  for (const { content } of gold)
    for (const { first, last } of content) for (let at = first; at < last; at += 1) told.add(at);
  return ({ frame }) => told.has(frame.cue);
}

/** Trains the model that judges whole proposals. */
export function trainClaimWeights(trials: readonly Trial[], goldWeight: number): Float32Array {
  const decisions = emptyDecisions();
  for (const trial of trials) {
    const { document, proposals, rivals, right } = trial;
    const isTold = createToldTest(trial);
    proposals.forEach((proposal, at) => {
      sink.size = 0;
      addClaimFeatures(sink, document.units, { proposal, rival: rivals[at] as Rival });
      addCandidate(decisions, sink);
      const weight = document.corpus === "gold" ? goldWeight : right[at] !== true && isTold(proposal) ? TOLD_WEIGHT : 1;
      closeDecision(decisions, right[at] === true ? 1 : 0, weight);
    });
  }
  return trainLogit(decisions, { bits: 17, epochs: 3, rate: 0.03, l2: 1e-5, fewest: 1 });
}

/** A trial with the log-odds of its proposals, by a model trained on the other folds. */
export interface JudgedTrial extends Trial {
  readonly scores: readonly number[];
}

export function judgeFold(trials: readonly Trial[], folds: number, goldWeight: number): JudgedTrial[] {
  return Array.from({ length: folds }, (_, fold) => {
    const model = createLinearModel(
      trainClaimWeights(
        trials.filter((trial) => trial.fold !== fold),
        goldWeight,
      ),
      1,
    );
    return trials
      .filter((trial) => trial.fold === fold)
      .map(
        (trial): JudgedTrial => ({
          ...trial,
          scores: trial.proposals.map((proposal, at) => {
            sink.size = 0;
            addClaimFeatures(sink, trial.document.units, { proposal, rival: trial.rivals[at] as Rival });
            return model.score(sink);
          }),
        }),
      );
  }).flat();
}
