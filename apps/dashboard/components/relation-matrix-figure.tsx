import { type DateWindow, wordsOfWindow } from "../lib/date-window.ts";
import { formatCount, formatCounted } from "../lib/format-number.ts";
import type { PlacedMatrix } from "../lib/place-matrix.ts";
import styles from "./page.module.css";
import { RelationKey } from "./relation-key.tsx";
import { RelationMatrix } from "./relation-matrix.tsx";
import { RelationTable } from "./relation-table.tsx";

/** The matrix with its key, its note and its table. */
export function RelationMatrixFigure({
  matrix,
  window,
}: {
  readonly matrix: PlacedMatrix;
  readonly window: DateWindow;
}) {
  const { rows, targets, shown, total, among, pairs } = matrix;
  return (
    <>
      <RelationMatrix matrix={matrix} />
      <RelationKey />
      <p className={styles["note"]}>
        Colour: mean polarity of the row’s stances on the column, weighted by confidence, from −1 (all against) to +1
        (all for); the sign before a number says the same. Size: number of stances, repeats within one document or its
        near duplicates once. An empty cell is no stance, not a neutral one. Shown: {rows.length} of{" "}
        {formatCounted(among.holders, "holder")} by {targets.length} of {formatCounted(among.targets, "target")},{" "}
        {formatCount(shown)} of {formatCounted(total, "stance")}; “Others” and “All stances” count the rest. Source: the
        documents on this machine, {wordsOfWindow(window)}.
      </p>
      <RelationTable pairs={pairs} />
    </>
  );
}
