import "server-only";
import { Act, type Knowledge, type SpeakerTally } from "@entente/schema";
import { averageTone, chooseYears, countActs, countShares, periodsBetween } from "@entente/views";
import type { ActorNames } from "../actors/actor-names.ts";
import { ACT_WORDS } from "../claims/act-words.ts";
import { ANY, type Choice, sortChoices, withPresent } from "../controls/choice.ts";
import { results } from "../data/results.ts";
import { formatCount } from "../words/format-number.ts";
import { type RhetoricParams, rhetoricHref } from "./rhetoric-params.ts";
import { type RhetoricSide, sidesOf } from "./rhetoric-sides.ts";
import { commonestFirst, type ShareSeries, shareSeries } from "./share-series.ts";
import { type ToneLine, toneSeries } from "./tone-series.ts";

/** A side, and how much it rests on. */
export interface CountedSide extends RhetoricSide {
  readonly claims: number;
  readonly stances: number;
}

/** Everything that the rhetoric page shows, words and evidence excepted. */
export interface RhetoricPage {
  readonly actors: readonly Choice[];
  readonly others: readonly Choice[];
  readonly actor: string;
  readonly sides: readonly CountedSide[];
  readonly years: number;
  readonly acts: readonly ShareSeries[];
  readonly frames: readonly ShareSeries[];
  readonly tone: readonly ToneLine[];
}

const OFFERED = 200;

/** Reads the rhetoric page that an address asks for; undefined where nobody claims anything yet. */
export async function readRhetoricPage(params: RhetoricParams): Promise<RhetoricPage | undefined> {
  const [speakers, names, { frames }] = await Promise.all([results.speakers(), results.names(), results.knowledge()]);
  const isSpeaker = (id: string | null) => speakers.some((each) => each.actor === id);
  const actor = isSpeaker(params.actor) ? params.actor : speakers[0]?.actor;
  if (actor === undefined || actor === null) return undefined;
  const other = isSpeaker(params.other) ? params.other : null;
  const sides = await Promise.all(sidesOf({ ...params, other }, actor, names).map(readSide));
  const { years, periods } = periodsOf(sides, params.years);
  const offered = offer(speakers, names);
  return {
    actors: offered,
    others: withPresent(offered, other, names.nameOf).map((choice) =>
      choice === ANY ? { ...ANY, label: "Nobody" } : choice,
    ),
    actor,
    sides: sides.map(({ side, tallies, stances }) => ({
      ...side,
      claims: tallies.reduce((sum, { count }) => sum + count, 0),
      stances: stances.length,
    })),
    years,
    acts: actsOf(sides, { periods, years, params }),
    frames: framesOf(sides, { periods, years, params, frames }),
    tone: sides.map(({ side, stances }) => ({
      side: side.key,
      name: side.name,
      points: toneSeries(averageTone(stances, years), periods, {
        open: params.of === side.key ? params.tone : null,
        who: sides.length > 1 ? `${side.name}, ` : "",
        hrefOf: (tone) => rhetoricHref(params, { tone, of: side.key }),
      }),
    })),
  };
}

type ReadSide = Awaited<ReturnType<typeof readSide>>;

interface Layout {
  readonly periods: readonly string[];
  readonly years: number;
  readonly params: RhetoricParams;
}

function actsOf(sides: readonly ReadSide[], { periods, years, params }: Layout): ShareSeries[] {
  const acts = Act.options.map((act) =>
    shareSeries({
      periods,
      show: params.show,
      mark: { key: act, ...ACT_WORDS[act] },
      sides: sides.map(({ side, tallies }) => ({
        side: side.key,
        name: side.name,
        rows: countActs(tallies, years).map((row) => ({ ...row.acts[act], period: row.period, total: row.total })),
      })),
      open: params.act === act ? openOf(params) : undefined,
      hrefOf: (period, of) => rhetoricHref(params, { act, period, of }),
    }),
  );
  return commonestFirst(acts);
}

function framesOf(
  sides: readonly ReadSide[],
  { periods, years, params, frames }: Layout & Pick<Knowledge, "frames">,
): ShareSeries[] {
  const framed = frames.map(({ id, name, description }) =>
    shareSeries({
      periods,
      show: params.show,
      mark: { key: id, name, gloss: description.replace(/\.$/u, "") },
      sides: sides.map(({ side, tallies, framed: rows }) => ({
        side: side.key,
        name: side.name,
        rows: countShares(
          rows.filter(({ frame }) => frame === id),
          tallies,
          years,
        ),
      })),
      open: params.frame === id ? openOf(params) : undefined,
      hrefOf: (period, of) => rhetoricHref(params, { frame: id, period, of }),
    }),
  );
  return commonestFirst(framed);
}

function openOf({ period, of }: RhetoricParams) {
  return { period, side: of };
}

async function readSide(side: RhetoricSide) {
  const { actor, from, to } = side;
  const [tallies, framed, stances] = await Promise.all([
    results.countClaims({ actor, from, to }),
    results.countFrames({ actor, from, to }),
    results.stancesOf(actor, { from, to }),
  ]);
  return { side, tallies, framed, stances };
}

/** The periods that the sides reach over together. */
function periodsOf(sides: readonly ReadSide[], asked: RhetoricParams["years"]) {
  const dated = sides.flatMap(({ tallies, stances }) => [
    ...tallies.map(({ year }) => year),
    ...stances.map(({ date }) => Number(date.slice(0, 4))),
  ]);
  const first = dated.reduce((a, b) => Math.min(a, b), dated[0] ?? 0);
  const last = dated.reduce((a, b) => Math.max(a, b), dated[0] ?? 0);
  const years = asked ?? chooseYears(first, last);
  return { years, periods: dated.length === 0 ? [] : periodsBetween(first, last, years) };
}

function offer(speakers: readonly SpeakerTally[], { nameOf }: ActorNames): Choice[] {
  return sortChoices(
    speakers
      .slice(0, OFFERED)
      .map(({ actor, count }) => ({ value: actor, label: `${nameOf(actor)} (${formatCount(count)})` })),
  );
}
