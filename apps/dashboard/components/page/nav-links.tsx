"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { PAGES } from "../../lib/shell/pages.ts";
import styles from "./page-header.module.css";

/** The pages, the current one marked. */
export function NavLinks() {
  const path = usePathname();
  return (
    <nav aria-label="Pages">
      <ul className={styles["pages"]}>
        {PAGES.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className={styles["page"]}
              aria-current={isUnder(path, href) ? "page" : undefined}
            >
              {name}
              <Pending />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pending() {
  const { pending } = useLinkStatus();
  return <span className={styles["pending"]} data-pending={pending} aria-hidden="true" />;
}

function isUnder(path: string, href: string): boolean {
  return path === href || (href !== "/" && path.startsWith(`${href}/`));
}
