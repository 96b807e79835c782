import "server-only";
import { Act } from "@entente/schema";
import type { ClaimFilter } from "@entente/store";
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
import { filterOfSide } from "./rhetoric-sides.ts";

/** The claims behind a bar or a word; `allHref` leads to all of them. */
export interface ClaimEvidence {
  readonly kind: "claims";
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
export async function readRhetoricEvidence(
  params: RhetoricParams,
  page: RhetoricPage,
): Promise<ClaimEvidence | PointEvidence | undefined> {
  if (params.tone !== null) return readPoint(params.tone, params, page);
  const asked = await readMark(params, page);
  return asked === undefined ? undefined : readClaims(asked.title, { ...asked.filter, records: params.records });
}

interface Asked {
  readonly title: string;
  readonly filter: ClaimFilter;
}

/** Which claims the open mark counts. */
async function readMark(params: RhetoricParams, { sides }: RhetoricPage): Promise<Asked | undefined> {
  const { name, ...side } = filterOfSide(sides, params.of);
  if (params.word !== null)
    return { title: `“${params.word}” in claims: ${name}`, filter: { ...side, word: params.word } };
  const bounds = boundsOfPeriod(params.period ?? "");
  if (bounds === undefined) return undefined;
  const window = {
    from: bounds.from > side.from ? bounds.from : side.from,
    to: side.to === "" || bounds.to < side.to ? bounds.to : side.to,
  };
  const act = Act.safeParse(params.act);
  if (act.success)
    return {
      title: `${name} ${ACT_WORDS[act.data].name.toLowerCase()}, ${params.period}`,
      filter: { ...side, ...window, act: act.data },
    };
  const { frames } = await results.knowledge();
  const frame = frames.find(({ id }) => id === params.frame);
  if (frame === undefined) return undefined;
  return { title: `${name}: ${frame.name}, ${params.period}`, filter: { ...side, ...window, frame: frame.id } };
}

async function readClaims(
  title: string,
  { records, ...filter }: ClaimFilter & Pick<RhetoricParams, "records">,
): Promise<ClaimEvidence> {
  const [{ rows, total }, names, reviewed] = await Promise.all([
    results.claims({ ...filter, limit: SHOWN_CLAIMS }),
    results.names(),
    wordsOfReviewedClaims(filter),
  ]);
  const { actor, except, from, to, act, frame, word } = filter;
  return {
    kind: "claims",
    title,
    total: `${formatCounted(total, "claim")}${reviewed}`,
    allHref: claimHref({ ...definedOf({ actor, except, from, to, act, frame, word }), records }),
    claims: rows.map((row) => placeClaim(row, names)),
  };
}

/** An address takes null for what it does not say. */
function definedOf<K extends string>(values: Readonly<Record<K, string | undefined>>): Record<K, string | null> {
  return Object.fromEntries(
    Object.entries<string | undefined>(values).map(([key, value]) => [
      key,
      value === undefined || value === "" ? null : value,
    ]),
  ) as Record<K, string | null>;
}

async function readPoint(
  period: string,
  { of, page: asked }: RhetoricParams,
  { sides, years }: RhetoricPage,
): Promise<PointEvidence | undefined> {
  const side = sides.find(({ key }) => key === of);
  if (side === undefined) return undefined;
  const [stances, names] = await Promise.all([results.stancesOf(side.actor, side), results.names()]);
  const inPeriod = stances.filter(({ date }) => periodOf(Number(date.slice(0, 4)), years) === period);
  const [tone] = averageTone(inPeriod, years);
  const page = pageThrough([...inPeriod].reverse(), asked, SHOWN_STANCES);
  const value = tone === undefined || tone.mean === null ? "too few stances" : `tone ${formatSigned(tone.mean)}`;
  return {
    kind: "point",
    title: `${side.name}, ${period}: ${value}`,
    sum: tone === undefined ? undefined : sumOf(tone),
    stances: { ...page, items: page.items.map((stance) => placeStance(stance, names)) },
  };
}

function sumOf({ favourable, unfavourable, stances, mean }: ToneRow): string {
  const value = mean === null ? "" : ` = ${formatSigned(mean)}`;
  return `(${favourable} − ${unfavourable}) ÷ ${stances}${value}`;
}
