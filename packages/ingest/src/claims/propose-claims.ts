import { listEnds, listStarts } from "./content-candidates.ts";
import { addCueContext, addCueWord, type CuePlace, mayBeCue } from "./cue-features.ts";
import { addEndFeatures } from "./end-features.ts";
import { createFeatureSink, type FeatureSink } from "./feature-sink.ts";
import {
  addCompleteFeatures,
  addFurtherFeatures,
  continuesOverBreak,
  listFurther,
  listOpenings,
} from "./further-candidates.ts";
import type { LinearModel } from "./linear-model.ts";
import { logShares, topOf } from "./log-shares.ts";
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
/** Log-odds of a word by itself below which its context has never made it a cue that passes the floor. */
const WORD_FLOOR = -3.2;
const MOST_SPANS = 10;
/** A second start is tried where its log share is at most this far below the best. */
const SECOND_START = 2.5;
const MOST_STARTS = 4;
/** Ends of a smaller log share are no rivals to any. */
const LEAST_END = -5;
/** Dice's coefficient from which two contents count as nearly the same. */
const SAME_END = 0.55;
/** Two contents of one cue that share more than this are one reading. */
const SAME_READING = 0.6;

/** Proposes claims for each likely cue of a sentence, in the order of the cues, the likelier of two readings first. */
export function createProposer(models: ProposalModels): (units: Units, sentence: UnitRange) => Proposal[] {
  const sink = createFeatureSink();
  return (units, sentence) => {
    const proposals: Proposal[] = [];
    for (let cue = sentence.first; cue < sentence.last; cue += 1) {
      if (!mayBeCue(units, cue)) continue;
      const score = scoreCue(units, { sentence, at: cue }, { model: models.cue, sink });
      if (score < CUE_FLOOR) continue;
      const at: Step = { units, frame: frameOf(units, sentence, cue), models, sink };
      for (const { range, start, end } of chooseContents(at)) {
        const source = chooseSource(at, range);
        const scores = { cue: score, start, end, source: source.share };
        proposals.push({ frame: at.frame, content: addFurther(at, range), source: source.phrase, scores });
      }
    }
    return proposals;
  };
}

/** What the steps share for one cue. */
interface Step {
  readonly units: Units;
  readonly frame: CueFrame;
  readonly models: ProposalModels;
  readonly sink: FeatureSink;
}

function scoreCue(units: Units, place: CuePlace, { model, sink }: { model: LinearModel; sink: FeatureSink }): number {
  sink.size = 0;
  addCueWord(sink, units, place.at);
  const word = model.score(sink);
  if (word < WORD_FLOOR) return word;
  sink.size = 0;
  addCueContext(sink, units, place);
  return word + model.score(sink);
}

interface Choice {
  readonly range: UnitRange;
  readonly start: number;
  readonly end: number;
}

/** The likeliest content of a cue, and a second one where another start is nearly as likely. */
function chooseContents(at: Step): Choice[] {
  const { units, frame, models, sink } = at;
  const starts = listStarts(units, frame.sentence, frame.cue);
  const scores: number[] = [];
  for (const start of starts) {
    sink.size = 0;
    addStartFeatures(sink, units, { frame, start });
    scores.push(models.start.score(sink));
  }
  const shares = logShares(scores);
  const least = (shares[topOf(shares)] ?? 0) - SECOND_START;
  const order = starts.flatMap((_, rank) => ((shares[rank] as number) > least ? [rank] : []));
  order.sort((a, b) => (shares[b] as number) - (shares[a] as number) || a - b);
  const choices: Choice[] = [];
  for (const rank of order.slice(0, MOST_STARTS)) {
    const first = starts[rank] as number;
    const end = chooseEnd(at, first);
    if (end !== undefined)
      choices.push({ range: { first, last: end.last }, start: shares[rank] as number, end: end.share });
  }
  choices.sort((a, b) => b.start + b.end - a.start - a.end);
  const [best] = choices;
  if (best === undefined) return [];
  const second = choices.find(({ range }) => diceOf(range, best.range) < SAME_READING);
  return second === undefined ? [best] : [best, second];
}

function diceOf(a: UnitRange, b: UnitRange): number {
  const shared = Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first));
  return (2 * shared) / (a.last - a.first + b.last - b.first);
}

function chooseEnd({ units, frame, models, sink }: Step, start: number): { last: number; share: number } | undefined {
  const ends = listEnds(units, frame.cue, start);
  if (ends.length === 0) return undefined;
  const scores: number[] = [];
  for (let rank = 0; rank < ends.length; rank += 1) {
    sink.size = 0;
    addEndFeatures(sink, units, { frame, start, end: ends[rank] as number, rank, count: ends.length });
    scores.push(models.end.score(sink));
  }
  return safestEnd(start, ends, logShares(scores));
}

/**
 * The end with the greatest share of ends that would make nearly the same content: of three likely ends, two of which
 * lie close together, one of the two is safer than the likeliest alone.
 */
function safestEnd(start: number, ends: readonly number[], shares: readonly number[]): { last: number; share: number } {
  const likely = ends.flatMap((end, at) =>
    (shares[at] as number) > LEAST_END ? [{ end, share: Math.exp(shares[at] as number) }] : [],
  );
  let best = { last: ends[topOf(shares)] as number, share: 0 };
  for (const { end, share: own } of likely) {
    let share = 0.1 * own;
    for (const other of likely)
      if (2 * Math.min(end, other.end) - 2 * start >= SAME_END * (end + other.end - 2 * start)) share += other.share;
    if (share > best.share) best = { last: end, share };
  }
  return { last: best.last, share: Math.log(Math.min(1, best.share)) };
}

function chooseSource(
  { units, frame, models, sink }: Step,
  content: UnitRange,
): { phrase: UnitRange | undefined; share: number } {
  const phrases = listSources(units, frame.sentence, { cue: frame.cue, content });
  const scores: number[] = [];
  for (let rank = 0; rank < phrases.length; rank += 1) {
    sink.size = 0;
    addSourceFeatures(sink, units, { frame, content, phrase: phrases[rank] as UnitRange, rank });
    scores.push(models.source.score(sink));
  }
  sink.size = 0;
  addNoSourceFeatures(sink, units, { frame, content });
  scores.push(models.source.score(sink));
  const shares = logShares(scores);
  const top = topOf(shares);
  return { phrase: phrases[top], share: shares[top] as number };
}

/** The content with all that belongs to it: its opening before the source, and what goes on with it. */
function addFurther(at: Step, content: UnitRange): UnitRange[] {
  const { units, frame } = at;
  const spans = [content];
  let last = content;
  while (spans.length < MOST_SPANS) {
    const candidates = listFurther(units, frame, last);
    const broken = candidates.find((further) => continuesOverBreak(units, last, further));
    const next = broken ?? chooseFurther(at, candidates, { content: last, spans: spans.length });
    if (next === undefined) break;
    spans.push(next);
    last = next;
  }
  const opening = chooseFurther(at, listOpenings(units, frame, content), { content, spans: 1 });
  return opening === undefined ? spans : [...spans, opening];
}

function chooseFurther(
  { units, frame, models, sink }: Step,
  candidates: readonly UnitRange[],
  at: { content: UnitRange; spans: number },
): UnitRange | undefined {
  if (candidates.length === 0) return undefined;
  const scores: number[] = [];
  for (const further of candidates) {
    sink.size = 0;
    addFurtherFeatures(sink, units, { frame, ...at, further });
    scores.push(models.further.score(sink));
  }
  sink.size = 0;
  addCompleteFeatures(sink, units, { frame, ...at });
  const top = topOf(scores);
  return (scores[top] as number) > models.further.score(sink) ? candidates[top] : undefined;
}
