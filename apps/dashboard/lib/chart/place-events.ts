import type { KnownEvent } from "@entente/schema";
import { formatDate } from "../words/format-date.ts";

/** Where a label stands: its lane, counted from the plot upwards, and on which side of its line the text runs. */
export interface EventLabel {
  readonly lane: number;
  readonly x: string;
  readonly anchor: "start" | "end";
  /** How much room its text takes at most, in pixels. */
  readonly length: number;
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
  readonly wide: EventLabel;
  readonly narrow: EventLabel;
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

/** The narrowest plots that labels are fitted to: wider ones only spread them further. */
const WIDE = { width: 840, letter: 6.3, gap: 10 };
const NARROW = { width: 190, letter: 6.6, gap: 4 };

/** Places the events that touch a timeline's years; labels are put in lanes so that none covers another. Of several plots with one list of events, each `keeps` some, and the numbers are those of the list. */
export function placeEvents(
  events: readonly KnownEvent[],
  span: YearSpan,
  keeps: (event: KnownEvent) => boolean = () => true,
): PlacedEvents {
  const placed = events
    .flatMap((event) => {
      const [from, to] = [toShare(startOf(event.date), span), toShare(endOf(event.until ?? event.date), span)];
      if (to <= 0 || from >= 1) return [];
      return [{ event, from: Math.max(0, from), to: event.until === undefined ? undefined : Math.min(1, to) }];
    })
    .map((each, at) => ({ ...each, number: at + 1 }))
    .filter(({ event }) => keeps(event));
  const wide = fitLabels(
    placed.map(({ event, from }) => ({ from, text: event.name })),
    WIDE,
  );
  const narrow = fitLabels(
    placed.map(({ from, number }) => ({ from, text: String(number) })),
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
      wide: wide[at] ?? NOWHERE,
      narrow: narrow[at] ?? NOWHERE,
    })),
    lanes: { wide: lanesOf(wide), narrow: lanesOf(narrow) },
  };
}

const NOWHERE: EventLabel = { lane: 0, x: "0%", anchor: "start", length: 0 };

interface Frame {
  readonly width: number;
  readonly letter: number;
  readonly gap: number;
}

/** Puts each label in the lowest lane where it covers no other; one that would leave the plot on the right runs to the left of its line. */
function fitLabels(
  labels: readonly { readonly from: number; readonly text: string }[],
  { width, letter, gap }: Frame,
): EventLabel[] {
  const taken: { readonly lane: number; readonly left: number; readonly right: number }[] = [];
  return labels.map(({ from, text }) => {
    const length = text.length * letter + gap;
    const at = from * width;
    const anchor = at + length > width && at - length >= 0 ? "end" : "start";
    const [left, right] = anchor === "start" ? [at, at + length] : [at - length, at];
    const isFree = (lane: number) =>
      !taken.some((other) => other.lane === lane && left < other.right && right > other.left);
    let lane = 0;
    while (!isFree(lane)) lane += 1;
    taken.push({ lane, left, right });
    return { lane, anchor, x: percent(from), length: Math.ceil(length - gap) };
  });
}

function lanesOf(labels: readonly EventLabel[]): number {
  return labels.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
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
