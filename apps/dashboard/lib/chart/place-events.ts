import type { KnownEvent } from "@entente/schema";
import { formatDate } from "../words/format-date.ts";

/** Where a label stands: its lane, counted from the plot upwards, and on which side of its line the text runs. */
export interface EventLabel {
  readonly lane: number;
  readonly x: string;
  readonly anchor: "start" | "end";
  /** How much room its text takes at most, in pixels. */
  readonly length: number;
  readonly text: string;
}

/** An event on a timeline, placed in per cent of its width; `end` is where a period ends. */
export interface PlacedEvent {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly when: string;
  readonly description: string;
  readonly x: string;
  readonly end: string | undefined;
  readonly width: string;
  /** Its name where the plot is wide, its number where it is narrow; without room it stays a line that says its name when pointed at. */
  readonly wide: EventLabel | undefined;
  readonly narrow: EventLabel | undefined;
}

/** The events of a timeline, and how many lanes of labels they take where names fit, and where numbers stand for them. */
export interface PlacedEvents {
  readonly events: readonly PlacedEvent[];
  readonly lanes: { readonly wide: number; readonly narrow: number };
}

/** The span of a timeline in years: from the start of the first to the end of the last. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** The narrowest plots that labels are fitted to: wider ones only spread them further. More lanes, or more names, would be a wall of text. */
const WIDE: Frame = { width: 840, letter: 6.3, gap: 14, lanes: 2, most: 8 };
const NARROW: Frame = { width: 190, letter: 6.6, gap: 4, lanes: 2, most: 20 };

/** How much an event belongs on a plot: not at all, or the more the sooner it is named. */
export type Relevance = (event: KnownEvent) => boolean | number;

/** Places the events that touch a timeline's years; the most relevant have labels, in few lanes, so that none covers another. Of several plots with one list of events, each takes some, and the numbers are those of the list. */
export function placeEvents(
  events: readonly KnownEvent[],
  span: YearSpan,
  relevance: Relevance = () => true,
): PlacedEvents {
  const placed = events
    .flatMap((event) => {
      const [from, to] = [toShare(startOf(event.date), span), toShare(endOf(event.until ?? event.date), span)];
      if (to <= 0 || from >= 1) return [];
      return [{ event, from: Math.max(0, from), to: event.until === undefined ? undefined : Math.min(1, to) }];
    })
    .map((each, at) => ({ ...each, number: at + 1, weight: Number(relevance(each.event)) }))
    .filter(({ weight }) => weight > 0);
  const wide = fitLabels(
    placed.map(({ event, from, weight }) => ({ from, weight, text: event.name })),
    WIDE,
  );
  const narrow = fitLabels(
    placed.map(({ from, number, weight }) => ({ from, weight, text: String(number) })),
    NARROW,
  );
  return {
    events: placed.map(({ event, from, to, number }, at) => ({
      id: event.id,
      number,
      name: event.name,
      when: wordsOfDates(event),
      description: event.description,
      x: percent(from),
      end: to === undefined ? undefined : percent(to),
      width: percent(Math.max(0, (to ?? from) - from)),
      wide: wide[at],
      narrow: narrow[at],
    })),
    lanes: { wide: lanesOf(wide), narrow: lanesOf(narrow) },
  };
}

interface Frame {
  readonly width: number;
  readonly letter: number;
  readonly gap: number;
  readonly lanes: number;
  readonly most: number;
}

interface Wanted {
  readonly from: number;
  readonly weight: number;
  readonly text: string;
}

interface Taken {
  readonly lane: number;
  readonly left: number;
  readonly right: number;
}

/** Gives each label, the weightiest first, the lowest lane where it covers no other; one that finds no room is left out. A label that would leave the plot on the right runs to the left of its line. */
function fitLabels(labels: readonly Wanted[], frame: Frame): (EventLabel | undefined)[] {
  const taken: Taken[] = [];
  const fitted = labels.map((): EventLabel | undefined => undefined);
  const order = labels.map((_, at) => at).sort((a, b) => (labels[b]?.weight ?? 0) - (labels[a]?.weight ?? 0) || a - b);
  for (const at of order) {
    const label = labels[at];
    if (label === undefined || taken.length === frame.most) continue;
    const fit = fitLabel(label, frame, taken);
    if (fit === undefined) continue;
    taken.push(fit.box);
    fitted[at] = fit.label;
  }
  return fitted;
}

function fitLabel({ from, text }: Wanted, frame: Frame, taken: readonly Taken[]) {
  const length = text.length * frame.letter + frame.gap;
  const at = from * frame.width;
  const anchor = at + length > frame.width && at - length >= 0 ? "end" : "start";
  const [left, right] = anchor === "start" ? [at, at + length] : [at - length, at];
  const isFree = (lane: number) =>
    !taken.some((other) => other.lane === lane && left < other.right && right > other.left);
  const lane = Array.from({ length: frame.lanes }, (_, each) => each).find(isFree);
  if (lane === undefined) return;
  const label: EventLabel = { lane, anchor, x: percent(from), length: Math.ceil(length - frame.gap), text };
  return { label, box: { lane, left, right } };
}

function lanesOf(labels: readonly (EventLabel | undefined)[]): number {
  return labels.reduce((most, label) => Math.max(most, (label?.lane ?? -1) + 1), 0);
}

/** A moment as a share of the span. */
function toShare(moment: number, { first, last }: YearSpan): number {
  return (moment - first) / (last + 1 - first);
}

/** A date's first moment, in years. */
function startOf(date: string): number {
  const [year = "0", month, day] = date.split("-");
  const months = month === undefined ? 0 : Number(month) - 1;
  return Number(year) + (months + (day === undefined ? 0 : (Number(day) - 1) / 31)) / 12;
}

function endOf(date: string): number {
  return startOf(date) + (date.length === 4 ? 1 : date.length === 7 ? 1 / 12 : 1 / 372);
}

function wordsOfDates({ date, until }: KnownEvent): string {
  return until === undefined ? formatDate(date) : `${formatDate(date)} to ${formatDate(until)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
