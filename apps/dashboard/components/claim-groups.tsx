import Link from "next/link";
import { formatCount } from "../lib/format-number.ts";
import type { ListedGroup } from "../lib/read-claim-page.ts";
import styles from "./claim-browser.module.css";
import pageStyles from "./page.module.css";

/** The groups of a gathered list with their counts; each leads to its claims alone. */
export function ClaimGroups({ groups }: { readonly groups: readonly ListedGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <details className={pageStyles["apart"]}>
      <summary>The largest groups</summary>
      <ol className={styles["groups"]}>
        {groups.map(({ key, name, count, href }) => (
          <li key={key}>
            {href === undefined ? (
              <span>{name}</span>
            ) : (
              <Link href={href} prefetch={false}>
                {name}
              </Link>
            )}
            <span>{formatCount(count)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
