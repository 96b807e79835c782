import Link from "next/link";
import type { PlacedPair } from "../../lib/relations/place-matrix.ts";
import type { ChartTable } from "../chart/chart-frame.tsx";

const COLUMNS = [
  { title: "Holder" },
  { title: "Target" },
  { title: "Mean polarity", isFigure: true },
  { title: "Stances", isFigure: true },
  { title: "For", isFigure: true },
  { title: "Mixed", isFigure: true },
  { title: "Against", isFigure: true },
  { title: "Documents", isFigure: true },
];

/** The matrix's figures as a table, a row a cell. */
export function tableOfRelations(pairs: readonly PlacedPair[]): ChartTable {
  return {
    columns: COLUMNS,
    rows: pairs.map(({ key, holder, target, mean, relation, href }) => ({
      key,
      cells: [
        holder,
        <Link key="target" href={href} prefetch={false}>
          {target}
        </Link>,
        mean,
        relation.stances,
        relation.favourable,
        relation.mixed,
        relation.unfavourable,
        relation.documents,
      ],
    })),
  };
}
