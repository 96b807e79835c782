import Link from "next/link";
import type { PlacedPair } from "../lib/place-matrix.ts";
import { type Column, TableOfChart } from "./data-table.tsx";

const COLUMNS: readonly Column[] = [
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
export function RelationTable({ pairs }: { readonly pairs: readonly PlacedPair[] }) {
  return (
    <TableOfChart
      caption="Stances by holder and target"
      columns={COLUMNS}
      rows={pairs.map(({ key, holder, target, mean, relation, href }) => ({
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
      }))}
    />
  );
}
