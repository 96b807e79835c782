import Link from "next/link";
import { type RelationParams, relationsHref } from "../lib/relation-params.ts";
import styles from "./relation-tabs.module.css";

const VIEWS = [
  { view: "matrix", name: "Matrix" },
  { view: "network", name: "Network" },
] as const;

/** The two pictures of one set of stances. */
export function RelationTabs({ params }: { readonly params: RelationParams }) {
  return (
    <nav className={styles["tabs"]} aria-label="Pictures of these stances">
      {VIEWS.map(({ view, name }) => (
        <Link
          key={view}
          href={relationsHref(params, { view, most: null, period: null })}
          prefetch={false}
          scroll={false}
          className={styles["tab"]}
          aria-current={params.view === view ? "page" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
