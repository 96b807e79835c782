import Link from "next/link";
import type { Strip } from "../lib/place-positions.ts";
import type { PositionSubject } from "../lib/position-subject.ts";
import { type Column, TableOfChart } from "./data-table.tsx";

const COLUMNS: readonly Column[] = [
  { title: "Actor" },
  { title: "Region" },
  { title: "Lean", isFigure: true },
  { title: "90 % interval", isFigure: true },
  { title: "Documents", isFigure: true },
];

interface Props {
  readonly strip: Strip;
  readonly subject: PositionSubject;
  readonly hrefOf: (actor: string) => string;
}

/** The strip's figures as a table. */
export function PositionTable({ strip, subject, hrefOf }: Props) {
  return (
    <TableOfChart
      caption={`Lean from ${subject.left} (−1) to ${subject.right} (+1)`}
      columns={COLUMNS}
      rows={strip.placed.map(({ actor, name, region, value, interval, documents }) => ({
        key: actor,
        cells: [
          <Link key="name" href={hrefOf(actor)} prefetch={false}>
            {name}
          </Link>,
          region,
          value,
          interval,
          documents,
        ],
      }))}
    />
  );
}
