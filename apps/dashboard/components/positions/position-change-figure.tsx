import Link from "next/link";
import { embedHref } from "../../lib/chart/embed-href.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import { type PositionParams, positionHref } from "../../lib/positions/position-params.ts";
import type { PositionPage } from "../../lib/positions/read-position-page.ts";
import type { PositionView } from "../../lib/positions/read-position-view.ts";
import { ChartFrame, type ChartTable } from "../chart/chart-frame.tsx";
import styles from "../page/page.module.css";
import { ChangeArrows } from "./change-arrows.tsx";
import { ChangeWindows } from "./change-windows.tsx";

type Change = Extract<PositionView, { kind: "change" }>;

const COLUMNS = [
  { title: "Actor" },
  { title: "Then", isFigure: true },
  { title: "Now", isFigure: true },
  { title: "Move", isFigure: true },
  { title: "Low, 90 %", isFigure: true },
  { title: "High, 90 %", isFigure: true },
  { title: "Documents then", isFigure: true },
  { title: "Documents now", isFigure: true },
];

interface Props {
  readonly params: PositionParams;
  readonly page: PositionPage;
  readonly change: Change;
}

/** How far each actor moved between two windows that the reader picks, as arrows. */
export function PositionChangeFigure({ params, page: { subject, window }, change }: Props) {
  const { then, now, placed, apart } = change;
  const chosen = { thenFrom: then.from, thenTo: then.to, nowFrom: now.from, nowTo: now.to };
  const href = positionHref({ ...params, on: subject.id, ...window, ...chosen }, { actor: null });
  const hrefOf = (actor: string, { from, to }: { readonly from: string; readonly to: string }) =>
    positionHref(params, { actor, since: from, until: to });
  const words = [wordsOfWindow(then), wordsOfWindow(now)] as const;
  return (
    <>
      <ChangeWindows params={params} then={then} now={now} />
      {placed.length === 0 ? (
        <p>Nobody has two documents in both windows. Widen one of them.</p>
      ) : (
        <ChartFrame
          id="positions-change"
          title={`Who moved ${subject.question}: ${words[0]} against ${words[1]}`}
          unit={`Lean from −1 to +1, then (${words[0]}, ring) and now (${words[1]}, tip). Coloured: the 90 % bootstrap interval of the move does not hold zero.`}
          notes={[
            `Dashed: fewer than 5 documents in one of the windows. ${apart.length === 0 ? "" : `Not drawn: ${apart.length} with fewer than two documents in one of the windows; they are listed below.`}`,
          ]}
          window={`${words[0]} and ${words[1]}`}
          href={href}
          embed={embedHref("positions", href)}
          table={tableOf(change, (actor) => hrefOf(actor, now))}
        >
          <ChangeArrows
            rows={placed}
            poles={subject}
            selected={params.actor}
            hrefOf={(actor, when) => hrefOf(actor, when === "then" ? then : now)}
          />
        </ChartFrame>
      )}
      <Apart apart={apart} hrefOf={(actor) => hrefOf(actor, now)} />
    </>
  );
}

function Apart({ apart, hrefOf }: { readonly apart: Change["apart"]; readonly hrefOf: (actor: string) => string }) {
  if (apart.length === 0) return null;
  return (
    <details className={styles["apart"]} open>
      <summary>
        <strong>{apart.length} not compared</strong>: too few documents in one of the windows
      </summary>
      <ul className={`${styles["names"]} ${styles["columns"]}`}>
        {apart.map(({ actor, name, reason }) => (
          <li key={actor}>
            <Link id={`at-${actor}`} href={hrefOf(actor)} prefetch={false}>
              {name}
            </Link>
            : {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function tableOf({ placed }: Change, hrefOf: (actor: string) => string): ChartTable {
  return {
    columns: COLUMNS,
    rows: placed.map(({ actor, name, then, now, move, bounds, documents }) => ({
      key: actor,
      cells: [
        <Link key="name" href={hrefOf(actor)} prefetch={false}>
          {name}
        </Link>,
        then,
        now,
        move,
        ...bounds,
        ...documents,
      ],
    })),
  };
}
