import Link from "next/link";
import { idOfMark, type PlacedCell, type PlacedLine, type PlacedMatrix } from "../../lib/relations/place-matrix.ts";
import { MatrixKeys } from "./matrix-keys.tsx";
import styles from "./relation-matrix.module.css";

/** Holders by targets: the colour of a cell is the mean polarity, its size the number of stances, and each is a link to its sentences. */
export function RelationMatrix({ matrix: { rows, targets } }: { readonly matrix: PlacedMatrix }) {
  return (
    <MatrixKeys>
      <table className={styles["matrix"]}>
        <caption className="visually-hidden">
          What each actor of the rows shows towards each actor of the columns. The arrow keys move between cells.
        </caption>
        <thead>
          <tr>
            <td className={styles["corner"]}>
              <span>holder ↓</span> <span>target →</span>
            </td>
            {targets.map((line) => (
              <ColumnHead key={line.actor} line={line} />
            ))}
            <th scope="col" className={styles["sum"]}>
              <span>Others</span>
            </th>
            <th scope="col" className={styles["sum"]}>
              <span>All stances</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line.actor}>
              <th scope="row" className={styles["holder"]}>
                {line.group === undefined ? null : <span className={styles["group"]}>{line.group}</span>}
                <LineLink line={line} id={idOfMark(line.actor, null)} />
              </th>
              {cells.map((cell) => (
                <Cell key={cell.target} cell={cell} />
              ))}
              <td className={styles["figure"]}>{line.elsewhere}</td>
              <td className={styles["figure"]}>{line.total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <SumRow name="Others" figures={targets.map(({ actor, elsewhere }) => ({ actor, figure: elsewhere }))} />
          <SumRow name="All stances" figures={targets.map(({ actor, total }) => ({ actor, figure: total }))} />
        </tfoot>
      </table>
    </MatrixKeys>
  );
}

function ColumnHead({ line }: { readonly line: PlacedLine }) {
  return (
    <th scope="col" className={styles["target"]}>
      <span>
        <LineLink line={line} id={idOfMark(null, line.actor)} />
        {line.group === undefined ? null : <span className={styles["group"]}> {line.group}</span>}
      </span>
    </th>
  );
}

function LineLink({ line, id }: { readonly line: PlacedLine; readonly id: string }) {
  return (
    <Link id={id} href={line.href} prefetch={false} className={styles["line"]}>
      {line.name}
    </Link>
  );
}

function Cell({ cell }: { readonly cell: PlacedCell }) {
  if (cell.kind !== "relation") return <td className={styles["cell"]} data-kind={cell.kind} />;
  return (
    <td className={styles["cell"]}>
      <Link
        id={cell.id}
        href={cell.href}
        prefetch={false}
        className={styles["mark"]}
        data-tone={cell.tone}
        data-amount={cell.amount}
        data-cell=""
        title={cell.summary}
        aria-label={cell.summary}
        aria-current={cell.isOpen ? "true" : undefined}
      >
        <span>{cell.text}</span>
      </Link>
    </td>
  );
}

function SumRow({
  name,
  figures,
}: {
  readonly name: string;
  readonly figures: readonly { readonly actor: string; readonly figure: string }[];
}) {
  return (
    <tr>
      <th scope="row" className={styles["holder"]}>
        {name}
      </th>
      {figures.map(({ actor, figure }) => (
        <td key={actor} className={styles["figure"]}>
          {figure}
        </td>
      ))}
      <td colSpan={2} />
    </tr>
  );
}
