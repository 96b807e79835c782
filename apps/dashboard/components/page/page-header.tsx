import Link from "next/link";
import type { Theme } from "../../lib/page/theme-cookie.ts";
import { ShellButton } from "../shell/shell-button.tsx";
import { NavLinks } from "./nav-links.tsx";
import styles from "./page-header.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";

/** The head of every page: a way past it, the name, the pages, the theme. */
export function PageHeader({ theme }: { readonly theme: Theme }) {
  return (
    <header className={styles["header"]}>
      <a href="#main" className={styles["skip"]}>
        Skip to the page
      </a>
      <div className={styles["inner"]}>
        <Link href="/" prefetch={false} className={styles["name"]}>
          Entente
        </Link>
        <NavLinks />
        <ShellButton opens="places" look="button">
          Go to… <kbd>Ctrl K</kbd>
        </ShellButton>
        <ThemeSwitch theme={theme} />
      </div>
    </header>
  );
}
