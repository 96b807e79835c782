import Link from "next/link";
import type { Strip } from "../../lib/positions/place-positions.ts";
import type { ChartTable } from "../chart/chart-frame.tsx";

const COLUMNS = [
  { title: "Actor" },
  { title: "Region" },
  { title: "Lean", isFigure: true },
  { title: "Low, 90 %", isFigure: true },
  { title: "High, 90 %", isFigure: true },
  { title: "Documents", isFigure: true },
  { title: "Stances", isFigure: true },
];

/** The positions as rows. */
export function tableOfPositions({ placed }: Pick<Strip, "placed">, hrefOf: (actor: string) => string): ChartTable {
  return {
    columns: COLUMNS,
    rows: placed.map(({ actor, name, region, value, bounds, documents, stances }) => ({
      key: actor,
      cells: [
        <Link key="name" href={hrefOf(actor)} prefetch={false}>
          {name}
        </Link>,
        region,
        value,
        ...bounds,
        documents,
        stances,
      ],
    })),
  };
}
