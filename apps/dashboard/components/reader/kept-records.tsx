"use client";

import { useSearchParams } from "next/navigation";

/** Hands on with a form which records the page counts, as its address says. */
export function KeptRecords() {
  const records = useSearchParams().get("records");
  return records === null ? null : <input type="hidden" name="records" value={records} />;
}
