import Link from "next/link";
import type { Paged } from "../../lib/controls/page-through.ts";
import { formatCount } from "../../lib/words/format-number.ts";
import styles from "./pager.module.css";

interface Props {
  readonly place: Omit<Paged<unknown>, "items">;
  readonly what: string;
  readonly hrefOf: (page: number) => string;
  /** Tells two pagers of one list apart. */
  readonly where?: "above" | "below";
}

/** Says which part of a list is shown, and leads to the parts before and after. */
export function Pager({ place: { pages, first, last, total, previous, next }, what, hrefOf, where }: Props) {
  if (pages === 1) return null;
  return (
    <nav className={styles["pager"]} aria-label={`Parts of the ${what}${where === undefined ? "" : `, ${where}`}`}>
      {previous === undefined ? null : (
        <Link href={hrefOf(previous)} prefetch={false} rel="prev">
          Previous
        </Link>
      )}
      <span>
        {first === last ? formatCount(first) : `${formatCount(first)}–${formatCount(last)}`} of {formatCount(total)}{" "}
        {what}
      </span>
      {next === undefined ? null : (
        <Link href={hrefOf(next)} prefetch={false} rel="next">
          Next
        </Link>
      )}
    </nav>
  );
}
