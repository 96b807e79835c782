"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReviewCounts } from "../../lib/reviews/read-review-counts.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import styles from "./records-switch.module.css";

const COUNTING = /^\/(?:$|relations|rhetoric|claims|actors|documents\/)/u;

/** Chooses which records count: with reviews laid over them, or as the extractor gave them. Shown on pages that count records, once there are reviews. */
export function RecordsSwitch({ counts: { accepted, rejected, lost } }: { readonly counts: ReviewCounts }) {
  const path = usePathname();
  const query = new URLSearchParams(useSearchParams());
  const isMachine = query.get("records") === "machine";
  if (!COUNTING.test(path) || (accepted + rejected + lost === 0 && !isMachine)) return null;
  const hrefOf = (records: "machine" | undefined) => {
    const next = new URLSearchParams(query);
    if (records === undefined) next.delete("records");
    else next.set("records", records);
    return next.size === 0 ? path : `${path}?${next}`;
  };
  return (
    <nav aria-label="Which records count" className={styles["switch"]}>
      <Link href={hrefOf(undefined)} scroll={false} prefetch={false} aria-current={isMachine ? undefined : "true"}>
        With reviews
      </Link>
      <Link href={hrefOf("machine")} scroll={false} prefetch={false} aria-current={isMachine ? "true" : undefined}>
        Machine only
      </Link>
      <p>
        {formatCounted(accepted + rejected, "record")} reviewed: {accepted.toLocaleString("en")} accepted,{" "}
        {rejected.toLocaleString("en")} rejected{isMachine ? ", which count here all the same" : " and left out"}.
        {lost === 0 ? "" : ` ${formatCounted(lost, "review")} no longer fit any record.`}
      </p>
    </nav>
  );
}
