import Link from "next/link";
import styles from "./view-tabs.module.css";

interface Props {
  readonly label: string;
  readonly tabs: readonly { readonly name: string; readonly href: string; readonly isShown: boolean }[];
}

/** Several pictures of one set of data, one at a time; the address says which. */
export function ViewTabs({ label, tabs }: Props) {
  return (
    <nav className={styles["tabs"]} aria-label={label}>
      {tabs.map(({ name, href, isShown }) => (
        <Link
          key={name}
          href={href}
          prefetch={false}
          scroll={false}
          className={styles["tab"]}
          aria-current={isShown ? "page" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
