// Turns labelled documents into the decisions that the models of the claim proposer learn from.
import { listEnds, listStarts } from "../src/claims/content-candidates.ts";
import { addCueContext, addCueWord, mayBeCue } from "../src/claims/cue-features.ts";
import { addEndFeatures } from "../src/claims/end-features.ts";
import { createFeatureSink } from "../src/claims/feature-sink.ts";
import {
  addCompleteFeatures,
  addFurtherFeatures,
  listFurther,
  listOpenings,
} from "../src/claims/further-candidates.ts";
import { listSources } from "../src/claims/source-candidates.ts";
import { addNoSourceFeatures, addSourceFeatures } from "../src/claims/source-features.ts";
import { addStartFeatures, type CueFrame, frameOf } from "../src/claims/start-features.ts";
import type { UnitRange, Units } from "../src/claims/units.ts";
import { type Aligned, alignLabels, diceOfRanges } from "./align-labels.ts";
import type { Labelled } from "./read-corpora.ts";
import { addCandidate, closeChoice, closeDecision, type Decisions, emptyDecisions } from "./train-logit.ts";

export const STEPS = ["cue", "start", "end", "further", "source"] as const;
export type Step = (typeof STEPS)[number];
export type StepDecisions = Readonly<Record<Step, Decisions>>;

/** Counts of labels that no candidate can express, by step. */
export type Lost = Record<Step | "labels", number>;

const sink = createFeatureSink();

export function collectDecisions(
  documents: readonly Labelled[],
  goldWeight: number,
): { decisions: StepDecisions; lost: Lost } {
  const decisions: StepDecisions = {
    cue: emptyDecisions(),
    start: emptyDecisions(),
    end: emptyDecisions(),
    further: emptyDecisions(),
    source: emptyDecisions(),
  };
  const lost: Lost = { labels: 0, cue: 0, start: 0, end: 0, further: 0, source: 0 };
  for (const document of documents) {
    const weight = document.corpus === "gold" ? goldWeight : 1;
    const aligned = alignLabels(document);
    lost.labels += document.labels.length;
    lost.cue += document.labels.length - aligned.length;
    addCueDecisions(decisions.cue, document.units, { heads: new Set(aligned.map(({ cue }) => cue)), weight });
    for (const label of aligned) addClaimDecisions(decisions, document.units, { label, weight, lost });
  }
  return { decisions, lost };
}

function addCueDecisions(
  decisions: Decisions,
  units: Units,
  { heads, weight }: { heads: ReadonlySet<number>; weight: number },
): void {
  for (const sentence of units.sentences) {
    for (let at = sentence.first; at < sentence.last; at += 1) {
      if (!mayBeCue(units, at)) continue;
      sink.size = 0;
      addCueWord(sink, units, at);
      addCueContext(sink, units, { sentence, at });
      addCandidate(decisions, sink);
      closeDecision(decisions, heads.has(at) ? 1 : 0, weight);
    }
  }
}

function addClaimDecisions(
  decisions: StepDecisions,
  units: Units,
  { label, weight, lost }: { label: Aligned; weight: number; lost: Lost },
): void {
  const sentence = units.sentences[units.sentence[label.cue] as number];
  if (sentence === undefined) return;
  const frame = frameOf(units, sentence, label.cue);
  const starts = listStarts(units, sentence, label.cue);
  const right = nearest(starts, label.primary.first);
  if (right === undefined) {
    lost.start += 1;
    return;
  }
  for (const start of starts) {
    sink.size = 0;
    addStartFeatures(sink, units, { frame, start });
    addCandidate(decisions.start, sink);
  }
  closeChoice(decisions.start, right, weight);
  const content = addEndDecision(decisions.end, units, { frame, label, start: starts[right] as number, weight });
  if (content === undefined) {
    lost.end += 1;
    return;
  }
  addSourceDecision(decisions.source, units, { frame, label, content, weight, lost });
  addFurtherDecisions(decisions.further, units, { frame, label, content, weight });
}

function addEndDecision(
  decisions: Decisions,
  units: Units,
  { frame, label, start, weight }: { frame: CueFrame; label: Aligned; start: number; weight: number },
): UnitRange | undefined {
  const ends = listEnds(units, frame.cue, start);
  const right = nearest(ends, label.primary.last);
  if (right === undefined) return undefined;
  ends.forEach((end, rank) => {
    sink.size = 0;
    addEndFeatures(sink, units, { frame, start, end, rank, count: ends.length });
    addCandidate(decisions, sink);
  });
  closeChoice(decisions, right, weight);
  const content = { first: start, last: ends[right] as number };
  return diceOfRanges(units, [content], [label.primary]) >= 0.5 ? content : undefined;
}

function addSourceDecision(
  decisions: Decisions,
  units: Units,
  {
    frame,
    label,
    content,
    weight,
    lost,
  }: { frame: CueFrame; label: Aligned; content: UnitRange; weight: number; lost: Lost },
): void {
  const phrases = listSources(units, frame.sentence, { cue: frame.cue, content });
  const { source } = label;
  const overlapping = phrases
    .map((phrase, at) => ({ phrase, at }))
    .filter(({ phrase }) => source !== undefined && phrase.first < source.last && phrase.last > source.first)
    .sort((a, b) => a.phrase.first - b.phrase.first);
  const right = source === undefined ? phrases.length : overlapping[0]?.at;
  if (right === undefined) {
    lost.source += 1;
    return;
  }
  phrases.forEach((phrase, rank) => {
    sink.size = 0;
    addSourceFeatures(sink, units, { frame, content, phrase, rank });
    addCandidate(decisions, sink);
  });
  sink.size = 0;
  addNoSourceFeatures(sink, units, { frame, content });
  addCandidate(decisions, sink);
  closeChoice(decisions, right, weight);
}

function addFurtherDecisions(
  decisions: Decisions,
  units: Units,
  { frame, label, content, weight }: { frame: CueFrame; label: Aligned; content: UnitRange; weight: number },
): void {
  const choose = (
    candidates: readonly UnitRange[],
    at: { content: UnitRange; spans: number },
  ): UnitRange | undefined => {
    if (candidates.length === 0) return undefined;
    const shares = candidates.map((candidate) =>
      Math.max(...label.content.map((span) => diceOfRanges(units, [span], [candidate]))),
    );
    const top = Math.max(...shares);
    for (const further of candidates) {
      sink.size = 0;
      addFurtherFeatures(sink, units, { frame, ...at, further });
      addCandidate(decisions, sink);
    }
    sink.size = 0;
    addCompleteFeatures(sink, units, { frame, ...at });
    addCandidate(decisions, sink);
    closeChoice(decisions, top >= 0.5 ? shares.indexOf(top) : candidates.length, weight);
    return top >= 0.5 ? candidates[shares.indexOf(top)] : undefined;
  };
  choose(listOpenings(units, frame, content), { content, spans: 1 });
  let last: UnitRange | undefined = content;
  for (let spans = 1; last !== undefined && spans < 10; spans += 1)
    last = choose(listFurther(units, frame, last), { content: last, spans });
}

/** The index of the value nearest to a wanted one; undefined for an empty list. */
function nearest(values: readonly number[], wanted: number): number | undefined {
  let best: number | undefined;
  values.forEach((value, at) => {
    if (best === undefined || Math.abs(value - wanted) < Math.abs((values[best] as number) - wanted)) best = at;
  });
  return best;
}
