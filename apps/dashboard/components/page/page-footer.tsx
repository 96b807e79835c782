import Link from "next/link";
import { formatCounted } from "../../lib/words/format-number.ts";
import { ShellButton } from "../shell/shell-button.tsx";
import styles from "./page-footer.module.css";

/** The foot of every page: what the numbers rest on. */
export function PageFooter({ documents }: { readonly documents: number | undefined }) {
  return (
    <footer className={styles["footer"]}>
      <p>
        {documents === undefined ? "" : `${formatCounted(documents, "document")} read on this machine. `}
        Rules and models extract the records, and they make mistakes: open the sentences before you quote a number.{" "}
        <Link href="/method" prefetch={false}>
          How to read the charts
        </Link>{" "}
        ·{" "}
        <ShellButton opens="tour" look="link">
          Tour
        </ShellButton>{" "}
        ·{" "}
        <ShellButton opens="keys" look="link">
          Keys
        </ShellButton>
      </p>
    </footer>
  );
}
