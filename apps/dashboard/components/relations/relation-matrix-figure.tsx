import { embedHref } from "../../lib/chart/embed-href.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import type { PlacedMatrix } from "../../lib/relations/place-matrix.ts";
import { type RelationParams, relationsHref } from "../../lib/relations/relation-params.ts";
import { formatCount, formatCounted } from "../../lib/words/format-number.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { RelationKey } from "./relation-key.tsx";
import { RelationMatrix } from "./relation-matrix.tsx";
import { tableOfRelations } from "./relation-table.tsx";

interface Props {
  readonly matrix: PlacedMatrix;
  readonly params: RelationParams;
  readonly window: { readonly from: string; readonly to: string };
  /** The matter that the stances are about, where one is chosen. */
  readonly matter: string | undefined;
}

/** The matrix in its frame, with its key. */
export function RelationMatrixFigure({ matrix, params, window, matter }: Props) {
  const { rows, targets, shown, total, among, pairs } = matrix;
  const href = relationsHref({ ...params, ...window }, {});
  return (
    <ChartFrame
      id="relations-matrix"
      title={matter === undefined ? "Who is for or against whom" : `Who is for or against whom: ${matter}`}
      isTitled
      unit="Mean polarity of the row’s stances on the column, weighted by confidence, from −1 (all against) to +1 (all for). Size: number of stances."
      notes={[
        `Shown: ${rows.length} of ${formatCounted(among.holders, "holder")} by ${targets.length} of ${formatCounted(among.targets, "target")}, ${formatCount(shown)} of ${formatCounted(total, "stance")}; “Others” and “All stances” count the rest.`,
        "An empty cell is no stance, not a neutral one. The sign before a number says the same as its colour. Repeats within one document or its near duplicates count once.",
      ]}
      window={wordsOfWindow(window)}
      href={href}
      embed={embedHref("matrix", href)}
      table={tableOfRelations(pairs)}
    >
      <RelationMatrix matrix={matrix} />
      <RelationKey />
    </ChartFrame>
  );
}
