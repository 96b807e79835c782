import { Act } from "@entente/schema";
import { averageTone, boundsOfPeriod, periodOf } from "@entente/views";
import Link from "next/link";
import { ACT_WORDS } from "../lib/act-words.ts";
import { claimHref } from "../lib/claim-params.ts";
import { formatCounted, formatSigned } from "../lib/format-number.ts";
import { pageThrough } from "../lib/page-through.ts";
import { placeClaim } from "../lib/place-claim.ts";
import { placeStance } from "../lib/place-stance.ts";
import type { RhetoricPage } from "../lib/read-rhetoric-page.ts";
import { results } from "../lib/results.ts";
import { type RhetoricParams, rhetoricHref } from "../lib/rhetoric-params.ts";
import { ClaimList } from "./claim-list.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { Pager } from "./pager.tsx";
import styles from "./position-evidence.module.css";
import { StanceList } from "./stance-list.tsx";

const SHOWN_CLAIMS = 30;
const SHOWN_STANCES = 40;

interface Props {
  readonly params: RhetoricParams;
  readonly page: RhetoricPage;
}

/** The claims behind a bar, or the stances behind a point. */
export function RhetoricEvidence(props: Props) {
  return props.params.tone === null ? <ClaimsOfBar {...props} /> : <StancesOfPoint {...props} />;
}

async function ClaimsOfBar({ params, page: { actor, name, window } }: Props) {
  const act = Act.safeParse(params.act);
  const bounds = boundsOfPeriod(params.period ?? "");
  if (!act.success || bounds === undefined) return null;
  const within = { from: later(bounds.from, window.from), to: earlier(bounds.to, window.to) };
  const filter = { actor, act: act.data, ...within };
  const [{ rows, total }, names] = await Promise.all([
    results.claims({ ...filter, limit: SHOWN_CLAIMS }),
    results.names(),
  ]);
  return (
    <EvidencePanel
      title={`${name} ${ACT_WORDS[act.data].name.toLowerCase()}, ${params.period}`}
      subject={`${actor} ${act.data} ${params.period}`}
      closeHref={rhetoricHref(params, {})}
    >
      <p className={styles["basis"]}>
        {formatCounted(total, "claim")}, latest first.{" "}
        <Link href={claimHref({ ...filter })} prefetch={false}>
          All of them in the list of claims
        </Link>
      </p>
      <ClaimList claims={rows.map((row) => placeClaim(row, names))} />
    </EvidencePanel>
  );
}

async function StancesOfPoint({ params, page: { actor, name, window, years } }: Props) {
  const [stances, names] = await Promise.all([results.stancesOf(actor, window), results.names()]);
  const inPeriod = stances.filter(({ date }) => periodOf(Number(date.slice(0, 4)), years) === params.tone);
  const [tone] = averageTone(inPeriod, years);
  const shown = pageThrough([...inPeriod].reverse(), params.page, SHOWN_STANCES);
  return (
    <EvidencePanel
      title={`${name}, ${params.tone}: tone ${tone === undefined || tone.mean === null ? "unknown" : formatSigned(tone.mean)}`}
      subject={`${actor} tone ${params.tone}`}
      closeHref={rhetoricHref(params, {})}
    >
      {tone === undefined ? null : (
        <dl className={styles["sum"]}>
          <dt>(For − against) ÷ all stances</dt>
          <dd>
            ({tone.favourable} − {tone.unfavourable}) ÷ {tone.stances}
            {tone.mean === null ? "" : ` = ${formatSigned(tone.mean)}`}
          </dd>
        </dl>
      )}
      <StanceList stances={shown.items.map((stance) => placeStance(stance, names))} />
      <Pager place={shown} what="stances" hrefOf={(next) => rhetoricHref(params, { tone: params.tone, page: next })} />
    </EvidencePanel>
  );
}

function later(a: string, b: string): string {
  return b === "" || a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return b === "" || a < b ? a : b;
}
