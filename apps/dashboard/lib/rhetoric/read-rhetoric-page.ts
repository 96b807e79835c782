import "server-only";
import { Act, type SpeakerTally } from "@entente/schema";
import { averageTone, chooseYears, countActs, periodsBetween } from "@entente/views";
import type { ActorNames } from "../actors/actor-names.ts";
import { type Choice, sortChoices } from "../controls/choice.ts";
import { parseBound } from "../controls/date-window.ts";
import { results } from "../data/results.ts";
import { formatCount } from "../words/format-number.ts";
import { type ActSeries, actSeries } from "./act-series.ts";
import { type RhetoricParams, rhetoricHref } from "./rhetoric-params.ts";
import { type TonePoint, toneSeries } from "./tone-series.ts";

/** Everything that the rhetoric page shows, evidence excepted. */
export interface RhetoricPage {
  readonly actors: readonly Choice[];
  readonly actor: string;
  readonly name: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly years: number;
  readonly claims: number;
  readonly stances: number;
  readonly acts: readonly ActSeries[];
  readonly tone: readonly TonePoint[];
}

const OFFERED = 200;

/** Reads the rhetoric page that an address asks for; undefined where nobody claims anything yet. */
export async function readRhetoricPage(params: RhetoricParams): Promise<RhetoricPage | undefined> {
  const [speakers, names] = await Promise.all([results.speakers(), results.names()]);
  const actor = speakers.some((each) => each.actor === params.actor) ? params.actor : speakers[0]?.actor;
  if (actor === undefined || actor === null) return undefined;
  const window = { from: parseBound(params.from) ?? "", to: parseBound(params.to) ?? "" };
  const [tallies, stances] = await Promise.all([
    results.countClaims({ actor, ...window }),
    results.stancesOf(actor, window),
  ]);
  const dated = [...tallies.map(({ year }) => year), ...stances.map(({ date }) => Number(date.slice(0, 4)))];
  const first = dated.reduce((a, b) => Math.min(a, b), dated[0] ?? 0);
  const last = dated.reduce((a, b) => Math.max(a, b), dated[0] ?? 0);
  const years = params.years ?? chooseYears(first, last);
  const periods = dated.length === 0 ? [] : periodsBetween(first, last, years);
  const rows = countActs(tallies, years);
  return {
    actors: offer(speakers, names),
    actor,
    name: names.nameOf(actor),
    window,
    years,
    claims: rows.reduce((sum, { total }) => sum + total, 0),
    stances: stances.length,
    acts: actSeries(Act.options, {
      rows,
      periods,
      show: params.show,
      open: params,
      hrefOf: (act, period) => rhetoricHref(params, { act, period }),
    }),
    tone: toneSeries(averageTone(stances, years), periods, {
      open: params.tone,
      hrefOf: (tone) => rhetoricHref(params, { tone }),
    }),
  };
}

function offer(speakers: readonly SpeakerTally[], { nameOf }: ActorNames): Choice[] {
  return sortChoices(
    speakers
      .slice(0, OFFERED)
      .map(({ actor, count }) => ({ value: actor, label: `${nameOf(actor)} (${formatCount(count)})` })),
  );
}
