import Link from "next/link";
import type { ListedGroup } from "../../lib/claims/read-claim-page.ts";
import { formatCount } from "../../lib/words/format-number.ts";
import pageStyles from "../page/page.module.css";
import styles from "./claim-browser.module.css";

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
