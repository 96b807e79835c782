import "server-only";
import { Act } from "@entente/schema";
import { averageTone, boundsOfPeriod, periodOf, type ToneRow } from "@entente/views";
import { ACT_WORDS } from "../claims/act-words.ts";
import { claimHref } from "../claims/claim-params.ts";
import { type PlacedClaim, placeClaim } from "../claims/place-claim.ts";
import { type Paged, pageThrough } from "../controls/page-through.ts";
import { results } from "../data/results.ts";
import { type PlacedStance, placeStance } from "../evidence/place-stance.ts";
import { wordsOfReviewedClaims } from "../reviews/count-reviewed-claims.ts";
import { formatCounted, formatSigned } from "../words/format-number.ts";
import type { RhetoricPage } from "./read-rhetoric-page.ts";
import type { RhetoricParams } from "./rhetoric-params.ts";

/** The claims behind a bar; `allHref` leads to all of them. */
export interface BarEvidence {
  readonly kind: "bar";
  readonly title: string;
  readonly total: string;
  readonly allHref: string;
  readonly claims: readonly PlacedClaim[];
}

/** The stances behind a point; `sum` gives its value. */
export interface PointEvidence {
  readonly kind: "point";
  readonly title: string;
  readonly sum: string | undefined;
  readonly stances: Paged<PlacedStance>;
}

const SHOWN_CLAIMS = 30;
const SHOWN_STANCES = 40;

/** Reads the evidence that an address asks for; undefined where it asks for none. */
export function readRhetoricEvidence(
  params: RhetoricParams,
  page: RhetoricPage,
): Promise<BarEvidence | PointEvidence | undefined> {
  return params.tone === null ? readBar(params, page) : readPoint(params.tone, params.page, page);
}

async function readBar(
  params: RhetoricParams,
  { actor, name, window }: RhetoricPage,
): Promise<BarEvidence | undefined> {
  const act = Act.safeParse(params.act);
  const bounds = boundsOfPeriod(params.period ?? "");
  if (!act.success || bounds === undefined) return undefined;
  const filter = {
    actor,
    act: act.data,
    from: bounds.from > window.from ? bounds.from : window.from,
    to: window.to === "" || bounds.to < window.to ? bounds.to : window.to,
  };
  const [{ rows, total }, names] = await Promise.all([
    results.claims({ ...filter, limit: SHOWN_CLAIMS }),
    results.names(),
  ]);
  return {
    kind: "bar",
    title: `${name} ${ACT_WORDS[act.data].name.toLowerCase()}, ${params.period}`,
    total: `${formatCounted(total, "claim")}${await wordsOfReviewedClaims(filter)}`,
    allHref: claimHref({ ...filter, records: params.records }),
    claims: rows.map((row) => placeClaim(row, names)),
  };
}

async function readPoint(
  period: string,
  asked: number,
  { actor, name, window, years }: RhetoricPage,
): Promise<PointEvidence> {
  const [stances, names] = await Promise.all([results.stancesOf(actor, window), results.names()]);
  const inPeriod = stances.filter(({ date }) => periodOf(Number(date.slice(0, 4)), years) === period);
  const [tone] = averageTone(inPeriod, years);
  const page = pageThrough([...inPeriod].reverse(), asked, SHOWN_STANCES);
  const value = tone === undefined || tone.mean === null ? "too few stances" : `tone ${formatSigned(tone.mean)}`;
  return {
    kind: "point",
    title: `${name}, ${period}: ${value}`,
    sum: tone === undefined ? undefined : sumOf(tone),
    stances: { ...page, items: page.items.map((stance) => placeStance(stance, names)) },
  };
}

function sumOf({ favourable, unfavourable, stances, mean }: ToneRow): string {
  const value = mean === null ? "" : ` = ${formatSigned(mean)}`;
  return `(${favourable} − ${unfavourable}) ÷ ${stances}${value}`;
}
