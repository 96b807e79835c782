import { logShares } from "./choose-candidate.ts";
import { listEnds, listStarts } from "./content-candidates.ts";
import { addCueFeatures, mayBeCue } from "./cue-features.ts";
import { addEndFeatures } from "./end-features.ts";
import { createFeatureSink, type FeatureSink } from "./feature-sink.ts";
import { addCompleteFeatures, addFurtherFeatures, listFurther } from "./further-candidates.ts";
import type { LinearModel } from "./linear-model.ts";
import { listSources } from "./source-candidates.ts";
import { addNoSourceFeatures, addSourceFeatures } from "./source-features.ts";
import { addStartFeatures, type CueFrame, frameOf } from "./start-features.ts";
import type { UnitRange, Units } from "./units.ts";

/** The models of the steps that propose a claim. */
export interface ProposalModels {
  readonly cue: LinearModel;
  readonly start: LinearModel;
  readonly end: LinearModel;
  readonly further: LinearModel;
  readonly source: LinearModel;
}

/** A candidate claim, in units, with what each step thought of it: log-odds of the cue, log shares of the choices. */
export interface Proposal {
  readonly frame: CueFrame;
  readonly content: readonly UnitRange[];
  readonly source: UnitRange | undefined;
  readonly scores: { readonly cue: number; readonly start: number; readonly end: number; readonly source: number };
}

/** Log-odds below which a unit is not looked at as a cue. */
const CUE_FLOOR = -3;
const MOST_SPANS = 10;
/** A second start is tried where its log share is at most this far below the best. */
const SECOND_START = 2.5;
const MOST_STARTS = 4;

/** Proposes a claim for each likely cue of a sentence, in the order of the cues. */
export function createProposer(models: ProposalModels) {
  const sink = createFeatureSink();
  const scoreOf = (model: LinearModel, add: (sink: FeatureSink) => void): number => {
    sink.size = 0;
    add(sink);
    return model.score(sink);
  };
  return (units: Units, sentence: UnitRange): Proposal[] => {
    const proposals: Proposal[] = [];
    for (let cue = sentence.first; cue < sentence.last; cue += 1) {
      if (!mayBeCue(units, cue)) continue;
      const score = scoreOf(models.cue, () => addCueFeatures(sink, units, sentence, cue));
      if (score < CUE_FLOOR) continue;
      const frame = frameOf(units, sentence, cue);
      for (const { range, start, end } of chooseContents(units, frame, models, scoreOf)) {
        const source = chooseSource(units, frame, { models, content: range, scoreOf });
        proposals.push({
          frame,
          content: addFurther(units, frame, { models, content: range, scoreOf }),
          source: source.phrase,
          scores: { cue: score, start, end, source: source.share },
        });
      }
    }
    return proposals;
  };
}

type ScoreOf = (model: LinearModel, add: (sink: FeatureSink) => void) => number;

interface Choice {
  readonly range: UnitRange;
  readonly start: number;
  readonly end: number;
}

/** The likeliest content of a cue, and a second one where another start is nearly as likely. */
function chooseContents(units: Units, frame: CueFrame, models: ProposalModels, scoreOf: ScoreOf): Choice[] {
  const starts = listStarts(units, frame.sentence, frame.cue);
  if (starts.length === 0) return [];
  const shares = logShares(
    starts.map((start) => scoreOf(models.start, (sink) => addStartFeatures(sink, units, frame, start))),
  );
  const order = starts.map((_, at) => at).sort((a, b) => (shares[b] as number) - (shares[a] as number) || a - b);
  const choices = order
    .filter((at) => (shares[at] as number) > (shares[order[0] as number] as number) - SECOND_START)
    .slice(0, MOST_STARTS)
    .flatMap((at): Choice[] => {
      const first = starts[at] as number;
      const end = chooseEnd(units, frame, { models, start: first, scoreOf });
      return end === undefined ? [] : [{ range: { first, last: end.last }, start: shares[at] as number, end: end.share }];
    })
    .sort((a, b) => b.start + b.end - a.start - a.end);
  const [best] = choices;
  if (best === undefined) return [];
  const second = choices.find(({ range }) => diceOf(range, best.range) < 0.6);
  return second === undefined ? [best] : [best, second];
}

function diceOf(a: UnitRange, b: UnitRange): number {
  const shared = Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first));
  return (2 * shared) / (a.last - a.first + b.last - b.first);
}

function chooseEnd(
  units: Units,
  frame: CueFrame,
  { models, start, scoreOf }: { models: ProposalModels; start: number; scoreOf: ScoreOf },
): { last: number; share: number } | undefined {
  const ends = listEnds(units, frame.cue, start);
  if (ends.length === 0) return undefined;
  const shares = logShares(
    ends.map((end, rank) =>
      scoreOf(models.end, (sink) => addEndFeatures(sink, units, frame, { start, end, rank, count: ends.length })),
    ),
  );
  const at = shares.indexOf(Math.max(...shares));
  return { last: ends[at] as number, share: shares[at] as number };
}

function chooseSource(
  units: Units,
  frame: CueFrame,
  { models, content, scoreOf }: { models: ProposalModels; content: UnitRange; scoreOf: ScoreOf },
): { phrase: UnitRange | undefined; share: number } {
  const phrases = listSources(units, frame.sentence, { cue: frame.cue, content });
  const scores = phrases.map((phrase, rank) =>
    scoreOf(models.source, (sink) => addSourceFeatures(sink, units, frame, { content, phrase, rank })),
  );
  const shares = logShares([
    ...scores,
    scoreOf(models.source, (sink) => addNoSourceFeatures(sink, units, frame, content)),
  ]);
  const at = shares.indexOf(Math.max(...shares));
  return { phrase: phrases[at], share: shares[at] as number };
}

function addFurther(
  units: Units,
  frame: CueFrame,
  { models, content, scoreOf }: { models: ProposalModels; content: UnitRange; scoreOf: ScoreOf },
): UnitRange[] {
  const spans = [content];
  let last = content;
  while (spans.length < MOST_SPANS) {
    const candidates = listFurther(units, frame, last);
    if (candidates.length === 0) break;
    const at = { content: last, spans: spans.length };
    const scores = candidates.map((further) =>
      scoreOf(models.further, (sink) => addFurtherFeatures(sink, units, frame, { ...at, further })),
    );
    const stop = scoreOf(models.further, (sink) => addCompleteFeatures(sink, units, frame, at));
    const top = Math.max(...scores);
    if (top <= stop) break;
    last = candidates[scores.indexOf(top)] as UnitRange;
    spans.push(last);
  }
  return spans;
}
